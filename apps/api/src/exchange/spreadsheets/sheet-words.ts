import { type Language, LANGUAGES, type Localised, localised } from '#shared/languages';

/** The words of a choice in the cells of a spreadsheet. */
export type Choice<Value extends string> = Record<Value, Localised>;

export const FORMAT_WORDS = {
  keynote: localised('Keynote', 'Allocution'),
  panel: localised('Panel', 'Table ronde'),
  briefing: localised('Briefing', 'Exposé'),
  workshop: localised('Workshop', 'Atelier'),
  ceremony: localised('Ceremony', 'Cérémonie'),
  break: localised('Break', 'Pause'),
  social: localised('Social event', 'Moment convivial'),
};

export const ROLE_WORDS = {
  moderator: localised('Moderator', 'Modération'),
  panellist: localised('Panellist', 'Table ronde'),
  keynote: localised('Keynote speaker', 'Allocution'),
  briefer: localised('Speaker', 'Exposé'),
};

export const ATTRIBUTION_WORDS = {
  'on-record': localised('On the record', 'Propos publics'),
  'chatham-house': localised('Chatham House Rule', 'Règle de Chatham House'),
  'no-recording': localised('No recording', 'Aucun enregistrement'),
};

export const ANSWER_WORDS = { yes: localised('Yes', 'Oui'), no: localised('No', 'Non') };

/** Compares words as people write them: no difference by capitals, accents' spelling or blanks. */
export function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The value that a word stands for, in either language or by its own name. */
export function valueOfWord<Value extends string>(
  choice: Choice<Value>,
  word: string,
): Value | undefined {
  const wanted = folded(word);
  return (Object.keys(choice) as Value[]).find(
    (value) =>
      value === wanted || LANGUAGES.some((language) => folded(choice[value][language]) === wanted),
  );
}

/** The one of these that has the name, in either language; several cannot be told apart. */
export function namedBy<Item extends { name: Localised }>(
  items: readonly Item[],
  name: string,
): Item | 'none' | 'several' {
  const wanted = folded(name);
  const found = items.filter((item) =>
    LANGUAGES.some((language) => item.name[language] && folded(item.name[language]) === wanted),
  );
  return found.length > 1 ? 'several' : (found[0] ?? 'none');
}

/** The word of a value in a language. */
export function wordOf<Value extends string>(
  choice: Choice<Value>,
  value: Value,
  language: Language,
): string {
  return choice[value][language];
}
