import type { EntityManager } from 'typeorm';
import type { Localised } from '#shared/languages';
import type { PanelView } from '#shared/programme/panels';
import { utcText } from '../../database/utc.js';
import { Problem } from '../../http/problem.js';
import { type MoveStep, isWhereExpected } from './move-steps.js';

/** Who changed a panel last, and when: what an organiser wants to know whose own change was refused. */
export interface LastChange {
  accountId: string | null;
  actor: string;
  action: string;
  at: string;
}

const SOMEBODY: Localised = { en: 'somebody else', fr: 'une autre personne' };

/** As `staleVersion`, with who changed the panel last. */
export async function stalePanel(
  manager: EntityManager,
  conferenceId: string,
  current: PanelView,
): Promise<Problem> {
  const changed = await lastChange(manager, conferenceId, current.id);
  return new Problem('stale_version', {}, { current, extra: { changed } });
}

/**
 * Why a kept move cannot be taken back or made again any more: a panel is not where it was left, or its former room
 * is gone. Undefined when nothing stands in the way.
 */
export async function obstacleTo(
  manager: EntityManager,
  conferenceId: string,
  steps: readonly MoveStep[],
  panels: ReadonlyMap<string, PanelView>,
): Promise<Problem | undefined> {
  const outdated = steps.find((step) => !isWhereExpected(step, panels.get(step.panelId)));
  if (outdated) {
    const { panelId } = outdated;
    const changed = await lastChange(manager, conferenceId, panelId);
    const title = await titleOf(manager, conferenceId, panelId);
    const who = changed?.accountId ? changed.actor : SOMEBODY;
    const extras = { current: panels.get(panelId), extra: { panelId, changed } };
    return new Problem('move_outdated', { title, who }, extras);
  }
  const rooms = await keepRooms(manager, conferenceId, steps);
  const homeless = steps.find(({ to }) => to?.roomId && !rooms.has(to.roomId));
  if (!homeless) return undefined;
  const current = panels.get(homeless.panelId)!;
  return new Problem('move_room_gone', { title: current.title }, { current });
}

/** The rooms of the steps that exist; until the transaction ends nobody removes them. */
async function keepRooms(
  manager: EntityManager,
  conferenceId: string,
  steps: readonly MoveStep[],
): Promise<Set<string>> {
  const wanted = steps.flatMap(({ to }) => to?.roomId ?? []);
  const rooms = await manager.query<{ id: string }[]>(
    `SELECT id FROM rooms WHERE conference_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id FOR KEY SHARE`,
    [conferenceId, wanted],
  );
  return new Set(rooms.map(({ id }) => id));
}

async function lastChange(
  manager: EntityManager,
  conferenceId: string,
  panelId: string,
): Promise<LastChange | undefined> {
  const [change] = await manager.query<LastChange[]>(
    `SELECT account_id AS "accountId", actor, action, ${utcText('at')} AS at FROM audit_entries
     WHERE conference_id = $1 AND entity = 'panel' AND entity_id = $2 ORDER BY id DESC LIMIT 1`,
    [conferenceId, panelId],
  );
  return change;
}

async function titleOf(
  manager: EntityManager,
  conferenceId: string,
  panelId: string,
): Promise<Localised> {
  const [panel] = await manager.query<{ title: Localised }[]>(
    'SELECT title FROM panels WHERE conference_id = $1 AND id = $2',
    [conferenceId, panelId],
  );
  return panel!.title;
}
