import { languageOf, type Localised, textIn } from '#shared/languages';
import { languageName } from './dates.js';
import { markdownToHtml } from './markdown.js';
import { useView } from './view.js';

/**
 * A text of the organisers. When it is missing in the page's language it is shown in the main one,
 * with its `lang` and, where the conference promises both languages, a mark.
 */
export function Content({ of, mark = true }: { of: Localised; mark?: boolean }) {
  const { language, conference, t } = useView();
  const own = languageOf(of, language, conference.languages);
  if (own === language) return textIn(of, language, conference.languages);
  return (
    <>
      <span lang={own}>{textIn(of, language, conference.languages)}</span>
      {mark && conference.languages.length > 1 ? (
        <>
          {' '}
          <abbr className="in-lang" title={t.inLanguage(languageName(own, language))}>
            {own.toUpperCase()}
          </abbr>
        </>
      ) : null}
    </>
  );
}

/** A Markdown text of the organisers, sanitised; its headings start at the level. */
export function Prose({ of, level = 3 }: { of: Localised; level?: 2 | 3 }) {
  const { language, conference } = useView();
  const own = languageOf(of, language, conference.languages);
  return (
    <div
      className="prose"
      lang={own === language ? undefined : own}
      dangerouslySetInnerHTML={{
        __html: markdownToHtml(textIn(of, language, conference.languages), level),
      }}
    />
  );
}
