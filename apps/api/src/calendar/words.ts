import type { Language } from '#shared/languages';
import type { Attribution, PartRole } from '#shared/programme/panels';
import type { RoleWords } from '#shared/words/vocabulary';
import { WORDS as VOCABULARY } from '#shared/words/words';

export interface Words {
  attribution: Record<Exclude<Attribution, 'on-record'>, string>;
  demo: string;
  agenda: string;
  session: string;
  track(name: string): string;
  room(name: string): string;
  speaker(name: string): string;
  personal: string;
}

/** What calendars say of themselves and of a rule, in sentences. */
export const WORDS: Record<Language, Words> = {
  en: {
    attribution: {
      'chatham-house':
        'Chatham House Rule: what is said may be used, but not who said it, nor their affiliation.',
      'no-recording': 'No photographs and no recording, please.',
    },
    demo: 'Demonstration data.',
    agenda: 'The published agenda.',
    session: 'One session of the published agenda.',
    track: (name) => `Sessions of the track ${name}.`,
    room: (name) => `Sessions in this room: ${name}.`,
    speaker: (name) => `Sessions with ${name}.`,
    personal:
      'The sessions you keep and those in which you have a seat. This address is yours alone: keep it to yourself.',
  },
  fr: {
    attribution: {
      'chatham-house':
        'Règle de Chatham House\u00a0: ce qui est dit peut être utilisé, sans révéler qui s’est exprimé ni son appartenance.',
      'no-recording': 'Merci de ne prendre aucune photo et de ne faire aucun enregistrement.',
    },
    demo: 'Données de démonstration.',
    agenda: 'Le programme publié.',
    session: 'Une séance du programme publié.',
    track: (name) => `Séances de la thématique «\u00a0${name}\u00a0».`,
    room: (name) => `Séances dans cette salle\u00a0: ${name}.`,
    speaker: (name) => `Séances avec ${name}.`,
    personal:
      'Les séances que vous gardez et celles où vous avez une place. Cette adresse vous est personnelle\u00a0: ne la communiquez à personne.',
  },
};

/** What an entry calls the parts of a session. */
export interface EntryWords {
  roles: Record<PartRole, Pick<RoleWords, 'one'>>;
  languages: string;
}

/** What entries said before the product had one vocabulary: those that have not changed since keep their bytes. */
const FORMER: Record<Language, EntryWords> = {
  en: {
    roles: {
      moderator: { one: 'Moderator' },
      panellist: { one: 'Panellist' },
      keynote: { one: 'Keynote speaker' },
      briefer: { one: 'Briefer' },
    },
    languages: 'Languages',
  },
  fr: {
    roles: {
      moderator: { one: 'Modération' },
      panellist: { one: 'Table ronde' },
      keynote: { one: 'Allocution' },
      briefer: { one: 'Exposé' },
    },
    languages: 'Langues',
  },
};

/** The words of an entry that last changed at `changedAt`, in calendars that say today's since `vocabularySince`. */
export function entryWords(
  language: Language,
  changedAt: string,
  vocabularySince: string | null,
): EntryWords {
  if (vocabularySince === null || changedAt < vocabularySince) return FORMER[language];
  const { roles, fields } = VOCABULARY[language];
  return { roles, languages: fields.panel.languages };
}
