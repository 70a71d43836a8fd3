import type { EntityManager } from 'typeorm';
import { PanelInput, type PanelView } from '#shared/programme/panels';
import type { FieldError } from '#shared/problems/input-messages';
import { Category } from '../../conferences/categories/category.entity.js';
import { Problem } from '../../http/problem.js';
import { checkedInput } from '../../http/validation.js';
import { localisedLabel } from '../../people/person-label.js';
import { panelFields } from '../../programme/panels/panel-fields.js';
import { panelsInOrder } from '../../programme/panels/panels.queries.js';
import { Room } from '../../programme/rooms/room.entity.js';
import { listSpeakers } from '../../programme/speakers/speakers.queries.js';
import { Track } from '../../programme/tracks/track.entity.js';
import { daysOf } from '../../programme/timetable/required-slot-time.js';
import { type AskedPlace, askedPlace } from '../asked-place.js';
import { blankPanelDraft, panelColumns, panelDraft } from './panel-columns.js';
import type { PanelContext, PanelDraft } from './panel-draft.js';
import { FAULTS, LEFT_LOCKED } from './sheet-faults.js';
import type { Left, SheetDefinition } from './sheet-plan.js';

/** Both versions of a session: of its texts and of its place. A letter first, so that no program takes it for a number. */
export function panelStamp({ version, slot }: PanelView): string {
  return `v${version}.${slot?.version ?? 0}`;
}

/** Sessions of a conference with these content languages as rows. */
export function panelSheet(
  languages: readonly string[],
): SheetDefinition<PanelView, PanelDraft, PanelContext> {
  return {
    columns: panelColumns(languages),
    stampOf: panelStamp,
    blank: blankPanelDraft,
    draftOf: panelDraft,
    nameOf: ({ input }) => input.title,
    leave: leaveLocked,
    check: async (draft) => [
      ...placeFaults(draft),
      ...(await inputFaults(PanelInput, draft.input, panelFields)),
    ],
  };
}

/** What the row does to the place of the session. */
export function placeOfRow(
  { roomId, startsAt }: PanelDraft,
  before: PanelView | undefined,
): AskedPlace {
  const slot = before?.slot ?? null;
  const held = slot && { ...slot, startsAt: new Date(slot.startsAt).toISOString() };
  return askedPlace(held, startsAt && { roomId, startsAt: startsAt.toISOString() });
}

/** Puts a locked session back where it is, and says so. */
function leaveLocked(draft: PanelDraft, before: PanelView): Left | undefined {
  if (placeOfRow(draft, before) !== 'locked') return undefined;
  const { roomId, startsAt } = panelDraft(before);
  Object.assign(draft, { roomId, startsAt });
  return { paths: ['startsAt', 'roomId'], message: LEFT_LOCKED };
}

function placeFaults({ startsAt, roomId }: PanelDraft): FieldError[] {
  if (startsAt !== null || roomId === null) return [];
  return [{ path: 'startsAt', code: 'place', message: FAULTS.roomWithoutStart }];
}

/** What the validators and rules of an input say of it. */
export async function inputFaults<Input extends object>(
  kind: new () => Input,
  input: Input,
  rule: (input: Input) => unknown,
): Promise<FieldError[]> {
  try {
    rule(await checkedInput(kind, input));
    return [];
  } catch (error) {
    if (error instanceof Problem && error.extras.errors) return error.extras.errors;
    throw error;
  }
}

/** All sessions of the draft by time, and what their cells refer to. */
export async function loadPanels(
  manager: EntityManager,
  conferenceId: string,
): Promise<{ panels: PanelView[]; context: PanelContext }> {
  const panels = await panelsInOrder(manager, conferenceId);
  const named = { id: true, name: true };
  const everybody = { page: 1, pageSize: 1_000_000 };
  const { items } = await listSpeakers(manager, conferenceId, everybody);
  const context: PanelContext = {
    ...(await daysOf(manager, conferenceId)),
    tracks: await manager.find(Track, { where: { conferenceId }, select: named }),
    rooms: await manager.find(Room, { where: { conferenceId }, select: named }),
    speakers: items.map((one) => ({ id: one.id, slug: one.slug, name: localisedLabel(one) })),
    categories: await manager.find(Category, {
      where: { conferenceId },
      select: { key: true, name: true },
    }),
  };
  return { panels, context };
}
