import { allTexts, LANGUAGES, localised, type Localised, textIn } from '#shared/languages';
import { NATIONS, nationName } from '#shared/nations';
import { type Audience, normalAudience } from '#shared/programme/audience';
import type { NamedCategory, PanelColumn, PanelDraft } from './panel-draft.js';
import { folded } from './sheet-words.js';

/** For whom a session is, in two columns; both empty: everybody. */
export const AUDIENCE_COLUMNS: PanelColumn[] = [
  {
    key: 'audience_categories',
    heading: localised(
      'Only for (categories, one a line)',
      'Réservé aux (catégories, une par ligne)',
    ),
    path: 'audience',
    show: ({ audience }, language, { categories }) =>
      (audience?.categories ?? [])
        .map((key) => textIn(categories.find((one) => one.key === key)?.name ?? NOTHING, language))
        .join('\n'),
    read: (cell, draft, { categories }) => {
      const keys = linesOf(cell).map((line) => keyOf(categories, line) ?? { line });
      const unknown = keys.find((key) => typeof key !== 'string');
      if (unknown) return unknownCategory(unknown.line);
      set(draft, { categories: [...new Set(keys as string[])] });
    },
  },
  {
    key: 'audience_nations',
    heading: localised('Only for (nations, one a line)', 'Réservé aux (nations, une par ligne)'),
    path: 'audience',
    show: ({ audience }, language) =>
      (audience?.nations ?? []).map((code) => nationName(code, language)).join('\n'),
    read: (cell, draft) => {
      const codes = linesOf(cell).map((line) => codeOf(line) ?? { line });
      const unknown = codes.find((code) => typeof code !== 'string');
      if (unknown) return unknownNation(unknown.line);
      set(draft, { nations: [...new Set(codes as string[])] });
    },
  },
];

const NOTHING = localised('');

function set({ input }: PanelDraft, changes: Partial<Audience>): void {
  const { categories, nations } = input.audience ?? { categories: [], nations: [] };
  input.audience = normalAudience({ categories, nations, ...changes });
}

function linesOf(cell: string): string[] {
  return cell
    .split(/[\n;]/)
    .map((line) => line.trim())
    .filter(Boolean);
}

function keyOf(categories: readonly NamedCategory[], line: string): string | undefined {
  const wanted = folded(line);
  return categories.find(
    ({ key, name }) => key === wanted || allTexts(name).some((text) => folded(text) === wanted),
  )?.key;
}

function codeOf(line: string): string | undefined {
  const wanted = folded(line);
  return NATIONS.find(
    (code) =>
      code.toLowerCase() === wanted ||
      LANGUAGES.some((language) => folded(nationName(code, language)) === wanted),
  );
}

function unknownCategory(line: string): Localised {
  return localised(
    `There is no category “${line}”. Use the names of the categories in the settings.`,
    `Il n’y a pas de catégorie « ${line} ». Utilisez les noms des catégories des paramètres.`,
  );
}

function unknownNation(line: string): Localised {
  return localised(
    `“${line}” is no nation known here. Use its name or its two-letter code, such as FR.`,
    `« ${line} » n’est pas une nation connue ici. Utilisez son nom ou son code à deux lettres, tel que FR.`,
  );
}
