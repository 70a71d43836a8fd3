import { useMemo, useRef } from 'react';
import type { PanelSummaryView } from '#shared/programme/panels';
import { useRooms } from '../../../../api/lists.js';
import { useArranger } from '../carrying/arranger.js';
import type { CardContext } from '../cards/card-context.js';
import type { Asked } from './editor-dialogs.js';
import type { Placement } from '../../slots/placement.js';
import type { Moves } from '../sending/use-moves.js';
import { useLock } from '../sending/use-lock.js';

/** Where a session from the tray is first held, in minutes of the day. */
const MORNING = 9 * 60;

interface ActionsOptions {
  day: string;
  moves: Moves;
  ask: (asked: Asked) => void;
}

/** The deeds of a card; the same object for ever, so that no card is drawn again for it. */
export function useCardActions(options: ActionsOptions): CardContext['actions'] {
  const arranger = useArranger();
  const lock = useLock(options.moves, (problem) => options.ask({ kind: 'problem', problem }));
  const rooms = useRooms().data?.items;
  const latest = useRef({ ...options, lock, rooms });
  latest.current = { ...options, lock, rooms };
  return useMemo(() => {
    /** Puts a session somewhere at once, as if it had been carried there. */
    function put(panel: PanelSummaryView, target: Placement | 'tray'): void {
      if (arranger.pickUp(panel, 'pointer', 'move', target)) arranger.drop();
    }
    return {
      move: (panel) => latest.current.ask({ kind: 'move', panel }),
      swap: (panel) => latest.current.ask({ kind: 'swap', panel }),
      lock: (panel) => latest.current.lock(panel),
      hold: (panel) => {
        const { day, rooms: all } = latest.current;
        const start: Placement = {
          day,
          roomId: all?.[0]?.id ?? null,
          start: MORNING,
          minutes: panel.durationMinutes,
        };
        arranger.pickUp(panel, 'keys', 'move', panel.slot ? arranger.placeOf(panel.slot) : start);
      },
      unplace: (panel) => put(panel, 'tray'),
      span: (panel) => {
        if (panel.slot) put(panel, { ...arranger.placeOf(panel.slot), roomId: null });
      },
    };
  }, [arranger]);
}
