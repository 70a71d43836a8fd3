import './speakers.css';
import { useMemo } from 'react';
import { blankOf, pick } from '#shared/field-kinds';
import { LANGUAGES } from '#shared/languages';
import { NATIONS, nationName } from '#shared/nations';
import {
  personName,
  SPEAKER_FIELDS,
  SPEAKER_KINDS,
  type SpeakerContent,
  SpeakerInput,
  type SpeakerView,
} from '#shared/programme/speakers';
import { useConference, useContentLanguages } from '../../../api/conference.js';
import { useI18n } from '../../../i18n/i18n.js';
import { languageName } from '../../../i18n/language-name.js';
import { NumberField, SelectField, TextField } from '../../../ui/form/fields.js';
import { LocalisedTexts } from '../../../ui/form/localised-fields.js';
import { ResourceDrawer } from '../../../ui/form/resource-drawer.js';
import { comparedFields } from '../../../ui/history/compared-fields.js';
import { AvailabilityBox } from '../availability/availability-box.js';
import { useAnswerFacts, useAvailabilityFacts } from '../history/recorded-facts.js';
import { InvitationBox } from './invitation-box.js';
import { LockedFields } from './locked-fields.js';
import { PhotoBox } from './photo-box.js';

const BLANK = blankOf(SPEAKER_KINDS);

const toInput = (speaker: SpeakerView): SpeakerInput => pick(speaker, SPEAKER_FIELDS);

interface SpeakerDrawerProps {
  /** Absent: a new speaker. */
  speaker?: SpeakerView;
  onSaved?: (speaker: SpeakerView) => void;
  onClose: () => void;
}

/** One speaker: names, office, organisation, biography, each public text in each language. */
export function SpeakerDrawer({ speaker, onSaved, onClose }: SpeakerDrawerProps) {
  const { t, language } = useI18n();
  const { may } = useConference();
  const written = useContentLanguages();
  const fields = useMemo(
    () =>
      comparedFields<SpeakerContent, SpeakerInput>(
        SPEAKER_KINDS,
        t.words.fields.speaker,
        { language, written },
        {
          lockedFields: ({ lockedFields = [] }) =>
            lockedFields.map((field) => t.words.fields.speaker[field]).join(', '),
        },
      ),
    [t, language, written],
  );
  const facts = [...useAnswerFacts(), ...useAvailabilityFacts()];
  const readOnly = !may('programme.edit') && t.common.readOnly;
  return (
    <ResourceDrawer<SpeakerInput, SpeakerView>
      resource="speakers"
      entity="speaker"
      kind={SpeakerInput}
      view={speaker}
      blank={BLANK}
      toInput={toInput}
      nameOf={(saved) => personName(saved, language)}
      newTitle={t.speakers.new}
      about={t.speakers.publicText}
      fields={fields}
      history={{ of: 'speakers', facts }}
      removal={{ verb: t.speakers.remove, text: ({ panels }) => t.speakers.removeText(panels) }}
      onSaved={onSaved}
      onClose={onClose}
    >
      {({ dirty }) => (
        <>
          <SpeakerFields />
          {speaker && (
            <div className="speaker-box">
              <InvitationBox speaker={speaker} unavailable={dirty && t.invitations.unsavedFirst} />
              <PhotoBox speaker={speaker} readOnly={Boolean(readOnly)} />
            </div>
          )}
          {speaker && <AvailabilityBox of="speakers" id={speaker.id} />}
        </>
      )}
    </ResourceDrawer>
  );
}

function SpeakerFields() {
  const { t, language } = useI18n();
  const nations = useMemo(
    () =>
      NATIONS.map((code) => ({ code, name: nationName(code, language) })).sort((a, b) =>
        a.name.localeCompare(b.name, language),
      ),
    [language],
  );
  return (
    <>
      <p className="hint">{t.speakers.namesHint}</p>
      <div className="cols-3">
        <TextField<SpeakerInput>
          name="rankOrTitle"
          label={t.words.fields.speaker.rankOrTitle}
          optional
        />
        <TextField<SpeakerInput>
          name="givenName"
          label={t.words.fields.speaker.givenName}
          optional
        />
        <TextField<SpeakerInput>
          name="familyName"
          label={t.words.fields.speaker.familyName}
          optional
        />
      </div>
      <LocalisedTexts<SpeakerInput>
        texts={[
          { name: 'office', label: t.words.fields.speaker.office, max: 200 },
          { name: 'organisation', label: t.words.fields.speaker.organisation, max: 200 },
          { name: 'biography', label: t.words.fields.speaker.biography, max: 20_000, rows: 5 },
        ]}
      />
      <SelectField<SpeakerInput>
        name="nation"
        label={t.words.fields.speaker.nation}
        className="half"
        optional
      >
        <option value="">{t.speakers.noNation}</option>
        {nations.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField<SpeakerInput>
        name="email"
        label={t.words.fields.speaker.email}
        hint={t.speakers.emailHint}
        className="half"
        type="email"
        nullable
        optional
      />
      <TextField<SpeakerInput>
        name="phone"
        label={t.words.fields.speaker.phone}
        hint={t.speakerFields.phoneHint}
        className="half"
        optional
      />
      <SelectField<SpeakerInput>
        name="language"
        label={t.words.fields.speaker.language}
        className="half"
        optional
      >
        <option value="">{t.speakerFields.firstLanguage}</option>
        {LANGUAGES.map((code) => (
          <option key={code} value={code}>
            {languageName(code, language)}
          </option>
        ))}
      </SelectField>
      <NumberField<SpeakerInput>
        name="precedence"
        label={t.words.fields.speaker.precedence}
        hint={t.speakerFields.precedenceHint}
        min={1}
        optional
      />
      <LockedFields />
    </>
  );
}
