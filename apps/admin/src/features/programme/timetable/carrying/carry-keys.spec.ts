import { describe, expect, it } from 'vitest';
import { carried, carryAction } from './carry-keys.js';
import type { Placement } from '../../slots/placement.js';

const place: Placement = { day: '2027-06-16', roomId: 'b', start: 600, minutes: 45 };
const field = { roomIds: ['a', 'b', 'c'], days: ['2027-06-15', '2027-06-16'] };
const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

function press(keys: string[], from = place) {
  return keys.reduce<Placement>((at, text) => {
    const key = text.replace('Shift+', '');
    const action = carryAction({ ...plain, key, shiftKey: key !== text });
    return action ? carried(at, action, field) : at;
  }, from);
}

describe('the keys of a held session', () => {
  it('move it by five minutes, by half an hour, and by room and day', () => {
    expect(press(['ArrowDown', 'Shift+ArrowDown']).start).toBe(635);
    expect(press(['ArrowUp']).start).toBe(595);
    expect(press(['ArrowRight']).roomId).toBe('c');
    expect(press(['ArrowLeft', 'ArrowLeft', 'ArrowLeft']).roomId).toBe('a');
    expect(press(['PageUp']).day).toBe('2027-06-15');
    expect(press(['PageDown'])).toEqual(place);
  });

  it('change its length, never below one step', () => {
    expect(press(['+', '+', '-']).minutes).toBe(50);
    expect(press(Array.from({ length: 20 }, () => '-')).minutes).toBe(5);
  });

  it('spread it over all rooms and back', () => {
    expect(press(['a']).roomId).toBeNull();
    expect(press(['a', 'A']).roomId).toBe('a');
    expect(press(['a', 'ArrowLeft']).roomId).toBe('c');
  });

  it('leave what belongs to the browser', () => {
    expect(carryAction({ ...plain, key: 'z', ctrlKey: true })).toBeUndefined();
    expect(carryAction({ ...plain, key: 'ArrowLeft', altKey: true })).toBeUndefined();
    expect(carryAction({ ...plain, key: 'Tab' })).toBeUndefined();
  });

  it('drop, cancel and take off', () => {
    const kinds = ['Enter', ' ', 'Escape', 'u', 'Delete'].map(
      (key) => carryAction({ ...plain, key })?.kind,
    );
    expect(kinds).toEqual(['drop', 'drop', 'cancel', 'tray', 'tray']);
  });
});
