import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { isTimeZone } from '#shared/zoned-time';
import type { Localised } from '#shared/languages';
import { blocksRelease, type ClashView } from '#shared/programme/clashes';
import { SLUG_PATTERN } from '#shared/slugs';
import { type Actor, recordAudit } from '../audit/record-audit.js';
import { setRole } from '../auth/accounts.js';
import { inTransaction } from '../database/transaction.js';
import { analyseProgramme, writeImported } from '../programme/imported/write-imported.statement.js';
import { findClashes } from '../programme/timetable/clashes.js';
import { loadDraft } from '../programme/timetable/draft.queries.js';
import { loadExistingProgramme } from '../programme/imported/existing-programme.queries.js';
import {
  addLanguages,
  conferenceOf,
  createConference,
  lockConference,
  onlyAccount,
  type TargetConference,
  zoneOf,
} from './import-conference.js';
import { languagesOfFile, languagesToAdd } from './import-languages.js';
import { changesNothing, planImport } from './planning/import-plan.js';
import type { ImportPlan } from './planning/plan.js';
import type { Decide } from './planning/planning.js';
import { readProgramme } from './read-programme.js';
import type { LeftAside } from './schedule-xml/findings.js';
import { type ImportProblem, importProblem, withoutPlace } from './schedule-xml/import-problems.js';
import type { ImportedSchedule } from './schedule-xml/imported-schedule.js';
import { type Outside, outsideDates } from './within-dates.js';

/** One import as it is asked for. */
export interface ImportRequest {
  bytes: Uint8Array;
  /** Slug of the conference; one that does not exist is created from the file. */
  slug: string;
  /** Only reports what would be done. */
  dryRun: boolean;
  /** Zone of a conference that is created; without it, the file's. */
  timeZone?: string;
  /** Refuses the whole file for one entry that cannot come in as it is. */
  strict?: boolean;
  /** Takes off the sessions that have left the source. */
  withdraw?: boolean;
  /** Who counts where the source and the organisers changed the same. */
  decide?: Decide;
}

/** What an import did, or with `dryRun` would do. */
export interface ImportOutcome {
  conference: TargetConference;
  created: boolean;
  dryRun: boolean;
  /** Address of the account that owns a conference just created; null when nobody does yet. */
  owner: string | null;
  plan: ImportPlan;
  /** What rooms and tracks are called, those that are new included. */
  names: { rooms: ReadonlyMap<string, Localised>; tracks: ReadonlyMap<string, Localised> };
  notes: ImportProblem[];
  /** What of the file has no place here. */
  leftAside: LeftAside[];
  /** Clashes of the draft after the import that block a release. */
  clashes: ClashView[];
}

/** The file cannot be imported; nothing was written. */
export class ImportRefused extends Error {
  constructor(readonly problems: ImportProblem[]) {
    super(problems.map(({ line, message }) => `line ${line}: ${message.en}`).join('\n'));
  }
}

/**
 * Imports a programme in one transaction: all of it or nothing. Entries are found again by their guids and ids, so that the same file a second time changes nothing. Throws ImportRefused.
 */
export async function importSchedule(
  dataSource: DataSource,
  actor: Actor,
  request: ImportRequest,
): Promise<ImportOutcome> {
  refuse(problemsOfRequest(request));
  try {
    return await inTransaction(dataSource, async (manager) => {
      const outcome = await importIn(manager, actor, request);
      if (request.dryRun) throw new TakenBack(outcome);
      return outcome;
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.outcome;
    throw error;
  }
}

/** Ends the transaction of a dry run, so that it met everything a real one meets and left nothing. */
class TakenBack extends Error {
  constructor(readonly outcome: ImportOutcome) {
    super('dry run');
  }
}

async function importIn(
  manager: EntityManager,
  actor: Actor,
  request: ImportRequest,
): Promise<ImportOutcome> {
  const existing = await lockConference(manager, request.slug);
  const { dryRun, strict, withdraw, decide } = request;
  const timeZone = existing?.timeZone ?? request.timeZone;
  const read = await readProgramme(request.bytes, { timeZone, strict });
  refuse(read.problems);
  const { conference, notes, schedule } = target(read, existing, request);
  const id = conference.id ?? (await createConference(manager, actor, conference, schedule));
  const languages = await contentLanguages(manager, actor, { ...conference, id }, schedule, notes);
  const owner = existing ? null : await giveOwner(manager, actor, id);
  const before = await loadExistingProgramme(manager, id);
  const plan = planImport(schedule, before, randomUUID, { languages, decide, withdraw });
  await write(manager, actor, id, plan);
  const clashes = findClashes(await loadDraft(manager, id)).filter(blocksRelease);
  const names = {
    rooms: namesOf(before.rooms, plan.rooms.create),
    tracks: namesOf(before.tracks, plan.tracks.create),
  };
  const said = { names, notes, leftAside: schedule.leftAside, clashes };
  return {
    conference: { ...conference, id, languages },
    ...{ created: !existing, dryRun, owner, plan, ...said },
  };
}

function namesOf(...lists: readonly { id: string; name: Localised }[][]): Map<string, Localised> {
  return new Map(lists.flat().map(({ id, name }) => [id, name]));
}

/** The content languages of the conference, which gets those of the file as far as there is room. */
async function contentLanguages(
  manager: EntityManager,
  actor: Actor,
  conference: TargetConference & { id: string },
  { panels }: ImportedSchedule,
  notes: ImportProblem[],
): Promise<string[]> {
  const { added, left } = languagesToAdd(languagesOfFile(panels), conference.languages);
  if (added.length > 0) {
    notes.push(importProblem(0, 'languages_added', { languages: added.join(', ') }));
    await addLanguages(manager, actor, conference, added);
  }
  if (left.length > 0) {
    notes.push(importProblem(0, 'languages_left', { languages: left.join(', ') }));
  }
  return [...conference.languages, ...added];
}

async function write(
  manager: EntityManager,
  actor: Actor,
  conferenceId: string,
  plan: ImportPlan,
): Promise<void> {
  await writeImported(manager, actor, conferenceId, plan);
  if (changesNothing(plan)) return;
  const { panels, missing, withdrawn } = plan;
  const after = {
    created: panels.create.length,
    changed: panels.update.length,
    unchanged: panels.unchanged,
    missing: missing.map((panel) => panel.id),
    ...(withdrawn.length > 0 ? { withdrawn } : {}),
  };
  const deed = { conferenceId, entity: 'conference', entityId: conferenceId, after };
  await recordAudit(manager, actor, { ...deed, action: 'programme.import' });
  await analyseProgramme(manager);
}

function problemsOfRequest({ slug, timeZone }: ImportRequest): ImportProblem[] {
  const problems: ImportProblem[] = [];
  if (!SLUG_PATTERN.test(slug)) problems.push(importProblem(0, 'slug_invalid', { slug }));
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    problems.push(importProblem(0, 'zone_unknown', { zone: timeZone }));
  }
  return problems;
}

function refuse(problems: ImportProblem[]): void {
  if (problems.length > 0) throw new ImportRefused(problems);
}

/** The conference to write to, what to write, and what the operator should know about zone and dates. */
function target(
  schedule: ImportedSchedule,
  existing: TargetConference | undefined,
  request: ImportRequest,
): { conference: TargetConference; notes: ImportProblem[]; schedule: ImportedSchedule } {
  const notes = [...schedule.notes];
  let conference = existing;
  if (conference) {
    const { timeZone: zone } = conference;
    const file = schedule.conference.timeZone;
    if (file && file !== zone) notes.push(importProblem(0, 'zone_differs', { file, zone }));
  } else {
    const zone = zoneOf(schedule, request.timeZone);
    if ('code' in zone) throw new ImportRefused([zone]);
    if (zone.note) notes.push(zone.note);
    const made = conferenceOf(schedule, request.slug, zone.timeZone);
    if ('code' in made) throw new ImportRefused([made]);
    conference = made;
  }
  const outside = outsideDates(schedule.panels, conference);
  if (request.strict) refuse(outside.map(({ problem }) => problem));
  notes.push(...outside.map(({ problem, panel }) => withoutPlace(problem, panel)));
  notes.sort((one, other) => one.line - other.line);
  return { conference, notes, schedule: unplaced(schedule, outside) };
}

function unplaced(schedule: ImportedSchedule, outside: readonly Outside[]): ImportedSchedule {
  if (outside.length === 0) return schedule;
  const out = new Set(outside.map(({ panel }) => panel));
  const noPlace = { room: null, startsAt: null };
  const panels = schedule.panels.map((panel) =>
    out.has(panel) ? { ...panel, ...noPlace } : panel,
  );
  return { ...schedule, panels };
}

async function giveOwner(
  manager: EntityManager,
  actor: Actor,
  conferenceId: string,
): Promise<string | null> {
  const account = await onlyAccount(manager);
  if (!account) return null;
  await setRole(manager, actor, { accountId: account.id, conferenceId, role: 'owner' });
  return account.email;
}
