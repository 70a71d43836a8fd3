import { useFormContext, useWatch } from 'react-hook-form';
import { LANGUAGES } from '#shared/languages';
import type { PanelInput } from '#shared/programme/panels';
import { useI18n } from '../../../i18n/i18n.js';
import { languageName } from '../../../i18n/language-name.js';
import { useFieldError } from '../../../ui/form/fields.js';
import { Ticks } from '../../../ui/ticks.js';

/** Languages to tick; one that an import brought and the product does not offer stays as it is. */
export function LanguageChoices({
  name,
  label,
}: {
  name: 'languages' | 'interpretation';
  label: string;
}) {
  const { language } = useI18n();
  const { setValue } = useFormContext<PanelInput>();
  const chosen = useWatch<PanelInput, 'languages' | 'interpretation'>({ name });
  const error = useFieldError(name);
  const offered = [...new Set<string>([...LANGUAGES, ...chosen])];
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
