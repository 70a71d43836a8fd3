import { type EntityManager, In } from 'typeorm';
import type { Localised } from '#shared/languages';
import type { PanelView } from '#shared/programme/panels';
import { utcSeconds } from '#shared/zoned-time';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { Problem } from '../../http/problem.js';
import { Panel } from '../panels/panel.entity.js';
import { Room } from '../rooms/room.entity.js';
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
  const rooms = await manager.find(Room, {
    where: { conferenceId, id: In(wanted) },
    select: { id: true },
    order: { id: 'ASC' },
    lock: { mode: 'for_key_share' },
  });
  return new Set(rooms.map(({ id }) => id));
}

async function lastChange(
  manager: EntityManager,
  conferenceId: string,
  panelId: string,
): Promise<LastChange | undefined> {
  const change = await manager.findOne(AuditEntry, {
    where: { conferenceId, entity: 'panel', entityId: panelId },
    select: { id: true, accountId: true, actor: true, action: true, at: true },
    order: { id: 'DESC' },
  });
  if (!change) return undefined;
  const { accountId, actor, action, at } = change;
  return { accountId, actor, action, at: utcSeconds(at) };
}

async function titleOf(
  manager: EntityManager,
  conferenceId: string,
  panelId: string,
): Promise<Localised> {
  const { title } = await manager.findOneOrFail(Panel, {
    where: { id: panelId, conferenceId },
    select: { id: true, title: true },
  });
  return title;
}
