import { expect, it } from 'vitest';
import {
  both,
  samplePanel,
  sampleRelease,
  sampleSpeaker,
} from '../../../../../test/site/sample-release.js';
import { readSpeakerFilters, speakersThatMatch } from './speaker-filters.js';

const named = (slug: string, givenName: string, familyName: string, organisation: string) =>
  sampleSpeaker(slug, { givenName, familyName, organisation: both(organisation) });

const document = sampleRelease({
  speakers: [
    named('b', 'Bo', 'Zeta', 'Beta'),
    named('e', 'Élodie', 'Étienne', 'Alpha'),
    named('a', 'Ann', 'Éclair', 'Alpha'),
    sampleSpeaker('office', { organisation: both('Alpha') }),
  ],
  panels: [
    samplePanel('one', '1', '09:00', '10:00', {
      title: both('Orbits'),
      parts: [{ speakerId: 'speaker-b', role: 'briefer' }],
    }),
  ],
});
const slugs = (query: Record<string, unknown>) =>
  speakersThatMatch(document, readSpeakerFilters(query, document, 'en'), 'en').map(
    ({ slug }) => slug,
  );

it('orders by precedence: by hand, then rank or office, then name, accents aside', () => {
  expect(slugs({})).toEqual(['office', 'a', 'e', 'b']);
  const speakers = [
    ...document.speakers,
    named('first', 'Zoe', 'Zulu', 'Omega'),
    named('general', 'Yan', 'Yankee', 'Omega'),
  ].map((speaker) => ({
    ...speaker,
    precedence: speaker.slug === 'first' ? 1 : null,
    rankOrTitle: speaker.slug === 'general' ? 'General' : '',
  }));
  const ranked = speakersThatMatch(
    { ...document, speakers },
    readSpeakerFilters({}, document, 'en'),
    'en',
  );
  expect(ranked.map(({ slug }) => slug).slice(0, 3)).toEqual(['first', 'general', 'office']);
});

it('finds by name, organisation, session and track', () => {
  expect(slugs({ q: 'elodie' })).toEqual(['e']);
  expect(slugs({ q: 'orbits' })).toEqual(['b']);
  expect(slugs({ organisation: 'Beta' })).toEqual(['b']);
  expect(slugs({ track: 'a' })).toEqual(['b']);
});

it.each([
  { page: '-1' },
  { page: '1e9' },
  { page: '2' },
  { page: ['2'] },
  { track: 'gone' },
  { organisation: 'gone' },
])('leaves out what it does not know: %j', (query) => {
  expect(readSpeakerFilters(query, document, 'en')).toEqual(readSpeakerFilters({}, document, 'en'));
});
