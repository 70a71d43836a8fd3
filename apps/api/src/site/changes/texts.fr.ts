import type { en } from './texts.en.js';

export const fr: typeof en = {
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
