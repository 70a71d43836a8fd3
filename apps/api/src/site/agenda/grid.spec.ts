import { describe, expect, it } from 'vitest';
import {
  samplePanel as panel,
  sampleRoom as room,
} from '../../../../../test/site/sample-release.js';
import { placeDay } from './grid.js';

const ROOMS = [room('1'), room('2'), room('3')];

/** Lines of every panel as `rows | columns`, wide ones marked. */
function places(panels: ReturnType<typeof panel>[], rooms = ROOMS) {
  const grid = placeDay(panels, rooms);
  return Object.fromEntries(
    [...grid.cells].map(([{ slug }, cell]) => [
      slug,
      `${cell.rowStart}-${cell.rowEnd} | ${cell.colStart}-${cell.colEnd}${cell.wide ? ' wide' : ''}`,
    ]),
  );
}

describe('the grid of a day', () => {
  it('runs rows between real starts and ends, and spans what has nothing beside it', () => {
    const panels = [
      panel('keynote', '1', '09:00', '10:00'),
      panel('long', '1', '10:00', '11:30'),
      panel('short', '2', '10:00', '10:45'),
      panel('later', '2', '10:45', '11:30'),
    ];
    expect(places(panels)).toEqual({
      keynote: '2-3 | 2-4 wide',
      long: '3-5 | 2-3',
      short: '3-4 | 3-4',
      later: '4-5 | 3-4',
    });
  });

  it('gives columns to rooms that hold something beside others, in the order of the rooms', () => {
    const panels = [panel('a', '3', '10:00', '11:00'), panel('b', '1', '10:00', '11:00')];
    const { columns, width } = placeDay(panels, ROOMS);
    expect(columns.map((column) => [column.room?.slug, column.start, column.end])).toEqual([
      ['1', 2, 3],
      ['3', 3, 4],
    ]);
    expect(width).toBe(2);
  });

  it('has one column when nothing happens side by side', () => {
    const grid = placeDay([panel('only', '2', '09:00', '10:00')], ROOMS);
    expect([grid.width, grid.columns]).toEqual([1, []]);
  });

  it('parts a room into lanes while it holds several panels at once', () => {
    const panels = [
      panel('stand-1', '1', '10:00', '12:00'),
      panel('stand-2', '1', '10:00', '11:00'),
      panel('stand-3', '1', '11:00', '12:00'),
      panel('alone', '1', '12:00', '13:00'),
      panel('beside', '2', '10:00', '13:00'),
    ];
    expect(places(panels)).toEqual({
      'stand-1': '2-4 | 2-3',
      'stand-2': '2-3 | 3-4',
      'stand-3': '3-4 | 3-4',
      alone: '4-5 | 2-4',
      beside: '2-5 | 4-5',
    });
  });

  it('lays a break across the free rooms when one room goes on', () => {
    const panels = [
      panel('a', '1', '09:00', '10:00'),
      panel('b', '2', '09:00', '10:00'),
      panel('through', '3', '09:00', '12:00'),
      panel('coffee', null, '10:00', '10:30', { format: 'break' }),
    ];
    expect(places(panels)).toMatchObject({ coffee: '3-4 | 2-4', through: '2-5 | 4-5' });
  });

  it('sets what is across all rooms apart when no room is free, so that nothing covers another', () => {
    const panels = [
      panel('a', '1', '09:00', '10:00'),
      panel('b', '2', '09:00', '10:00'),
      panel('tour', null, '09:00', '10:00'),
      panel('walk', null, '09:30', '10:00'),
    ];
    const { columns, cells } = placeDay(panels, ROOMS);
    expect(columns.at(-1)).toEqual({ room: null, start: 4, end: 6 });
    expect(new Set([...cells.values()].map(({ colStart }) => colStart)).size).toBe(4);
  });

  it('tells rows of sessions, of breaks and of nothing apart', () => {
    const panels = [
      panel('a', '1', '09:00', '10:00'),
      panel('coffee', null, '10:00', '10:30', { format: 'break' }),
      panel('evening', '1', '19:00', '22:00', { format: 'social' }),
    ];
    expect(placeDay(panels, ROOMS).rows.map(({ kind }) => kind)).toEqual([
      'sessions',
      'break',
      'gap',
      'sessions',
    ]);
  });
});

describe('any programme', () => {
  it('never lets two panels that happen at once share a cell', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const clock = (quarter: number) =>
      `${String(9 + Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
    for (let round = 0; round < 200; round += 1) {
      const panels = Array.from({ length: 12 }, (_, index) => {
        const start = random(16);
        const rooms = [null, '1', '2', '3'];
        return panel(String(index), rooms[random(4)]!, clock(start), clock(start + 1 + random(8)));
      });
      const cells = [...placeDay(panels, ROOMS).cells.values()];
      cells.forEach((one, index) => {
        for (const other of cells.slice(index + 1)) {
          const sameTime = one.rowStart < other.rowEnd && other.rowStart < one.rowEnd;
          const sameColumn = one.colStart < other.colEnd && other.colStart < one.colEnd;
          expect(sameTime && sameColumn).toBe(false);
        }
      });
    }
  });
});
