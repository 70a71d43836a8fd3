import { counted } from '../frame/counted.js';

const count = counted('en');

export const en = {
  speakersFrom: (n: number, organisations: number) =>
    organisations > 1
      ? `${count(n, 'speaker', 'speakers')} from ${organisations} organisations.`
      : `${count(n, 'speaker', 'speakers')}.`,

  speakersByPrecedence: 'In order of precedence, then of name.',
  filterSpeakers: 'Filter the speakers',
  searchSpeakers: 'Name, office or session',
  allOrganisations: 'All organisations',
  noSpeakerMatches: 'No speaker matches',
  noSpeakerMatchesMore: 'Take a filter away, or try another word.',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  biography: 'Biography',
  speakerSessions: 'Sessions',
  followSpeaker: 'Follow this speaker',
};
