import type { EditedField } from '#shared/releases/changes';
import type { Format } from '#shared/programme/panels';
import { type Localised, languageOf, textIn } from '#shared/languages';
import { useI18n } from '../../i18n/i18n.js';

/** What each edited part said and says; long texts stay folded until they are asked for. */
export function ChangeFields({ fields }: { fields: EditedField[] }) {
  const { t } = useI18n();
  if (fields.length === 0) return null;
  return (
    <details className="chg-fields">
      <summary>{t.changes.details}</summary>
      <dl>
        {fields.map((field) => (
          <div key={field.name}>
            <dt>{editedName(field.name, t.changes.edited)}</dt>
            <dd>
              <del>
                <span className="vh">{t.changes.before}</span>
                <FieldText field={field} text={field.before} />
              </del>
              <ins>
                <span className="vh">{t.changes.after}</span>
                <FieldText field={field} text={field.after} />
              </ins>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** The word for an edited part; one that this admin does not know yet is named as the API names it. */
export function editedName(name: string, words: Record<string, string>): string {
  return words[name] ?? name;
}

function FieldText({ field, text }: { field: EditedField; text: Localised }) {
  const { t, language } = useI18n();
  const said = textIn(text, language);
  if (said === '') return <span className="muted">{t.changes.nothing}</span>;
  if (field.name === 'format') return t.formats[said as Format];
  if (field.name === 'languages' || field.name === 'interpretation') {
    const names = new Intl.DisplayNames(language, { type: 'language' });
    return said
      .split(', ')
      .map((code) => names.of(code))
      .join(', ');
  }
  return <span lang={languageOf(text, language)}>{said}</span>;
}
