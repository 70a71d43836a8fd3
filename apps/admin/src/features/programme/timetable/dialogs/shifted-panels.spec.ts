import { expect, it } from 'vitest';
import type { PanelSummaryView } from '#shared/programme/panels';
import { shiftedPanels } from './shifted-panels.js';

const panel = (id: string, roomId: string | null, clock?: string) =>
  ({
    id,
    slot: clock ? { roomId, startsAt: `2027-06-15T${clock}:00+02:00` } : null,
  }) as PanelSummaryView;
const day = [
  panel('a', 'x', '09:00'),
  panel('b', 'y', '10:00'),
  panel('c', null, '11:00'),
  panel('d', 'x'),
];

it('takes what starts at or after the time, in one room or in all', () => {
  const ids = (from: string, roomId: string | null) =>
    shiftedPanels(day, from, roomId).map(({ id }) => id);
  expect(ids('2027-06-15T08:00:00Z', null)).toEqual(['b', 'c']);
  expect(ids('2027-06-15T09:00:00+02:00', 'x')).toEqual(['a']);
});
