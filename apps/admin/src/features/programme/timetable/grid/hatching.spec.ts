import { describe, expect, it } from 'vitest';
import { gaps, hatches } from './hatching.js';

const DAY = '2027-06-15';
const PARIS = 'Europe/Paris';
const none = { limits: [], opensAt: null, closesAt: null };
const named = (id: string) => ({ en: id, fr: id });
const limit = (kind: 'room' | 'speaker', id: string, ...hours: [number, number][]) => ({
  kind,
  id,
  name: named(id),
  intervals: hours.map(([from, to]) => ({
    startsAt: `${DAY}T${String(from).padStart(2, '0')}:00:00+02:00`,
    endsAt: `${DAY}T${String(to).padStart(2, '0')}:00:00+02:00`,
  })),
});

describe('hatches', () => {
  const range: [number, number] = [480, 1080];

  it('are what the hours of the conference leave out', () => {
    const found = hatches({ ...none, opensAt: '08:30', closesAt: '17:00' }, [], DAY, PARIS, range);
    expect(found).toEqual([
      { roomId: null, start: 480, end: 510, absent: null },
      { roomId: null, start: 1020, end: 1080, absent: null },
    ]);
  });

  it('stand in a room’s own column, and in all of them for a speaker of the session, with who is absent', () => {
    const limits = [limit('room', 'hall', [8, 12]), limit('speaker', 'ada', [9, 18])];
    const rules = { ...none, limits };
    expect(hatches(rules, ['ada'], DAY, PARIS, range)).toEqual([
      { roomId: 'hall', start: 720, end: 1080, absent: named('hall') },
      { roomId: null, start: 480, end: 540, absent: named('ada') },
    ]);
    expect(hatches(rules, ['ben'], DAY, PARIS, range)).toHaveLength(1);
  });

  it('cover the whole day of somebody who is there on another one', () => {
    const rules = { ...none, limits: [limit('speaker', 'ada', [9, 18])] };
    expect(hatches(rules, ['ada'], '2027-06-16', PARIS, range)).toEqual([
      { roomId: null, start: 480, end: 1080, absent: named('ada') },
    ]);
  });
});

describe('gaps', () => {
  it('join spans that touch or overlap', () => {
    const spans = [
      { start: 60, end: 120 },
      { start: 0, end: 30 },
      { start: 110, end: 200 },
    ];
    expect(gaps(spans, 0, 240)).toEqual([
      { start: 30, end: 60 },
      { start: 200, end: 240 },
    ]);
    expect(gaps([{ start: 300, end: 400 }], 0, 240)).toEqual([{ start: 0, end: 240 }]);
  });
});
