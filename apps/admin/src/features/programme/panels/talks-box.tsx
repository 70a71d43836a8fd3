import { Plus, X } from 'lucide-react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import type { PanelInput, PanelView } from '#shared/programme/panels';
import { personLabel, type SpeakerView } from '#shared/programme/speakers';
import type { Talk } from '#shared/programme/talks';
import { useConference, useReads } from '../../../api/conference.js';
import { clockRange } from '../../../i18n/dates.js';
import { useI18n } from '../../../i18n/i18n.js';
import { Button, IconButton } from '../../../ui/button.js';
import { NumberField, useFieldError } from '../../../ui/form/fields.js';
import { LocalisedFields } from '../../../ui/form/localised-fields.js';
import { Ticks } from '../../../ui/ticks.js';

const MINUTE = 60_000;

/** The talks within a session, by their minutes from its start. */
export function TalksBox({ view }: { view: PanelView | undefined }) {
  const { t } = useI18n();
  const { control, getValues } = useFormContext<PanelInput>();
  const { fields, append, remove } = useFieldArray({ control, name: 'talks' });
  return (
    <section className="box" aria-labelledby="panel-talks">
      <div className="box-head">
        <h2 id="panel-talks">{t.talks.title}</h2>
        <p className="muted">{t.talks.hint}</p>
      </div>
      {fields.map((field, index) => (
        <fieldset className="box-body talk" key={field.id}>
          <legend className="vh">{t.talks.talk(index + 1)}</legend>
          <LocalisedFields<PanelInput>
            name={`talks.${index}.title`}
            label={t.talks.name}
            max={200}
          />
          <div className="talk-row">
            <NumberField<PanelInput>
              name={`talks.${index}.offsetMinutes`}
              label={t.talks.offset}
              step={5}
            />
            <NumberField<PanelInput>
              name={`talks.${index}.durationMinutes`}
              label={t.talks.minutes}
              min={1}
              step={5}
            />
            <TalkTime index={index} startsAt={view?.slot?.startsAt} />
            <IconButton
              label={t.talks.remove(index + 1)}
              icon={<X className="icon" />}
              onClick={() => remove(index)}
            />
          </div>
          <TalkSpeakers index={index} />
        </fieldset>
      ))}
      <div className="box-body">
        <Button
          icon={<Plus className="icon" />}
          onClick={() => append(nextTalk(getValues('talks')))}
        >
          {t.talks.add}
        </Button>
      </div>
    </section>
  );
}

/** A talk right after the last one, as long as that. */
function nextTalk(talks: readonly Talk[]): Talk {
  const last = talks.at(-1);
  const offsetMinutes = last ? last.offsetMinutes + last.durationMinutes : 0;
  const durationMinutes = last?.durationMinutes ?? 20;
  return { title: {}, offsetMinutes, durationMinutes, speakerIds: [] };
}

/** By the clock, where the session has a place. */
function TalkTime({ index, startsAt }: { index: number; startsAt: string | undefined }) {
  const { language } = useI18n();
  const { view } = useConference();
  const talk = useWatch<PanelInput, `talks.${number}`>({ name: `talks.${index}` });
  if (!startsAt || !talk) return <p />;
  const from = Date.parse(startsAt) + talk.offsetMinutes * MINUTE;
  const iso = (at: number) => new Date(at).toISOString();
  return (
    <p className="muted talk-time">
      {clockRange(iso(from), iso(from + talk.durationMinutes * MINUTE), view.timeZone, language)}
    </p>
  );
}

/** Those who take part in the session, and whoever is named here though they no longer do. */
function TalkSpeakers({ index }: { index: number }) {
  const { t, language } = useI18n();
  const { setValue } = useFormContext<PanelInput>();
  const name = `talks.${index}.speakerIds` as const;
  const chosen = useWatch<PanelInput, typeof name>({ name }) ?? [];
  const parts = useWatch<PanelInput, 'parts'>({ name: 'parts' });
  const error = useFieldError(name);
  const offered = [...new Set([...parts.map(({ speakerId }) => speakerId), ...chosen])];
  const speakers = useReads<SpeakerView>(offered.map((id) => `/speakers/${id}`));
  const names = new Map(
    speakers.flatMap((speaker) =>
      speaker ? [[speaker.id, personLabel(speaker, language)] as const] : [],
    ),
  );
  return (
    <fieldset className="field">
      <legend className="label">{t.talks.speakers}</legend>
      {error && <p className="error">{error}</p>}
      {offered.length === 0 && <p className="muted">{t.talks.noSpeakers}</p>}
      <Ticks
        offered={offered}
        chosen={chosen}
        label={(id) => names.get(id) ?? '\u2026'}
        onChange={(ids) => setValue(name, ids, { shouldDirty: true })}
      />
    </fieldset>
  );
}
