import { isDeepStrictEqual } from 'node:util';
import type { ExistingPanel } from '../../programme/imported/existing-programme.queries.js';
import type { PanelRow } from '../../programme/imported/imported-programme.js';
import { roleOf } from '../schedule-xml/formats.js';
import type { PanelPlan } from './plan.js';

/**
 * Plans the parts of one panel and answers its speakers in their order. Parts that stay keep their id:
 * an accepted overlap belongs to the part. `settled`: whom the file and the organisers together want.
 */
export function planParts(
  plan: PanelPlan,
  given: {
    row: PanelRow;
    before: ExistingPanel | undefined;
    fromFile: string[];
    settled?: string[];
    byHand: ReadonlySet<string>;
    newId: () => string;
  },
): string[] {
  const { row, before, fromFile, byHand, newId } = given;
  const parts = before?.parts ?? [];
  const wanted = given.settled ?? fromFile;
  const isWanted = new Set(wanted);
  const stays = parts.filter(({ speakerId }) => isWanted.has(speakerId) || byHand.has(speakerId));
  const gone = parts.filter((part) => !stays.includes(part));
  plan.parts.remove.push(...gone.map((part) => part.id));
  const order = stays.map((part) => part.speakerId);
  const keepsOrder = isDeepStrictEqual(
    order.filter((id) => isWanted.has(id)),
    wanted,
  );
  if (keepsOrder && gone.length === 0) return order;
  const newOrder = keepsOrder ? order : [...wanted, ...order.filter((id) => !isWanted.has(id))];
  const known = new Map(stays.map((part) => [part.speakerId, part]));
  const role = roleOf(row.format);
  plan.parts.panels.push({
    id: row.id,
    parts: newOrder.map((speakerId) => ({ speakerId, role: known.get(speakerId)?.role ?? role })),
  });
  if (keepsOrder) return order;
  for (const [position, speakerId] of newOrder.entries()) {
    const part = known.get(speakerId);
    if (part) plan.parts.move.push({ id: part.id, position });
    else plan.parts.create.push({ id: newId(), panelId: row.id, speakerId, role, position });
  }
  return newOrder;
}
