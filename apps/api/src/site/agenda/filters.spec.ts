import { describe, expect, it } from 'vitest';
import {
  both,
  samplePanel,
  sampleRelease,
  sampleSpeaker,
} from '../../../../../test/site/sample-release.js';
import { filterQuery, isFiltered, panelsThatMatch, readFilters } from './filters.js';

const document = sampleRelease();
const read = (query: Record<string, unknown>, today = '2027-06-16') =>
  readFilters(query, document, today);

describe('the filters of an address', () => {
  it('show today while the conference runs, else its first day', () => {
    expect(read({}).day).toBe('2027-06-16');
    expect(read({}, '2027-01-01').day).toBe('2027-06-15');
    expect(read({}, '2028-01-01').day).toBe('2027-06-15');
    expect(read({ day: 'today' }).day).toBe('2027-06-16');
  });

  it('look for a text on all days unless a day is named', () => {
    expect(read({ q: 'keynote' }).day).toBe('all');
    expect(read({ q: 'keynote', day: '2027-06-17' }).day).toBe('2027-06-17');
  });

  it('take slugs and ids, one track or several, in the order of the release', () => {
    expect(read({ track: ['b', 'track-a', 'b'], room: 'room-2', format: 'keynote' })).toEqual({
      day: '2027-06-16',
      tracks: ['a', 'b'],
      room: '2',
      format: 'keynote',
      q: '',
      mine: false,
    });
  });

  it.each([
    [{ day: '2027-06-20' }],
    [{ day: ['2027-06-15', '2027-06-17'] }],
    [{ track: 'gone' }],
    [{ track: { $ne: null } }],
    [{ room: ['1', '2'] }],
    [{ format: '__proto__' }],
    [{ q: '   ' }],
    [{ q: ['a', 'b'] }],
  ])('leave out what is unknown or of another form: %j', (query) => {
    expect(read(query)).toEqual(read({}));
  });

  it('have one address whatever their order and form', () => {
    const messy = read({ q: ' talk ', track: ['b', 'a'], day: 'all', room: '' });
    expect(filterQuery(messy).toString()).toBe('day=all&track=a&track=b&q=talk');
    expect(isFiltered(messy)).toBe(true);
    expect(isFiltered(read({ day: 'all' }))).toBe(false);
  });
});

describe('the panels that match', () => {
  const slugs = (query: Record<string, unknown>, of = document) =>
    [...panelsThatMatch(of, readFilters(query, of, '2027-06-16'))].map(({ slug }) => slug);

  it('are of one of the tracks', () => {
    expect(slugs({ track: 'b' })).toEqual(['right']);
    expect(slugs({ track: ['a', 'b'] })).toEqual(['keynote', 'left', 'right']);
  });

  it('are in the room or across all rooms', () => {
    expect(slugs({ room: '2' })).toEqual(['coffee', 'right']);
  });

  it('hold every word of the text in a title, a name, a track or a room, in either language', () => {
    const people = sampleRelease({
      speakers: [sampleSpeaker('x', { givenName: 'Zoé', familyName: 'Müller' })],
      panels: [
        samplePanel('one', '1', '09:00', '10:00', {
          title: both('State of orbit', 'L’état de l’orbite'),
          parts: [{ speakerId: 'speaker-x', role: 'briefer' }],
        }),
        samplePanel('two', '2', '09:00', '10:00'),
      ],
    });
    for (const q of ['zoe muller', 'ETAT', 'orbit salle', 'l’état', 'space command muller']) {
      expect(slugs({ q }, people)).toEqual(['one']);
    }
    expect(slugs({ q: 'zoe two' }, people)).toEqual([]);
    expect(slugs({ q: '(.*)+$' }, people)).toEqual([]);
  });
});
