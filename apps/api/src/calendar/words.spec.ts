import { describe, expect, it } from 'vitest';
import { entryWords } from './words.js';

const SINCE = '2027-03-01T10:00:00Z';

function said(changedAt: string, since: string | null) {
  const { roles, languages } = entryWords('fr', changedAt, since);
  return [roles.briefer.one, roles.keynote.one, languages];
}

describe('the words of a calendar entry', () => {
  const FORMER = ['Exposé', 'Allocution', 'Langues'];

  it('are those of the product once the entry changed, or was new, after these came', () => {
    const today = ['Intervenant', 'Intervenant principal', 'Langues parlées'];
    expect(said(SINCE, SINCE)).toEqual(today);
    expect(said('2027-03-02T08:00:00Z', SINCE)).toEqual(today);
  });

  it('stay what they were while the entry has not changed', () => {
    expect(said('2027-03-01T09:59:59Z', SINCE)).toEqual(FORMER);
  });

  it('stay what they were in a release that was written before', () => {
    expect(said('2027-03-02T08:00:00Z', null)).toEqual(FORMER);
  });
});
