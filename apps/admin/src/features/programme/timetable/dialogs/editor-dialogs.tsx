import type { ClashView } from '#shared/programme/clashes';
import type { PanelSummaryView } from '#shared/programme/panels';
import type { ApiProblem } from '../../../../api/problem.js';
import { MoveDialog } from '../../moves/move-dialog.js';
import { AcceptDialog } from '../clashes/accept-dialog.js';
import { KeysDialog } from './keys-dialog.js';
import { MoveById } from '../../moves/move-by-id.js';
import { ProblemDialog } from './refused-dialogs.js';
import { ShiftDialog } from './shift-dialog.js';
import { SwapDialog } from './swap-dialog.js';
import type { Moves } from '../sending/use-moves.js';

/** The form that an organiser asked for. */
export type Asked =
  | { kind: 'move' | 'swap'; panel: PanelSummaryView }
  | { kind: 'move-by-id'; id: string }
  | { kind: 'accept'; clash: ClashView }
  | { kind: 'shift' | 'keys' }
  | { kind: 'problem'; problem: ApiProblem };

interface EditorDialogsProps {
  asked: Asked;
  day: string;
  moves: Moves;
  undo: () => void;
  onClose: () => void;
}

/** Everything of the timetable that opens over it. */
export function EditorDialogs({ asked, day, moves, undo, onClose }: EditorDialogsProps) {
  switch (asked.kind) {
    case 'move':
      return (
        <MoveDialog
          key={asked.panel.id}
          panel={asked.panel}
          day={day}
          undo={undo}
          versionOf={moves.versionOf}
          onMoved={(slot, durationMinutes) => {
            moves.noteVersion(asked.panel, slot?.version ?? 0);
            moves.showAnswer([{ ...asked.panel, slot, durationMinutes }]);
          }}
          onClose={onClose}
        />
      );
    case 'move-by-id':
      return <MoveById id={asked.id} onClose={onClose} />;
    case 'accept':
      return <AcceptDialog clash={asked.clash} onClose={onClose} />;
    case 'swap':
      return <SwapDialog panel={asked.panel} moves={moves} undo={undo} onClose={onClose} />;
    case 'shift':
      return <ShiftDialog day={day} show={moves.showAnswer} undo={undo} onClose={onClose} />;
    case 'keys':
      return <KeysDialog onClose={onClose} />;
    case 'problem':
      return <ProblemDialog problem={asked.problem} onClose={onClose} />;
  }
}
