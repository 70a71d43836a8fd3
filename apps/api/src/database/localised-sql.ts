import { LANGUAGES } from '#shared/languages';

/** The text of a localised column by which rows are sorted, as `textIn(text, 'en')` chooses it. */
export function sortedTextOf(column: string): string {
  return `(SELECT written FROM jsonb_each_text(${column}) AS texts (tag, written) WHERE written <> ''
    ORDER BY tag <> 'en', left(tag, 3) <> 'en-' LIMIT 1)`;
}

/** Whether one of the texts `(column), …` is written, but not in every language of the conference `c`. */
export function isUntranslatedSql(texts: string): string {
  return `EXISTS (SELECT FROM unnest(c.languages) AS language, (${texts}) AS texts (text)
    WHERE coalesce(text->>language, '') = '' AND is_written(text))`;
}

/** The language of the interface that suits the content of a conference `c` best. */
export const INTERFACE_LANGUAGE = `coalesce((
  SELECT split_part(tag, '-', 1) FROM unnest(c.languages) WITH ORDINALITY AS spoken (tag, place)
  WHERE split_part(tag, '-', 1) = ANY ('{${LANGUAGES.join(',')}}') ORDER BY place LIMIT 1), '${LANGUAGES[0]}')`;
