import { allTexts, type Language, LANGUAGES, textIn } from '#shared/languages';
import { inPrecedence } from '#shared/programme/precedence';
import type { ReleaseDocument, ReleasedSpeaker } from '#shared/releases/release-document';
import { hasAllWords, searchText } from '#shared/search-text';
import { searchedOf } from '../frame/searched-person.js';
import { bySlugOrId, indexOf } from '../frame/release-index.js';

/** Speakers on one page; more are paged. */
export const SPEAKERS_A_PAGE = 200;

/** What the list of speakers shows; the organisation by its name in the page's language. */
export interface SpeakerFilters {
  q: string;
  organisation: string;
  track: string | null;
  page: number;
}

export function readSpeakerFilters(
  query: Record<string, unknown>,
  document: ReleaseDocument,
  language: Language,
): SpeakerFilters {
  const text = (value: unknown) => (typeof value === 'string' ? value.trim().slice(0, 200) : '');
  const organisation = text(query.organisation);
  const page = Number(text(query.page));
  const pages = Math.ceil(document.speakers.length / SPEAKERS_A_PAGE);
  return {
    q: text(query.q).slice(0, 100),
    organisation: organisationsOf(document, language).includes(organisation) ? organisation : '',
    track: bySlugOrId(document.tracks, text(query.track))?.slug ?? null,
    page: Number.isInteger(page) && page > 0 && page <= pages ? page : 1,
  };
}

export function speakerQuery(filters: Partial<SpeakerFilters>): URLSearchParams {
  const query = new URLSearchParams();
  if (filters.q) query.append('q', filters.q);
  if (filters.organisation) query.append('organisation', filters.organisation);
  if (filters.track) query.append('track', filters.track);
  if (filters.page && filters.page > 1) query.append('page', String(filters.page));
  return query;
}

/** Every organisation once, in alphabetical order. */
export function organisationsOf(document: ReleaseDocument, language: Language): string[] {
  const names = new Set(
    document.speakers.map(({ organisation }) => textIn(organisation, language)),
  );
  names.delete('');
  return [...names].sort(new Intl.Collator(language).compare);
}

export function speakersThatMatch(
  document: ReleaseDocument,
  filters: SpeakerFilters,
  language: Language,
): ReleasedSpeaker[] {
  const { panelsOfSpeaker } = indexOf(document);
  const trackId = document.tracks.find(({ slug }) => slug === filters.track)?.id;
  return speakersInOrder(document, language).filter((speaker) => {
    const panels = panelsOfSpeaker.get(speaker.id) ?? [];
    if (filters.organisation && textIn(speaker.organisation, language) !== filters.organisation) {
      return false;
    }
    if (trackId !== undefined && !panels.some((panel) => panel.trackId === trackId)) return false;
    return filters.q === '' || hasAllWords(haystackOf(document, speaker), filters.q);
  });
}

const orders = new WeakMap<ReleaseDocument, Partial<Record<Language, ReleasedSpeaker[]>>>();

/** Sorted once per release and language: collation is slow. */
function speakersInOrder(document: ReleaseDocument, language: Language): ReleasedSpeaker[] {
  const known = orders.get(document) ?? {};
  orders.set(document, known);
  known[language] ??= inPrecedence(document.speakers, language);
  return known[language];
}

const haystacks = new WeakMap<ReleasedSpeaker, string>();

/** All names of a speaker and of the sessions, in every language, folded once per release. */
function haystackOf(document: ReleaseDocument, speaker: ReleasedSpeaker): string {
  let found = haystacks.get(speaker);
  if (found === undefined) {
    const panels = indexOf(document).panelsOfSpeaker.get(speaker.id) ?? [];
    const names = LANGUAGES.flatMap((name) => searchedOf(speaker, name));
    found = searchText([...names, ...panels.flatMap(({ title }) => allTexts(title))].join('\n'));
    haystacks.set(speaker, found);
  }
  return found;
}
