import { useFormContext, useWatch } from 'react-hook-form';
import { OWN_FIELDS, type OwnField, type SpeakerInput } from '#shared/programme/speakers';
import { useI18n } from '../../../i18n/i18n.js';

/** What the speaker may not change on the private page. */
export function LockedFields() {
  const { t } = useI18n();
  const { setValue } = useFormContext<SpeakerInput>();
  const locked = useWatch<SpeakerInput, 'lockedFields'>({ name: 'lockedFields' }) ?? [];
  const change = (field: OwnField, on: boolean) =>
    setValue(
      'lockedFields',
      OWN_FIELDS.filter((other) => (other === field ? on : locked.includes(other))),
      { shouldDirty: true },
    );
  return (
    <fieldset className="field">
      <legend className="label">{t.words.fields.speaker.lockedFields}</legend>
      <p className="hint">{t.speakerFields.lockedHint}</p>
      <div className="locked-fields">
        {OWN_FIELDS.map((field) => (
          <label key={field} className="choice">
            <input
              type="checkbox"
              checked={locked.includes(field)}
              onChange={(event) => change(field, event.target.checked)}
            />
            <span>{t.words.fields.speaker[field]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
