import { describe, expect, it } from 'vitest';
import { clockOfText, clockRange, dayName } from './dates.js';

describe('dayName', () => {
  it('names days in both languages', () => {
    expect(dayName('2027-06-16', 'en')).toBe('Wed 16 June');
    expect(dayName('2027-06-16', 'fr')).toBe('mer. 16 juin');
    expect(dayName('2027-06-16', 'en', 'full')).toBe('Wednesday 16 June 2027');
    expect(dayName('2027-06-16', 'fr', 'long')).toBe('mercredi 16 juin');
  });
});

describe('clockRange', () => {
  it('is on the clock of the conference', () => {
    const times = ['2027-06-16T07:30:00Z', '2027-06-16T08:45:00Z', 'Europe/Paris'] as const;
    expect(clockRange(...times, 'en')).toBe('09:30 to 10:45');
    expect(clockRange(...times, 'fr')).toBe('09:30 à 10:45');
  });
});

describe('clockOfText', () => {
  it.each([
    ['09:30', '09:30'],
    ['9:30', '09:30'],
    ['9h30', '09:30'],
    ['9.30', '09:30'],
    ['0930', '09:30'],
    ['930', '09:30'],
    ['14', '14:00'],
    [' 23:59 ', '23:59'],
  ])('understands %s', (text, expected) => {
    expect(clockOfText(text)).toBe(expected);
  });

  it('refuses what is no time', () => {
    for (const text of ['', '24:00', '9:60', 'noon', '9:3', '12345', '-1', '9:30 pm']) {
      expect(clockOfText(text)).toBeUndefined();
    }
  });
});
