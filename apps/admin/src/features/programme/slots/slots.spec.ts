import { expect, it } from 'vitest';
import { startOf } from './slots.js';

it('sends a local time with the offset of that day', () => {
  expect(startOf('2027-06-16', '09:30', 'Europe/Paris')).toBe('2027-06-16T09:30:00+02:00');
  expect(startOf('2027-01-16', '09:30', 'Europe/Paris')).toBe('2027-01-16T09:30:00+01:00');
});

it('knows the hour that the clocks skip', () => {
  expect(startOf('2027-03-28', '02:30', 'Europe/Paris')).toBeUndefined();
});
