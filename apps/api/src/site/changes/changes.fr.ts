import type { changesTexts as english } from './changes.en.js';

/** Every word of what each release changed, in French. */
export const changesTexts: typeof english = {
  changesLead: 'Chaque version du programme et ce qu’elle a changé, la plus récente en premier.',
  changesFeed: 'Suivre les versions (Atom)',
  newestReleases: 'Dernières versions',
  earlierReleases: 'Versions précédentes',
  restoredFrom: (n) => `Publie de nouveau la version ${n}.`,
  titleWas: (title) => `Titre précédent\u00a0: ${title}`,
  releaseHead: (n) => `Version ${n}`,
  publishedOn: (date, time) => `Publiée le ${date} à ${time}`,
  firstRelease: (sessions) => `Première publication\u00a0: ${sessions}.`,
  noChange: 'Aucune séance n’a changé.',
  changedFields: (fields) => `Changements\u00a0: ${fields}`,
  wasNow: (was, now) => `${was} → ${now}`,
};
