export const en = {
  changesLead: 'Each release of the agenda and what it changed, the newest first.',
  changesFeed: 'Follow the releases (Atom)',
  newestReleases: 'Newest releases',
  earlierReleases: 'Earlier releases',
  restoredFrom: (n: number) => `Publishes release ${n} again.`,
  titleWas: (title: string) => `Title before: ${title}`,
  releaseHead: (n: number) => `Release ${n}`,
  publishedOn: (date: string, time: string) => `Published ${date} at ${time}`,
  firstRelease: (sessions: string) => `First publication: ${sessions}.`,
  noChange: 'No session changed.',
  changedFields: (fields: string) => `Changed: ${fields}`,
  wasNow: (was: string, now: string) => `${was} → ${now}`,
};
