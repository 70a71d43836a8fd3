import { Fragment } from 'react';
import { PANEL_FIELDS, PANEL_KINDS, PART_ROLES } from '#shared/programme/panels';
import type { EditedField } from '#shared/releases/changes';
import { editedFieldName } from '#shared/words/words';
import { useContentLanguages } from '../../api/conference.js';
import { useI18n } from '../../i18n/i18n.js';
import { LanguageTag } from '../../ui/language-tag.js';
import { type EditedText, editedTexts } from './edited-texts.js';
import { type TextPiece, textPieces } from './text-pieces.js';

/** What each edited part said and says; long texts stay folded until they are asked for. */
export function ChangeFields({ fields }: { fields: EditedField[] }) {
  const { t } = useI18n();
  if (fields.length === 0) return null;
  return (
    <details className="chg-fields">
      <summary>{t.changes.details}</summary>
      <dl>
        {fields.map((field) => (
          <FieldChange key={field.name} field={field} />
        ))}
      </dl>
    </details>
  );
}

function FieldChange({ field }: { field: EditedField }) {
  const { language } = useI18n();
  const order = useContentLanguages();
  const inWords = useWordsOf(field.name);
  const texts = editedTexts(field, language, order);
  if (texts.length === 0) return null;
  return (
    <div>
      <dt>{editedFieldName(field.name, language)}</dt>
      {texts.map(({ language: written, before, after }) => (
        <dd key={written}>
          {(texts.length > 1 || written !== language) && <LanguageTag of={written} />}
          <TextDifference language={written} before={inWords(before)} after={inWords(after)} />
        </dd>
      ))}
    </div>
  );
}

/** What went is struck through, what came stands out, between the words that stayed. */
function TextDifference({ language, before, after }: EditedText) {
  const pieces = textPieces(before, after);
  return (
    <p lang={language}>
      {pieces.map((piece, index) => (
        <Fragment key={`${index} ${piece.kind}`}>
          {piece.kind === 'added' && pieces[index - 1]?.kind === 'removed' && ' '}
          <Piece {...piece} />
        </Fragment>
      ))}
    </p>
  );
}

function Piece({ kind, text }: TextPiece) {
  const { t, language } = useI18n();
  if (kind === 'stayed') return text;
  const Change = kind === 'removed' ? 'del' : 'ins';
  return (
    <Change>
      <span className="vh" lang={language}>
        {kind === 'removed' ? t.changes.before : t.changes.after}
      </span>
      {text || <span lang={language}>{t.changes.nothing}</span>}
    </Change>
  );
}

/** Makes words of what an edited part says in codes. */
function useWordsOf(name: string): (said: string) => string {
  const { t, language } = useI18n();
  const words: Record<string, Record<string, string>> = {
    format: t.words.formats,
    attribution: t.words.attributions,
    speakers: Object.fromEntries(PART_ROLES.map((role) => [role, t.words.roles[role].one])),
  };
  const known = words[name];
  if (known) return (said) => said.replaceAll(/^[a-z-]+/gm, (code) => known[code] ?? code);
  const field = PANEL_FIELDS.find((one) => one === name);
  if (!field || PANEL_KINDS[field].name !== 'codes') return (said) => said;
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return (said) => said.replaceAll(/[a-z]{2,3}/g, (code) => names.of(code) ?? code);
}
