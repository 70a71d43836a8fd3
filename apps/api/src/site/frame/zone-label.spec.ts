import { describe, expect, it } from 'vitest';
import { zoneLabel } from './zone-label.js';

const toulouse = {
  city: { en: 'Toulouse, France', fr: 'Toulouse, France' },
  timeZone: 'Europe/Paris',
};
const summer = { first: '2027-06-15T12:00:00Z', last: '2027-06-17T12:00:00Z' };

describe('the zone of a page', () => {
  it('is the city’s time with letters and offset', () => {
    expect(zoneLabel(toulouse, summer, 'en')).toBe('Toulouse time (CEST, UTC+2)');
    expect(zoneLabel(toulouse, summer, 'fr')).toBe('heure de Toulouse (CEST, UTC+2)');
  });

  it('names both offsets when the clocks change in between', () => {
    const spring = { first: '2027-03-27T12:00:00Z', last: '2027-03-29T12:00:00Z' };
    expect(zoneLabel(toulouse, spring, 'en')).toBe('Toulouse time (CET, UTC+1, then CEST, UTC+2)');
  });

  it('elides before a vowel, and takes the zone’s city when the conference has none', () => {
    const athens = { city: { en: '', fr: '' }, timeZone: 'Europe/Athens' };
    expect(zoneLabel(athens, summer, 'fr')).toBe('heure d’Athens (EEST, UTC+3)');
  });
});
