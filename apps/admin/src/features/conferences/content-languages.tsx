import { useRef } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { ConferenceInput } from '#shared/conferences/conference';
import { LANGUAGES_MAX } from '#shared/language-tags';
import { useI18n } from '../../i18n/i18n.js';
import { languageName } from '../../i18n/language-name.js';
import { Button } from '../../ui/button.js';
import { LanguageTag } from '../../ui/language-tag.js';

/** Offered by name; a conference keeps any other that it has. */
const OFFERED =
  'ar bg bs ca cs cy da de el en es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka ko lb lt lv mk mt nb nl nn pl pt pt-BR ro ru sk sl sq sr sv th tr uk vi zh-Hans zh-Hant'.split(
    ' ',
  );

/** The languages of the content in their order: the first is the main one. */
export function ContentLanguages() {
  const { t, language } = useI18n();
  const { setValue } = useFormContext<ConferenceInput>();
  const chosen = useWatch<ConferenceInput, 'languages'>({ name: 'languages' }) ?? [];
  const list = useRef<HTMLOListElement>(null);
  const choose = (languages: string[]) => setValue('languages', languages, { shouldDirty: true });
  // The button that was used goes with its row.
  const rearrange = (languages: string[]) => {
    choose(languages);
    list.current?.focus();
  };
  const named = (tag: string) => languageName(tag, language);
  const offered = OFFERED.filter((tag) => !chosen.includes(tag)).toSorted((one, other) =>
    named(one).localeCompare(named(other), language),
  );
  return (
    <div className="box-body content-languages">
      <ol ref={list} tabIndex={-1} aria-label={t.words.fields.conference.languages}>
        {chosen.map((tag, index) => (
          <li key={tag}>
            <span className="content-language">
              {named(tag)} <LanguageTag of={tag} />{' '}
              {index === 0 && <span className="tag">{t.contentLanguages.main}</span>}
            </span>
            <span className="btn-row">
              {index > 0 && (
                <Button
                  kind="quiet"
                  aria-label={t.contentLanguages.makeMainNamed(named(tag))}
                  onClick={() => rearrange([tag, ...chosen.filter((other) => other !== tag)])}
                >
                  {t.contentLanguages.makeMain}
                </Button>
              )}
              {chosen.length > 1 && (
                <Button
                  kind="quiet"
                  aria-label={t.contentLanguages.removeNamed(named(tag))}
                  onClick={() => rearrange(chosen.filter((other) => other !== tag))}
                >
                  {t.contentLanguages.remove}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ol>
      {chosen.length < LANGUAGES_MAX && (
        <select
          className="select"
          aria-label={t.contentLanguages.add}
          value=""
          onChange={({ target }) => choose([...chosen, target.value])}
        >
          <option value="">{t.contentLanguages.add}</option>
          {offered.map((tag) => (
            <option key={tag} value={tag}>
              {named(tag)}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
