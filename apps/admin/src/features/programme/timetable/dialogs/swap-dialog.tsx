import { useState } from 'react';
import type { Page } from '#shared/page';
import type { MoveView, SwapInput } from '#shared/programme/moves';
import type { PanelSummaryView } from '#shared/programme/panels';
import type { TimetableView } from '#shared/programme/timetable';
import { localDay } from '#shared/zoned-time';
import { api } from '../../../../api/client.js';
import { useConference, useRead } from '../../../../api/conference.js';
import { useMoveWrite } from '../../../../api/moves.js';
import { useI18n } from '../../../../i18n/i18n.js';
import { Button } from '../../../../ui/button.js';
import { Dialog } from '../../../../ui/dialog/dialog.js';
import { Bones, Loaded } from '../../../../ui/loaded.js';
import { ProblemCallout } from '../../../../ui/callout.js';
import { SearchBox } from '../../../../ui/list/search-box.js';
import { useToast } from '../../../../ui/toast.js';
import { LocalisedText } from '../../../../ui/localised-text.js';
import { useText } from '../../../../ui/words.js';
import { useSlotNames } from '../../slots/slot-names.js';
import type { Moves } from '../sending/use-moves.js';

/** Sessions offered at once; the search finds the others. */
const OFFERED = 8;

interface SwapDialogProps {
  panel: PanelSummaryView;
  moves: Pick<Moves, 'showAnswer' | 'versionOf'>;
  undo: () => void;
  onClose: () => void;
}

/** Lets two sessions change places: the second is found by its title or speaker. */
export function SwapDialog({ panel, moves, undo, onClose }: SwapDialogProps) {
  const { t } = useI18n();
  const text = useText();
  const toast = useToast();
  const { slotName } = useSlotNames();
  const [q, setQ] = useState('');
  const near = useNear(panel);
  const found = useRead<Page<PanelSummaryView>>(
    '/panels',
    { placed: 'yes', q, pageSize: OFFERED + 1 },
    { keep: true, enabled: q !== '' },
  );
  // Until then the sessions nearby stay, and with them the focus of who was quicker than the answer.
  const isAnswered = q !== '' && !found.isPending;
  const swap = useMoveWrite<PanelSummaryView, MoveView>((path, other) =>
    api.post<MoveView>(`${path}/moves/swap`, {
      panelId: panel.id,
      version: moves.versionOf(panel),
      otherPanelId: other.id,
      otherVersion: moves.versionOf(other),
    } satisfies SwapInput),
  );
  const swapWith = (other: PanelSummaryView) =>
    swap.mutate(other, {
      onSuccess: (done) => {
        moves.showAnswer(done.panels);
        toast({ text: t.arrange.swapped(text(panel.title), text(other.title)), undo });
        onClose();
      },
    });
  return (
    <Dialog
      title={t.arrange.swapTitle}
      about={[text(panel.title), panel.slot && slotName(panel.slot)].filter(Boolean).join('. ')}
      shape="middle"
      onClose={onClose}
    >
      <div className="dialog-body">
        <SearchBox label={t.panels.search} value={q} onSearch={setQ} />
        {swap.error && <ProblemCallout problem={swap.error} />}
        <Loaded<Page<PanelSummaryView> | TimetableView>
          query={isAnswered ? found : near.day}
          bones={<Bones rows={4} />}
        >
          {(answer) => (
            <Candidates
              items={('items' in answer ? answer.items : near.sorted(answer))
                .filter(({ id }) => id !== panel.id)
                .slice(0, OFFERED)}
              busy={swap.isPending}
              onChoose={swapWith}
            />
          )}
        </Loaded>
      </div>
    </Dialog>
  );
}

/** What takes place that day, the nearest in time first: one of these is meant most of the time. */
function useNear(panel: PanelSummaryView) {
  const { timeZone, startDate } = useConference().view;
  const at = panel.slot?.startsAt;
  const day = useRead<TimetableView>('/timetable', {
    day: at ? localDay(at, timeZone) : startDate,
  });
  const away = ({ slot }: PanelSummaryView) =>
    Math.abs(Date.parse(slot?.startsAt ?? '') - Date.parse(at ?? ''));
  return {
    day,
    sorted: (near: TimetableView) => near.panels.toSorted((a, b) => away(a) - away(b)),
  };
}

interface CandidatesProps {
  items: PanelSummaryView[];
  busy: boolean;
  onChoose: (panel: PanelSummaryView) => void;
}

function Candidates({ items, busy, onChoose }: CandidatesProps) {
  const { t } = useI18n();
  const text = useText();
  const { slotName } = useSlotNames();
  if (items.length === 0) return <p className="muted">{t.common.nothingMatches}</p>;
  return (
    <ul className="choose-list">
      {items.map((item) => (
        <li key={item.id}>
          <p>
            <strong>
              <LocalisedText of={item.title} />
            </strong>
            <span className="muted">{item.slot && slotName(item.slot)}</span>
          </p>
          <Button
            aria-label={t.arrange.swapNamed(text(item.title))}
            busy={busy}
            unavailable={item.slot?.locked && t.arrange.isLocked(text(item.title))}
            onClick={() => onChoose(item)}
          >
            {t.arrange.swap}
          </Button>
        </li>
      ))}
    </ul>
  );
}
