import { describe, expect, it } from 'vitest';
import { readFilters, withFilters } from './filters.js';

const NAMES = ['q', 'trackId', 'day'] as const;
const read = (address: string) => readFilters(new URLSearchParams(address), NAMES);

describe('readFilters', () => {
  it('reads the known filters and the page', () => {
    expect(read('q=orbit&day=2027-06-15&page=3&other=1')).toEqual({
      q: 'orbit',
      day: '2027-06-15',
      page: 3,
    });
  });

  it('treats empty values and impossible pages as not set', () => {
    expect(read('q=%20&trackId=&page=0')).toEqual({ page: 1 });
    for (const page of ['-1', '1.5', 'x', '1e3', '9999999', '']) {
      expect(read(`page=${page}`).page).toBe(1);
    }
  });
});

describe('withFilters', () => {
  const before = new URLSearchParams('q=orbit&page=4&edit=7');

  it('leads back to page 1 when a filter changes, and keeps other parameters', () => {
    expect(withFilters(before, { trackId: 't1' }).toString()).toBe('q=orbit&edit=7&trackId=t1');
  });

  it('changes the page alone', () => {
    expect(withFilters(before, { page: 5 }).get('page')).toBe('5');
    expect(withFilters(before, { page: 1 }).has('page')).toBe(false);
  });

  it('removes a filter that is set to nothing, and leaves the old address alone', () => {
    expect(withFilters(before, { q: '' }).has('q')).toBe(false);
    expect(before.get('q')).toBe('orbit');
  });
});
