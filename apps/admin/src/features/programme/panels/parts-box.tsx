import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { type Localised, phraseOf } from '#shared/languages';
import { type PanelInput, type PanelView, PART_ROLES } from '#shared/programme/panels';
import {
  personAffiliation,
  personLabel,
  personName,
  type SpeakerView,
} from '#shared/programme/speakers';
import { useRead } from '../../../api/conference.js';
import { useI18n } from '../../../i18n/i18n.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Button, IconButton } from '../../../ui/button.js';
import { useText } from '../../../ui/words.js';
import { SpeakerDrawer } from '../speakers/speaker-drawer.js';
import { SpeakerStateTag } from '../speakers/speaker-state-tag.js';
import { usualRole } from './panel-input.js';
import { SpeakerSearch } from './speaker-search.js';

/** Moderators, panellists and other speakers of a session, in the order of the agenda. */
export function PartsBox({ view }: { view: PanelView | undefined }) {
  const { t } = useI18n();
  const { control } = useFormContext<PanelInput>();
  const { fields, append, move, remove } = useFieldArray({ control, name: 'parts' });
  const format = useWatch<PanelInput, 'format'>({ name: 'format' });
  const nameOf = useSpeakerNames(view);
  const announce = useAnnounce();
  const [creating, setCreating] = useState(false);

  function add(speaker: SpeakerView): void {
    const name = nameOf.learn(speaker);
    append({ speakerId: speaker.id, role: usualRole(format) }, { shouldFocus: false });
    announce(t.panels.speakerAdded(name));
  }

  return (
    <section className="box" aria-labelledby="panel-parts">
      <div className="box-head">
        <h2 id="panel-parts">{t.panels.parts}</h2>
        <p className="muted">{t.panels.partsHint}</p>
      </div>
      <ol className="sps">
        {fields.map((field, index) => (
          <PartRow
            key={field.id}
            index={index}
            last={index === fields.length - 1}
            speakerId={field.speakerId}
            name={nameOf.name(field.speakerId)}
            onMove={(to) => {
              move(index, to);
              announce(t.panels.movedTo(nameOf.name(field.speakerId), to + 1));
            }}
            onRemove={() => {
              remove(index);
              announce(t.panels.speakerRemoved(nameOf.name(field.speakerId)));
            }}
          />
        ))}
      </ol>
      <div className="box-body sp-add">
        <SpeakerSearch taken={fields.map(({ speakerId }) => speakerId)} onChoose={add} />
        <Button icon={<Plus className="icon" />} onClick={() => setCreating(true)}>
          {t.speakers.new}
        </Button>
      </div>
      {creating && <SpeakerDrawer onSaved={add} onClose={() => setCreating(false)} />}
    </section>
  );
}

interface PartRowProps {
  index: number;
  last: boolean;
  speakerId: string;
  name: string;
  onMove: (to: number) => void;
  onRemove: () => void;
}

function PartRow({ index, last, speakerId, name, onMove, onRemove }: PartRowProps) {
  const { t, language } = useI18n();
  const speaker = useRead<SpeakerView>(`/speakers/${speakerId}`).data;
  const { register } = useFormContext<PanelInput>();
  return (
    <li className="sp">
      <div className="sp-name">
        <strong>{speaker ? personName(speaker, language) : name}</strong>
        <span className="muted">{speaker && personAffiliation(speaker, language)}</span>
      </div>
      <select
        className="select"
        aria-label={t.panels.roleOf(name)}
        {...register(`parts.${index}.role`)}
      >
        {PART_ROLES.map((role) => (
          <option key={role} value={role}>
            {t.words.roles[role].choice}
          </option>
        ))}
      </select>
      <span className="sp-state">{speaker && <SpeakerStateTag state={speaker.state} />}</span>
      <span className="sp-act">
        <IconButton
          label={t.panels.moveUp(name)}
          icon={<ArrowUp className="icon" />}
          unavailable={index === 0 && t.panels.alreadyFirst}
          onClick={() => onMove(index - 1)}
        />
        <IconButton
          label={t.panels.moveDown(name)}
          icon={<ArrowDown className="icon" />}
          unavailable={last && t.panels.alreadyLast}
          onClick={() => onMove(index + 1)}
        />
        <IconButton
          label={t.panels.removeSpeaker(name)}
          icon={<X className="icon" />}
          onClick={onRemove}
        />
      </span>
    </li>
  );
}

/** The names of the speakers of the session as read, and of those added since. */
function useSpeakerNames(view: PanelView | undefined) {
  const text = useText();
  const [added, setAdded] = useState<Record<string, Localised>>({});
  return {
    name: (speakerId: string): string => {
      const known =
        added[speakerId] ?? view?.parts.find((part) => part.speakerId === speakerId)?.speaker.name;
      return known ? text(known) : '';
    },
    learn: (speaker: SpeakerView): string => {
      const name = phraseOf((language) => personLabel(speaker, language));
      setAdded((before) => ({ ...before, [speaker.id]: name }));
      return text(name);
    },
  };
}
