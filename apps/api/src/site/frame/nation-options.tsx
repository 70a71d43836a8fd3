import type { Language } from '#shared/languages';
import { nationName, NATIONS } from '#shared/nations';
import { useView } from './view.js';

interface Nation {
  code: string;
  name: string;
}

const lists = new Map<Language, Nation[]>();

/** All nations in alphabetical order of their names in a language; made once, it takes some milliseconds. */
function nationList(language: Language): Nation[] {
  let list = lists.get(language);
  if (!list) {
    const order = new Intl.Collator(language).compare;
    list = NATIONS.map((code) => ({ code, name: nationName(code, language) })).sort((a, b) =>
      order(a.name, b.name),
    );
    lists.set(language, list);
  }
  return list;
}

/** The options of a select: none first. */
export function NationOptions({ none }: { none: string }) {
  const { language } = useView();
  return (
    <>
      <option value="">{none}</option>
      {nationList(language).map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </>
  );
}
