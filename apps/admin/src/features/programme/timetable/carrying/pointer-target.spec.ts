import { describe, expect, it } from 'vitest';
import type { PanelSummaryView } from '#shared/programme/panels';
import { pointerTarget } from './pointer-target.js';

const panel = { id: 'one', durationMinutes: 40 } as PanelSummaryView;
const from = { day: '2027-06-15', roomId: 'a', start: 600, minutes: 45 };
const over = { kind: 'grid', day: '2027-06-16', roomId: 'b', minute: 723 } as const;

describe('pointerTarget', () => {
  it('keeps the session under the point where it was taken, on steps of five minutes', () => {
    expect(pointerTarget({ panel, from, mode: 'move' }, over, 20)).toEqual({
      day: '2027-06-16',
      roomId: 'b',
      start: 705,
      minutes: 45,
    });
  });

  it('gives a session from the tray its own length', () => {
    expect(pointerTarget({ panel, from: null, mode: 'move' }, over, 0)).toMatchObject({
      start: 725,
      minutes: 40,
    });
  });

  it('goes to the same hour of the day whose tab it is over', () => {
    const tab = { kind: 'day', day: '2027-06-17' } as const;
    expect(pointerTarget({ panel, from, mode: 'move' }, tab, 20)).toEqual({
      ...from,
      day: '2027-06-17',
    });
    expect(pointerTarget({ panel, from: null, mode: 'move' }, tab, 0)).toBeNull();
  });

  it('goes at the same hour into the room whose name it is over, also from all rooms', () => {
    const name = { kind: 'room', roomId: 'b' } as const;
    const there = { ...from, roomId: 'b' };
    expect(pointerTarget({ panel, from, mode: 'move' }, name, 20)).toEqual(there);
    const wide = { ...from, roomId: null };
    expect(pointerTarget({ panel, from: wide, mode: 'move' }, name, 20)).toEqual(there);
    expect(pointerTarget({ panel, from: null, mode: 'move' }, name, 0)).toBeNull();
    expect(pointerTarget({ panel, from, mode: 'resize' }, name, 0)).toEqual(from);
  });

  it('keeps a break across all rooms, and makes one over the axis', () => {
    const wide = { ...from, roomId: null };
    expect(pointerTarget({ panel, from: wide, mode: 'move' }, over, 0)).toMatchObject({
      roomId: null,
    });
    const axis = { ...over, roomId: null };
    expect(pointerTarget({ panel, from, mode: 'move' }, axis, 0)).toMatchObject({ roomId: null });
  });

  it('resizes at the lower edge alone, to one step at least', () => {
    const resize = (minute: number) =>
      pointerTarget({ panel, from, mode: 'resize' }, { ...over, minute }, 0);
    expect(resize(681)).toEqual({ ...from, minutes: 80 });
    expect(resize(300)).toEqual({ ...from, minutes: 5 });
    expect(pointerTarget({ panel, from, mode: 'resize' }, { kind: 'tray' }, 0)).toEqual(from);
  });
});
