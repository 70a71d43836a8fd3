import type { EntityManager } from 'typeorm';
import type { PanelView } from '#shared/programme/panels';
import { Problem } from '../../http/problem.js';
import { stalePanel } from './foreign-change.js';
import type { MoveStep } from './move-steps.js';

export function invalidInput(path: string, code: string): Problem {
  return new Problem('invalid_input', {}, { errors: [{ path, code }] });
}

/** Refuses a panel that is gone, or whose slot is no longer the version that was read (0: without a place). */
export async function refuseStale(
  manager: EntityManager,
  conferenceId: string,
  panel: PanelView | undefined,
  version: number,
): Promise<void> {
  if (!panel) throw new Problem('not_found');
  if ((panel.slot?.version ?? 0) !== version) throw await stalePanel(manager, conferenceId, panel);
}

/** Refuses to move what is locked in its place. */
export function refuseLocked(
  steps: readonly MoveStep[],
  panels: ReadonlyMap<string, PanelView>,
): void {
  const locked = steps.map(({ panelId }) => panels.get(panelId)!).find(({ slot }) => slot?.locked);
  if (locked) throw new Problem('slot_locked', { title: locked.title }, { current: locked });
}
