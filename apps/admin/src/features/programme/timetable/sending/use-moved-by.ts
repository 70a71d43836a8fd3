import { useEffect, useState } from 'react';
import type { ProgrammeEvent } from '#shared/programme/live';
import { useLive } from '../../../../api/live.js';
import { useSession } from '../../../../api/session.js';
import { actorName } from '../../../../i18n/audit-words.js';
import { useI18n } from '../../../../i18n/i18n.js';
import { useTell } from '../../../../ui/announcer.js';
import { useText } from '../../../../ui/words.js';
import { useLoadedPanel } from './use-shown.js';

/** Milliseconds for which a session that somebody else moved stands out. */
const FRESH = 6_000;

const NOBODY: ReadonlyMap<string, string> = new Map();

/** Follows what others do to the draft: who just moved which session, said politely too. Own changes do not count. */
export function useMovedBy(): ReadonlyMap<string, string> {
  const { t } = useI18n();
  const text = useText();
  const tell = useTell();
  const own = useSession().data?.account.id;
  const loadedPanel = useLoadedPanel();
  const [movedBy, setMovedBy] = useState(NOBODY);
  useLive((event) => {
    if (!isForeignMove(event, own)) return;
    const name = actorName(event.actor, t);
    setMovedBy((before) => new Map([...before, ...event.ids.map((id) => [id, name] as const)]));
    const [only, ...others] = event.ids;
    const panel = only && others.length === 0 ? loadedPanel(only) : undefined;
    const what = panel ? text(panel.title) : t.arrange.sessions(event.ids.length);
    tell(t.arrange.movedByOther(name, what));
  });
  useEffect(() => {
    if (movedBy.size === 0) return undefined;
    const timer = setTimeout(() => setMovedBy(NOBODY), FRESH);
    return () => clearTimeout(timer);
  }, [movedBy]);
  return movedBy;
}

/** Deeds that leave a session somewhere else than it was. */
const MOVES = new Set(['panel.place', 'panel.move', 'panel.unplace']);

function isForeignMove(
  { action, ids, accountId }: ProgrammeEvent,
  own: string | undefined,
): boolean {
  return MOVES.has(action) && ids.length > 0 && accountId !== own;
}
