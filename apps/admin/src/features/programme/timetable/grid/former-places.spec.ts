import { describe, expect, it } from 'vitest';
import type { Change, ChangeKind, NamedPlacement } from '#shared/releases/changes';
import { formerPlaces } from './former-places.js';

const DAY = '2027-06-15';
const both = (text: string) => ({ en: text, fr: text });
const at = (hour: number, roomId: string | null = 'hall', day = DAY): NamedPlacement => ({
  roomId,
  startsAt: `${day}T${String(hour).padStart(2, '0')}:00:00Z`,
  endsAt: `${day}T${String(hour + 1).padStart(2, '0')}:00:00Z`,
  roomName: roomId === null ? null : both(roomId),
});
const change = (
  kind: ChangeKind,
  before: NamedPlacement | null,
  after: NamedPlacement | null,
  renamed: Partial<Change> = {},
): Change => {
  return {
    kind,
    panelId: kind,
    slug: kind,
    title: both(kind),
    before,
    after,
    edited: [],
    ...renamed,
  };
};
const found = (...changes: Change[]) => formerPlaces(changes, DAY, 'Europe/Paris');

describe('the former places of a day', () => {
  it('are those that sessions left for another time, another room, or for good', () => {
    const renamed = { titleBefore: both('Old name') };
    expect(
      found(
        change('moved', at(7), at(9), renamed),
        change('room-changed', at(8), at(8, 'attic')),
        change('cancelled', at(10), null),
      ),
    ).toEqual([
      { panelId: 'moved', title: both('Old name'), roomId: 'hall', start: 540, end: 600 },
      {
        panelId: 'room-changed',
        title: both('room-changed'),
        roomId: 'hall',
        start: 600,
        end: 660,
      },
      { panelId: 'cancelled', title: both('cancelled'), roomId: 'hall', start: 720, end: 780 },
    ]);
  });

  it('are none where a session still begins, is new, or ran across all rooms', () => {
    const longer = { ...at(7), endsAt: `${DAY}T09:00:00Z` };
    expect(
      found(
        change('moved', at(7), longer),
        change('edited', at(7), at(7)),
        change('added', null, at(7)),
        change('moved', at(7, null), at(9, null)),
      ),
    ).toEqual([]);
  });

  it('are those of the local day alone', () => {
    expect(found(change('moved', at(22), at(9)))).toEqual([]);
    expect(found(change('moved', at(22, 'hall', '2027-06-14'), at(9)))).toMatchObject([
      { start: 0, end: 60 },
    ]);
  });
});
