import type { PanelView } from '#shared/programme/panels';
import { type ApiProblem, isTransient } from '../../../../api/problem.js';
import { useI18n } from '../../../../i18n/i18n.js';
import { Button } from '../../../../ui/button.js';
import { Dialog } from '../../../../ui/dialog/dialog.js';
import { Callout, ProblemCallout } from '../../../../ui/callout.js';
import { useText } from '../../../../ui/words.js';
import { useSlotNames } from '../../slots/slot-names.js';
import { isForeignChange, type Move, type RefusedMove } from '../sending/use-moves.js';

interface RefusedMoveProps {
  refused: RefusedMove;
  send: (move: Move) => void;
  onClose: () => void;
}

/** A move that was taken back: where somebody else put the session meanwhile, and where it was to go. */
export function RefusedMoveDialog({ refused, send, onClose }: RefusedMoveProps) {
  const { t } = useI18n();
  const text = useText();
  const { move, problem } = refused;
  const [step, ...others] = move.steps;
  const theirs = isForeignChange(refused) ? (problem.current as PanelView | undefined) : undefined;
  if (!step || !theirs || others.length > 0) {
    const retry = () => {
      send(move);
      onClose();
    };
    return (
      <ProblemDialog
        problem={problem}
        retry={isTransient(problem) ? retry : undefined}
        onClose={onClose}
      />
    );
  }
  const again = () => {
    send({ kind: move.kind, steps: [{ ...step, panel: { ...step.panel, slot: theirs.slot } }] });
    onClose();
  };
  return (
    <Dialog title={t.arrange.movedMeanwhile} about={text(theirs.title)} onClose={onClose}>
      <div className="dialog-body">
        <Callout kind="warn">
          <p>{t.arrange.movedMeanwhileText}</p>
        </Callout>
        <TwoPlaces theirs={theirs} move={move} />
        <div className="btn-row">
          <Button kind="primary" onClick={onClose}>
            {t.arrange.keepTheirs}
          </Button>
          <Button onClick={again}>{t.arrange.moveAnyway}</Button>
        </div>
      </div>
    </Dialog>
  );
}

function TwoPlaces({ theirs, move }: { theirs: PanelView; move: Move }) {
  const { t } = useI18n();
  const { slotName } = useSlotNames();
  const mine = move.steps[0]?.slot;
  const minutes = mine?.durationMinutes ?? theirs.durationMinutes;
  const endsAt = (startsAt: string) =>
    new Date(Date.parse(startsAt) + minutes * 60_000).toISOString();
  return (
    <dl className="two-places">
      <dt>{t.arrange.theirPlace}</dt>
      <dd>{theirs.slot ? slotName(theirs.slot) : t.arrange.tray}</dd>
      <dt>{t.arrange.yourPlace}</dt>
      <dd>{mine ? slotName({ ...mine, endsAt: endsAt(mine.startsAt) }) : t.arrange.tray}</dd>
    </dl>
  );
}

interface ProblemDialogProps {
  problem: ApiProblem;
  /** Where it may succeed the next time. */
  retry?: (() => void) | undefined;
  onClose: () => void;
}

/** What was refused and why, and where the session is now; nothing changed. */
export function ProblemDialog({ problem, retry, onClose }: ProblemDialogProps) {
  const { t } = useI18n();
  const { slotName } = useSlotNames();
  const slot = (problem.current as Partial<PanelView> | undefined)?.slot;
  return (
    <Dialog title={t.arrange.notDone} onClose={onClose}>
      <div className="dialog-body">
        <ProblemCallout problem={problem} retry={retry} />
        {slot && (
          <dl className="two-places">
            <dt>{t.arrange.theirPlace}</dt>
            <dd>{slotName(slot)}</dd>
          </dl>
        )}
        <div className="btn-row">
          <Button onClick={onClose}>{t.common.close}</Button>
        </div>
      </div>
    </Dialog>
  );
}
