import { isDeepStrictEqual } from 'node:util';
import {
  BULK_FIELDS,
  type BulkChangeInput,
  type BulkField,
  type BulkPanelInput,
  type BulkPanelView,
  type BulkRefusal,
  type BulkValue,
} from '#shared/programme/bulk';
import type { PanelView } from '#shared/programme/panels';

/** What a change does to a panel as it is now (undefined: gone), or why it cannot be made. */
export function bulkChange(
  asked: BulkPanelInput,
  panel: PanelView | undefined,
  change: BulkChangeInput,
): BulkPanelView {
  if (!panel) return { id: asked.id, title: null, changes: [], refused: 'gone' };
  const { id, title } = panel;
  const changes = BULK_FIELDS.flatMap((field) => {
    const after = change[field];
    if (after === undefined) return [];
    const before = valueOf(panel, field);
    return isDeepStrictEqual(before, after) ? [] : [{ field, before, after }];
  });
  const fields = new Set(changes.map(({ field }) => field));
  const refused = refusal(asked, panel, change, fields);
  return { id, title, changes: refused ? [] : changes, refused };
}

function valueOf(panel: PanelView, field: BulkField): BulkValue {
  return field === 'roomId' ? (panel.slot?.roomId ?? null) : panel[field];
}

function refusal(
  asked: BulkPanelInput,
  panel: PanelView,
  change: BulkChangeInput,
  changed: ReadonlySet<BulkField>,
): BulkRefusal | null {
  const { slot } = panel;
  if (asked.version !== panel.version) return 'stale';
  if (change.roomId !== undefined) {
    if (!slot) return 'not-placed';
    if (changed.has('roomId') && asked.slotVersion !== slot.version) return 'stale';
    if (changed.has('roomId') && slot.locked) return 'locked';
  }
  return panel.signUp && changed.has('seats') && change.seats === null ? 'sign-up' : null;
}
