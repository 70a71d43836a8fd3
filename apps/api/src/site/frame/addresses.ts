import type { Language } from '#shared/languages';

/** The addresses of a conference's public pages in one language, as paths on this site. */
export function addressesOf(language: Language, slug: string) {
  const conference = encodeURIComponent(slug);
  const home = `/${language}/${conference}`;
  return {
    agenda: (query?: URLSearchParams) => withQuery(home, query),
    /** The agenda of the attendee whose device it is. */
    myAgenda: `${home}?day=all&mine=1`,
    panel: (panel: string) => `${home}/panels/${encodeURIComponent(panel)}`,
    speakers: (query?: URLSearchParams) => withQuery(`${home}/speakers`, query),
    speaker: (speaker: string) => `${home}/speakers/${encodeURIComponent(speaker)}`,
    panelAgenda: (panel: string) => `${home}/panels/${encodeURIComponent(panel)}/agenda`,
    keep: `${home}/keep`,
    leaveDevice: `${home}/leave`,
    changes: `${home}/changes`,
    /** The releases up to this one, the newest first; the address of a release for ever. */
    changesUpTo: (release: number) => `${home}/changes?before=${release + 1}`,
    changesFeed: `${home}/changes.atom`,
    information: `${home}/information`,
    sign: (room: string) => `${home}/rooms/${encodeURIComponent(room)}/sign`,
    programme: `${home}/programme.pdf`,
    subscribe: (query?: URLSearchParams) => withQuery(`${home}/subscribe`, query),
    speakerPrivatePage: (secret: string, part = '') =>
      `${home}/speaker/${encodeURIComponent(secret)}${part && `/${part}`}`,
    register: `${home}/register`,
    received: `${home}/register/received`,
    own: (secret: string) => `${home}/my/${encodeURIComponent(secret)}`,
    ownCancel: (secret: string) => `${home}/my/${encodeURIComponent(secret)}/cancel`,
    ownFiles: (secret: string) => `${home}/my/${encodeURIComponent(secret)}/files`,
    ownFile: (secret: string, file: string) =>
      `${home}/my/${encodeURIComponent(secret)}/files/${encodeURIComponent(file)}`,
    file: (file: string) => `${home}/files/${encodeURIComponent(file)}`,
    ownAgenda: (secret: string) => `${home}/my/${encodeURIComponent(secret)}/agenda`,
    ownDevice: (secret: string) => `${home}/my/${encodeURIComponent(secret)}/device`,
    ownFeed: (secret: string) => `${home}/my/${encodeURIComponent(secret)}/feed`,
    json: `/api/v1/conferences/${conference}/agenda`,
  };
}

export type Addresses = ReturnType<typeof addressesOf>;

/** The calendar addresses of a conference; French feeds say so. */
export function feedsOf(language: Language, slug: string) {
  const conference = encodeURIComponent(slug);
  const base = `/calendar/${conference}`;
  const suffix = language === 'fr' ? '?lang=fr' : '';
  const under = (kind: string) => (item: string) =>
    `${base}/${kind}/${encodeURIComponent(item)}.ics${suffix}`;
  return {
    conference: `${base}.ics${suffix}`,
    track: under('tracks'),
    room: under('rooms'),
    speaker: under('speakers'),
    panel: under('panels'),
  };
}

function withQuery(path: string, query?: URLSearchParams): string {
  const text = query?.toString();
  return text ? `${path}?${text}` : path;
}
