import { describe, expect, it } from 'vitest';
import { happensTwice } from './local-times.js';

describe('happensTwice', () => {
  it('is true for both passes of the hour that the clocks repeat', () => {
    const twice = (instant: string) => happensTwice(new Date(instant), 'Europe/Paris');
    expect(twice('2026-10-24T23:59:59Z')).toBe(false);
    expect(twice('2026-10-25T00:00:00Z')).toBe(true);
    expect(twice('2026-10-25T00:59:59Z')).toBe(true);
    expect(twice('2026-10-25T01:00:00Z')).toBe(true);
    expect(twice('2026-10-25T01:59:59Z')).toBe(true);
    expect(twice('2026-10-25T02:00:00Z')).toBe(false);
  });

  it('is false around the hour that the clocks skip, and where they never change', () => {
    expect(happensTwice(new Date('2026-03-29T00:59:59Z'), 'Europe/Paris')).toBe(false);
    expect(happensTwice(new Date('2026-03-29T01:00:00Z'), 'Europe/Paris')).toBe(false);
    expect(happensTwice(new Date('2026-10-25T00:30:00Z'), 'Asia/Tokyo')).toBe(false);
  });

  it('knows changes of half an hour', () => {
    expect(happensTwice(new Date('2026-04-04T14:45:00Z'), 'Australia/Lord_Howe')).toBe(true);
    expect(happensTwice(new Date('2026-04-04T14:15:00Z'), 'Australia/Lord_Howe')).toBe(false);
  });
});
