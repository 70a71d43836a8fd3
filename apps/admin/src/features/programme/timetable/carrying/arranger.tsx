import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react';
import type { PanelSummaryView } from '#shared/programme/panels';
import type { RoomView } from '#shared/programme/rooms';
import type { TimetableView } from '#shared/programme/timetable';
import { conferenceKey, useConference } from '../../../../api/conference.js';
import { useI18n } from '../../../../i18n/i18n.js';
import { useAnnounce } from '../../../../ui/announcer.js';
import { useText } from '../../../../ui/words.js';
import { candidateClashes } from '../../slots/candidate-clashes.js';
import { type Carry, CarryStore } from './carry-store.js';
import { moveOf } from './move-of.js';
import { type Placement, placementOf, samePlacement } from '../../slots/placement.js';
import type { Move } from '../sending/use-moves.js';
import { usePlacementWords } from './placement-words.js';

/** What the drawn grid answers about itself. */
export interface GridHandle {
  scroller: HTMLElement;
  /** The room (null: the axis, all rooms) and the minute under a point of the window. */
  at: (x: number, y: number) => { roomId: string | null; minute: number };
  /** Scrolls so that a place can be seen. */
  reveal: (place: Pick<Placement, 'roomId' | 'start'>) => void;
}

/** Picks sessions up and puts them down, whichever way they are carried. */
export interface Arranger {
  store: CarryStore;
  grid: { current: GridHandle | null };
  /** Takes a session into the hand; false: it must stay where it is. */
  pickUp: (
    panel: PanelSummaryView,
    by: Carry['by'],
    mode: Carry['mode'],
    target: Carry['target'],
  ) => boolean;
  aim: (target: Carry['target']) => void;
  /** Asks again what would clash, after a day was read anew. */
  tryAgain: () => void;
  drop: () => void;
  cancel: () => void;
  placeOf: (slot: NonNullable<PanelSummaryView['slot']>) => Placement;
}

const Context = createContext<Arranger | undefined>(undefined);

export function useArranger(): Arranger {
  const arranger = useContext(Context);
  if (!arranger) throw new Error('useArranger is used outside a timetable.');
  return arranger;
}

interface ArrangerProviderProps {
  rooms: readonly RoomView[];
  send: (move: Move) => void;
  children: ReactNode;
}

export function ArrangerProvider({ rooms, send, children }: ArrangerProviderProps) {
  const { view } = useConference();
  const { t } = useI18n();
  const text = useText();
  const announce = useAnnounce();
  const words = usePlacementWords();
  const client = useQueryClient();
  // What changes with every answer is read through here, so that the arranger itself never changes.
  const latest = useRef({ rooms, send, t, text, announce, words });
  latest.current = { rooms, send, t, text, announce, words };

  const arranger = useMemo<Arranger>(() => {
    const { slug, timeZone } = view;
    const store = new CarryStore();
    const placeOf: Arranger['placeOf'] = (slot) =>
      placementOf(slot, slot.startsAt.slice(0, 10), timeZone);
    const dayData = (day: string) =>
      client.getQueryData<TimetableView>([...conferenceKey(slug), '/timetable', { day }]);
    const clashesAt = (panel: PanelSummaryView, target: Carry['target']) =>
      target === null || target === 'tray'
        ? []
        : candidateClashes(panel, target, dayData(target.day), latest.current.rooms, timeZone);

    function say(carry: Carry): void {
      if (carry.by === 'keys') latest.current.announce(latest.current.words.heldAt(carry));
    }
    return {
      store,
      grid: { current: null },
      placeOf,
      pickUp(panel, by, mode, target) {
        if (panel.slot?.locked) {
          latest.current.announce(
            latest.current.t.arrange.isLocked(latest.current.text(panel.title)),
          );
          return false;
        }
        const from = panel.slot && placeOf(panel.slot);
        const carry = { panel, by, mode, from, target, clashes: clashesAt(panel, target) };
        store.set(carry);
        if (by === 'keys') latest.current.announce(latest.current.words.pickedUp(carry));
        return true;
      },
      aim(target) {
        const carry = store.get();
        if (!carry || sameTarget(carry.target, target)) return;
        const next = { ...carry, target, clashes: clashesAt(carry.panel, target) };
        store.set(next);
        say(next);
      },
      tryAgain() {
        const carry = store.get();
        if (!carry) return;
        const clashes = clashesAt(carry.panel, carry.target);
        if (sentencesOf({ clashes }) === sentencesOf(carry)) return;
        const next = { ...carry, clashes };
        store.set(next);
        say(next);
      },
      drop() {
        const carry = store.get();
        if (!carry) return;
        store.release(carry);
        const move = moveOf(carry, timeZone);
        if (move) latest.current.send(move);
        else latest.current.announce(latest.current.t.arrange.cancelled);
      },
      cancel() {
        const carry = store.get();
        if (!carry) return;
        store.release(carry);
        latest.current.announce(latest.current.t.arrange.cancelled);
      },
    };
  }, [client, view]);
  useEffect(() => {
    const days = [...conferenceKey(view.slug), '/timetable'];
    return client.getQueryCache().subscribe(({ type, query }) => {
      if (type === 'updated' && days.every((part, at) => query.queryKey[at] === part)) {
        arranger.tryAgain();
      }
    });
  }, [client, view.slug, arranger]);
  return <Context.Provider value={arranger}>{children}</Context.Provider>;
}

function sentencesOf({ clashes }: Pick<Carry, 'clashes'>): string {
  return clashes.map(({ sentence }) => sentence.en).join();
}

function sameTarget(a: Carry['target'], b: Carry['target']): boolean {
  if (a === null || b === null || a === 'tray' || b === 'tray') return a === b;
  return samePlacement(a, b);
}
