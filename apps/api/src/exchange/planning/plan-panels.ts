import { isDeepStrictEqual } from 'node:util';
import type { ExistingPanel } from '../../programme/imported/existing-programme.queries.js';
import type { PanelState } from '../../programme/imported/imported-programme.js';
import type { SaidPanel } from '../../programme/imported/said.js';
import type { ImportedPanel } from '../schedule-xml/imported-schedule.js';
import { type Match, Matching } from './matching.js';
import type { ImportPlan, PanelPlan, PlannedPanel } from './plan.js';
import { PanelFields, stateOf } from './panel-fields.js';
import { planParts } from './plan-parts.js';
import { planSlot } from './plan-slot.js';
import { sourceIdsOf } from './planned-entries.js';
import type { Planning } from './planning.js';
import { settleList } from './settle.js';

/** Our ids of what the file names. */
export interface Ids {
  tracks: ReadonlyMap<string, string>;
  rooms: ReadonlyMap<string, string>;
  speakers: ReadonlyMap<string, string>;
}

/** Plans every session of the file and names what has left it. */
export function planPanels(planning: Planning, ids: Ids, withdraw: boolean): PanelPlan {
  const { schedule, existing, entries, newId } = planning;
  const plan = emptyPlan();
  const matching = matchingOf(planning);
  const byHand = new Set(
    existing.speakers.filter((row) => row.sourceId === null).map((row) => row.id),
  );
  const fields = new PanelFields(planning, ids.tracks, {
    slugs: new Set(existing.panels.map((panel) => panel.slug)),
    sourceIds: sourceIdsOf(existing.panels),
  });
  const matches = matchPanels(matching, schedule.panels);
  for (const panel of schedule.panels) {
    const match = matches.get(panel);
    if (match?.row.removed && !match.entry?.withdrawn) {
      plan.removed.push({ id: match.row.id, title: match.row.title });
      continue;
    }
    const id = match?.row.id ?? newId();
    const before = match?.row;
    const said = match?.entry?.said as Partial<SaidPanel> | undefined;
    const planned: PlannedPanel = { id, panel, before, said };
    const { row, said: saidFields } = fields.plan(planned);
    const { slot, said: place } = planSlot(planning, plan, planned, row, ids.rooms);
    const speakerIds = [...new Set(panel.persons.map((person) => ids.speakers.get(person)!))];
    const order = planParts(plan, { row, before, byHand, newId, ...partsOf(planned, speakerIds) });
    if (before?.removed) plan.returned.push(id);
    addRow(plan, before, row, stateOf(row, slot, order));
    const remembered = { ...saidFields, place, speakerIds };
    entries.remember(panel, { panelId: id }, remembered, match?.entry);
  }
  plan.missing = (schedule.holdsSessions ? existing.panels : [])
    .filter((row) => row.sourceId !== null && !row.removed && !matching.isClaimed(row))
    .map(({ id, title }) => ({ id, title }));
  if (withdraw) plan.withdrawn = plan.missing.map(({ id }) => id);
  return plan;
}

/** What the file and the organisers together make of a session's speakers. */
function partsOf({ before, said }: PlannedPanel, fromFile: string[]) {
  if (!before || !said?.speakerIds) return { fromFile };
  const ours = before.parts.map(({ speakerId }) => speakerId);
  return { fromFile, settled: settleList(said.speakerIds, fromFile, ours) };
}

function matchingOf({ schedule, existing }: Planning): Matching<ExistingPanel> {
  const guids = new Set(schedule.panels.flatMap(({ guid }) => guid ?? []));
  return new Matching(existing.panels, existing.entries, 'panelId', guids);
}

function matchPanels(
  matching: Matching<ExistingPanel>,
  panels: readonly ImportedPanel[],
): Map<ImportedPanel, Match<ExistingPanel>> {
  const matches = new Map<ImportedPanel, Match<ExistingPanel>>();
  // Those with a guid first, so that an id that now means another session takes nobody's place.
  for (const panel of panels.toSorted((one, other) => +!one.guid - +!other.guid)) {
    const isSame = ({ title }: ExistingPanel) => Object.values(title).includes(panel.title);
    const match = matching.find(panel, isSame);
    if (match) matches.set(panel, match);
  }
  return matches;
}

/** Parts belong to the version of their panel, a slot has one of its own. */
function addRow(
  plan: PanelPlan,
  before: ExistingPanel | undefined,
  row: ImportPlan['panels']['create'][number],
  after: PanelState,
): void {
  const state = before ? existingState(before) : null;
  if (!state) plan.panels.create.push(row);
  else if (isDeepStrictEqual({ ...state, slot: after.slot }, after)) plan.panels.unchanged += 1;
  else plan.panels.update.push(row);
  if (isDeepStrictEqual(state, after)) return;
  plan.history.push({ id: row.id, before: state, after });
  if (state) plan.changed.push({ id: row.id, title: row.title, fields: differing(state, after) });
}

function differing(before: PanelState, after: PanelState): string[] {
  const fields = Object.keys(after) as (keyof PanelState)[];
  return fields.filter((field) => !isDeepStrictEqual(before[field], after[field]));
}

function existingState(panel: ExistingPanel): PanelState {
  const speakerIds = panel.parts.map((part) => part.speakerId);
  return stateOf(panel, panel.slot, speakerIds);
}

function emptyPlan(): PanelPlan {
  return {
    panels: { create: [], update: [], unchanged: 0 },
    slots: { create: [], update: [], unchanged: 0, remove: [] },
    parts: { panels: [], create: [], move: [], remove: [] },
    history: [],
    changed: [],
    missing: [],
    removed: [],
    locked: [],
    returned: [],
    withdrawn: [],
  };
}
