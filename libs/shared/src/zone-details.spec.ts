import { describe, expect, it } from 'vitest';
import { cityOfTime, timeOfCity, utcOffset, zoneDetails } from './zone-details.js';

describe('the details of a zone', () => {
  it.each([
    ['America/New_York', 'EDT, UTC\u22124'],
    ['Asia/Tokyo', 'UTC+9'],
    ['Asia/Kathmandu', 'UTC+5:45'],
    ['Europe/Paris', 'CEST, UTC+2'],
    ['UTC', 'UTC'],
    ['Etc/GMT', 'UTC'],
    ['Europe/London', 'BST, UTC+1'],
    ['America/Sao_Paulo', 'UTC\u22123'],
    ['Australia/Sydney', 'UTC+10'],
  ])('says letters only where a zone has them: %s', (timeZone, details) => {
    expect(zoneDetails('2027-06-15T12:00:00Z', timeZone)).toBe(details);
  });

  it('writes negative half hours with a minus sign', () => {
    expect(utcOffset(-210)).toBe('UTC\u22123:30');
    expect([0, 60, 345, -5].map(utcOffset)).toEqual(['UTC', 'UTC+1', 'UTC+5:45', 'UTC\u22120:05']);
  });

  it('follows the clocks of the zone over the year', () => {
    expect(zoneDetails('2027-01-15T12:00:00Z', 'Europe/Paris')).toBe('CET, UTC+1');
    expect(zoneDetails('2027-01-15T12:00:00Z', 'Europe/London')).toBe('UTC');
  });
});

it('names a time by its city, elided before a vowel, and by the zone’s where there is none', () => {
  expect(timeOfCity('Toulouse', 'CEST, UTC+2', 'en')).toBe('Toulouse time (CEST, UTC+2)');
  expect(timeOfCity('Athènes', 'EEST, UTC+3', 'fr')).toBe('heure d’Athènes (EEST, UTC+3)');
  expect(cityOfTime('Toulouse, France', 'Europe/Paris')).toBe('Toulouse');
  expect(cityOfTime('', 'America/New_York')).toBe('New York');
  expect(cityOfTime(' Toulouse ', 'Europe/Paris')).toBe('Toulouse');
  expect(cityOfTime(' , France', 'America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
  expect(timeOfCity('Toulouse', 'CEST, UTC+2', 'fr')).toBe('heure de Toulouse (CEST, UTC+2)');
});

it.each(['Etc/GMT-1', 'UTC', 'GMT'])(
  'is the conference’s time where not even the zone has a city: %s',
  (timeZone) => {
    expect(cityOfTime('', timeZone)).toBe('');
    expect(timeOfCity('', 'UTC+1', 'en')).toBe('conference time (UTC+1)');
    expect(timeOfCity('', 'UTC+1', 'fr')).toBe('heure de la conférence (UTC+1)');
  },
);
