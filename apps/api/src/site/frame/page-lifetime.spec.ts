import { expect, it } from 'vitest';
import { sampleRelease } from '../../../../../test/site/sample-release.js';
import { pageExpiry } from './page-lifetime.js';

const expiry = (today: string) => {
  const at = pageExpiry(sampleRelease(), today);
  return at === undefined ? undefined : new Date(at).toISOString();
};

it('is the midnight at which the pages of a conference show another today', () => {
  expect(expiry('2027-01-10')).toBe('2027-06-14T22:00:00.000Z');
  expect(expiry('2027-06-15')).toBe('2027-06-15T22:00:00.000Z');
  expect(expiry('2027-06-18')).toBe('2027-06-18T22:00:00.000Z');
  expect(expiry('2027-06-19')).toBeUndefined();
});

it('is found where the clocks skip midnight', () => {
  const release = sampleRelease();
  const conference = {
    ...release.conference,
    ...{ timeZone: 'Africa/Cairo', startDate: '2027-04-29', endDate: '2027-05-01' },
  };
  const at = pageExpiry({ ...release, panels: [], conference }, '2027-04-29');
  expect(new Date(at!).toISOString()).toBe('2027-04-29T22:00:00.000Z');
});
