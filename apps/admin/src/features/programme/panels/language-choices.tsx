import { useFormContext, useWatch } from 'react-hook-form';
import type { PanelInput } from '#shared/programme/panels';
import { useContentLanguages } from '../../../api/conference.js';
import { useI18n } from '../../../i18n/i18n.js';
import { languageName } from '../../../i18n/language-name.js';
import { useFieldError } from '../../../ui/form/fields.js';
import { Ticks } from '../../../ui/ticks.js';
import { spokenLanguages } from './spoken-languages.js';

/** Languages to tick; one that an import brought and is not offered stays as it is. */
export function LanguageChoices({
  name,
  label,
}: {
  name: 'languages' | 'interpretation';
  label: string;
}) {
  const { language } = useI18n();
  const spoken = spokenLanguages(useContentLanguages());
  const { setValue } = useFormContext<PanelInput>();
  const chosen = useWatch<PanelInput, 'languages' | 'interpretation'>({ name });
  const error = useFieldError(name);
  const offered = [...new Set([...spoken, ...chosen])];
  return (
    <fieldset className="field spoken">
      <legend className="label">{label}</legend>
      {error && <p className="error">{error}</p>}
      <Ticks
        offered={offered}
        chosen={chosen}
        label={(code) => languageName(code, language)}
        onChange={(codes) =>
          setValue(name, codes, { shouldDirty: true, shouldValidate: Boolean(error) })
        }
      />
    </fieldset>
  );
}
