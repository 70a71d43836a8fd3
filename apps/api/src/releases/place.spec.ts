import { describe, expect, it } from 'vitest';
import { placeText } from './place.js';
import { both, draft } from './sample-draft.spec-support.js';

describe('where a panel is', () => {
  const { conference } = draft([]);

  it('is room, venue and city, in each language', () => {
    const room = both('Room 1', 'Salle 1');
    expect(placeText(room, conference, 'en')).toBe('Room 1, Congress Centre, Toulouse');
    expect(placeText(room, conference, 'fr')).toBe('Salle 1, Centre de congrès, Toulouse');
  });

  it('is the venue across all rooms, and names the city once', () => {
    const venue = both('Congress Centre of Toulouse');
    expect(placeText(null, { ...conference, venue }, 'en')).toBe('Congress Centre of Toulouse');
  });

  it('is never empty', () => {
    const nowhere = { ...conference, venue: both(''), city: both('') };
    expect(placeText(null, nowhere, 'fr')).toBe('Conférence');
  });

  it('is told in the main language of the conference where the reader’s is missing', () => {
    const room = { it: 'Sala', de: 'Saal' };
    const venue = { it: 'Centro', de: 'Kongresshaus' };
    const there = { ...conference, venue, city: { de: 'Wien' }, languages: ['de', 'it'] };
    expect(placeText(room, there, 'en')).toBe('Saal, Kongresshaus, Wien');
    expect(placeText(room, { ...there, languages: ['it', 'de'] }, 'en')).toBe('Sala, Centro, Wien');
  });
});
