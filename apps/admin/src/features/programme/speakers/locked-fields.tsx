import { useFormContext, useWatch } from 'react-hook-form';
import { OWN_FIELDS, type SpeakerInput } from '#shared/programme/speakers';
import { useI18n } from '../../../i18n/i18n.js';
import { Ticks } from '../../../ui/ticks.js';

/** What the speaker may not change on the private page. */
export function LockedFields() {
  const { t } = useI18n();
  const { setValue } = useFormContext<SpeakerInput>();
  const locked = useWatch<SpeakerInput, 'lockedFields'>({ name: 'lockedFields' }) ?? [];
  return (
    <fieldset className="field">
      <legend className="label">{t.words.fields.speaker.lockedFields}</legend>
      <p className="hint">{t.speakerFields.lockedHint}</p>
      <Ticks
        className="locked-fields"
        offered={OWN_FIELDS}
        chosen={locked}
        label={(field) => t.words.fields.speaker[field]}
        onChange={(fields) => setValue('lockedFields', fields, { shouldDirty: true })}
      />
    </fieldset>
  );
}
