import './timetable.css';
import './carrying/arranging.css';
import './cards/cards.css';
import './tray/tray.css';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import type { MoveView } from '#shared/programme/moves';
import { daysBetween, localDay } from '#shared/zoned-time';
import { useConference } from '../../../api/conference.js';
import { useRooms } from '../../../api/lists.js';
import { dayName } from '../../../i18n/dates.js';
import { useI18n } from '../../../i18n/i18n.js';
import { useFilters } from '../../../ui/list/filters.js';
import { Page } from '../../../ui/page.js';
import { useToast } from '../../../ui/toast.js';
import { useMedia } from '../../../ui/use-media.js';
import { useText } from '../../../ui/words.js';
import { useSlotNames } from '../slots/slot-names.js';
import { ArrangerProvider } from './carrying/arranger.js';
import { Day } from './grid/day.js';
import { DraftBar } from './draft-bar.js';
import { type Asked, EditorDialogs } from './dialogs/editor-dialogs.js';
import { HeldBar } from './carrying/held-bar.js';
import { ProblemDialog, RefusedMoveDialog } from './dialogs/refused-dialogs.js';
import { Tools } from './tools.js';
import { Tray } from './tray/tray.js';
import { useCardActions } from './dialogs/use-card-actions.js';
import { useDragging } from './carrying/use-dragging.js';
import { useHelpKey } from './dialogs/use-help-key.js';
import { type Moves, useMoves } from './sending/use-moves.js';
import { useUndo } from './undo/use-undo.js';

/** The draft of one day, room by time, with what is still to place and what clashes. */
export function TimetablePage() {
  const rooms = useRooms();
  const undone = useRef<() => void>(undefined);
  const moves = useMoves(useMovedToast(() => undone.current?.()));
  const undo = useUndo(moves);
  undone.current = () => undo.run('undo');
  return (
    <ArrangerProvider rooms={rooms.data?.items ?? []} send={moves.send}>
      <Editor moves={moves} undo={undo} />
    </ArrangerProvider>
  );
}

function Editor({ moves, undo }: { moves: Moves; undo: ReturnType<typeof useUndo> }) {
  const { t } = useI18n();
  const { may } = useConference();
  const { filters, set } = useFilters(['day', 'trackId']);
  const days = useDays(filters.day);
  const day = filters.day ?? days.today;
  const wide = useMedia('(min-width: 68.01rem)');
  const [asked, setAsked] = useState<Asked>();
  const root = useRef<HTMLDivElement>(null);
  const roomIds = (useRooms().data?.items ?? []).map(({ id }) => id);
  const showDay = (next: string) => set({ day: next }, true);
  const actions = useCardActions({ day, moves, ask: setAsked });
  useDragging({ root, enabled: wide && may('programme.edit'), showDay });
  useHelpKey(() => setAsked({ kind: 'keys' }));
  return (
    <Page
      title={t.timetable.title}
      beside={<DayTabs days={days.all} day={day} />}
      tools={
        <Tools
          undo={undo}
          trackId={filters.trackId}
          onTrack={(trackId) => set({ trackId })}
          wide={wide}
          onShift={() => setAsked({ kind: 'shift' })}
          onKeys={() => setAsked({ kind: 'keys' })}
        />
      }
    >
      <DraftBar />
      <div className="tt-wrap" ref={root}>
        <Tray
          actions={actions}
          wide={wide}
          onMove={(id) => setAsked({ kind: 'move-by-id', id })}
          onAccept={(clash) => setAsked({ kind: 'accept', clash })}
        />
        <Day day={day} days={days.all} trackId={filters.trackId} wide={wide} actions={actions} />
      </div>
      <HeldBar field={{ roomIds, days: days.all }} showDay={showDay} />
      {asked && (
        <EditorDialogs
          asked={asked}
          day={day}
          moves={moves}
          undo={() => undo.run('undo')}
          onClose={() => setAsked(undefined)}
        />
      )}
      {moves.refused && (
        <RefusedMoveDialog
          key={moves.refused.move.steps[0]?.panel.id}
          refused={moves.refused}
          send={moves.send}
          onClose={moves.forget}
        />
      )}
      {undo.refused && <ProblemDialog problem={undo.refused} onClose={undo.forget} />}
    </Page>
  );
}

/** The days of the conference, the one of the address too when it lies outside, and where to start. */
function useDays(asked: string | undefined): { all: string[]; today: string } {
  const { view } = useConference();
  const all = daysBetween(view.startDate, view.endDate);
  if (asked && !all.includes(asked) && /^\d{4}-\d\d-\d\d$/.test(asked)) all.push(asked);
  const now = localDay(new Date(), view.timeZone);
  return { all: all.sort(), today: all.includes(now) ? now : view.startDate };
}

/** The days; a held session is let go on one of them, or waits until it opens. */
function DayTabs({ days, day }: { days: string[]; day: string }) {
  const { t, language } = useI18n();
  return (
    <nav className="seg" aria-label={t.timetable.days}>
      {days.map((each) => (
        <Link
          key={each}
          to={`?day=${each}`}
          data-day={each}
          aria-current={each === day ? 'page' : undefined}
          preventScrollReset
        >
          {dayName(each, language)}
        </Link>
      ))}
    </nav>
  );
}

/** Says where the session is now, with Undo. */
function useMovedToast(undo: () => void): (done: MoveView) => void {
  const { t } = useI18n();
  const text = useText();
  const toast = useToast();
  const { slotName } = useSlotNames();
  return ({ panels }) => {
    const [panel, ...others] = panels;
    if (!panel) return;
    const title = text(panel.title);
    const where = panel.slot ? t.move.moved(title, slotName(panel.slot)) : t.move.takenOff(title);
    toast({ text: others.length > 0 ? t.arrange.movedMany(panels.length) : where, undo });
  };
}
