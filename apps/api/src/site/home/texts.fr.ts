import type { en } from './texts.en.js';

export const fr: typeof en = {
  conferences: 'Conférences',
  conferencesLead: 'Choisissez une conférence.',
  noConference: 'Il n’y a pas encore de conférence ici.',
};
