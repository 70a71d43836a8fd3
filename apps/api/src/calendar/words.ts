import type { Language } from '#shared/languages';
import type { Attribution, Format, PartRole } from '#shared/programme/panels';

export interface Words {
  /** Between a label and what it labels. */
  colon: string;
  formats: Record<Format, string>;
  roles: Record<PartRole, string>;
  languages: string;
  interpretation: string;
  talks: string;
  attribution: Record<Exclude<Attribution, 'on-record'>, string>;
  links: string;
  cancelled: string;
  demo: string;
  agenda: string;
  session: string;
  track(name: string): string;
  room(name: string): string;
  speaker(name: string): string;
  personal: string;
}

/** The words that calendar entries add to the texts of the programme. */
export const WORDS: Record<Language, Words> = {
  en: {
    colon: ': ',
    formats: {
      keynote: 'Keynote',
      panel: 'Panel',
      briefing: 'Briefing',
      workshop: 'Workshop',
      ceremony: 'Ceremony',
      break: 'Break',
      social: 'Social event',
    },
    roles: {
      moderator: 'Moderator',
      panellist: 'Panellist',
      keynote: 'Keynote speaker',
      briefer: 'Briefer',
    },
    languages: 'Languages',
    interpretation: 'Interpretation',
    talks: 'Talks',
    attribution: {
      'chatham-house':
        'Chatham House Rule: what is said may be used, but not who said it, nor their affiliation.',
      'no-recording': 'No photographs and no recording, please.',
    },
    links: 'Links',
    cancelled: '[Cancelled]',
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
    colon: '\u00a0: ',
    formats: {
      keynote: 'Allocution',
      panel: 'Table ronde',
      briefing: 'Exposé',
      workshop: 'Atelier',
      ceremony: 'Cérémonie',
      break: 'Pause',
      social: 'Moment convivial',
    },
    roles: {
      moderator: 'Modération',
      panellist: 'Table ronde',
      keynote: 'Allocution',
      briefer: 'Exposé',
    },
    languages: 'Langues',
    interpretation: 'Interprétation',
    talks: 'Exposés',
    attribution: {
      'chatham-house':
        'Règle de Chatham House\u00a0: ce qui est dit peut être utilisé, sans révéler qui s’est exprimé ni son appartenance.',
      'no-recording': 'Merci de ne prendre aucune photo et de ne faire aucun enregistrement.',
    },
    links: 'Liens',
    cancelled: '[Annulé]',
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
