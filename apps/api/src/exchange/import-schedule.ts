import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { isTimeZone, localDay } from '#shared/zoned-time';
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
import { changesNothing, type ImportPlan, planImport } from './import-plan.js';
import { type ImportProblem, importProblem } from './schedule-xml/import-problems.js';
import type { ImportedSchedule } from './schedule-xml/imported-schedule.js';
import { readSchedule } from './schedule-xml/read-schedule.js';

/** One import as it is asked for. */
export interface ImportRequest {
  bytes: Uint8Array;
  /** Slug of the conference; one that does not exist is created from the file. */
  slug: string;
  /** Only reports what would be done. */
  dryRun: boolean;
  /** Zone of a conference that is created; without it, the file's. */
  timeZone?: string;
}

/** What an import did, or with `dryRun` would do. */
export interface ImportOutcome {
  conference: TargetConference;
  created: boolean;
  dryRun: boolean;
  /** Address of the account that owns a conference just created; null when nobody does yet. */
  owner: string | null;
  plan: ImportPlan;
  notes: ImportProblem[];
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
 * Imports a `schedule.xml` in one transaction: all of it or nothing. Rows are found again by the
 * source's ids, so that the same file a second time changes nothing. Throws ImportRefused.
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
  const timeZone = existing?.timeZone ?? request.timeZone;
  const schedule = readSchedule(request.bytes, { timeZone });
  refuse(schedule.problems);
  const { conference, notes } = target(schedule, existing, request);
  const id = conference.id ?? (await createConference(manager, actor, conference, schedule));
  const { added, left } = languagesToAdd(languagesOfFile(schedule.panels), conference.languages);
  if (added.length > 0) {
    notes.push(importProblem(0, 'languages_added', { languages: added.join(', ') }));
    await addLanguages(manager, actor, { ...conference, id }, added);
  }
  if (left.length > 0) {
    notes.push(importProblem(0, 'languages_left', { languages: left.join(', ') }));
  }
  const languages = [...conference.languages, ...added];
  const owner = existing ? null : await giveOwner(manager, actor, id);
  const plan = planImport(
    schedule,
    await loadExistingProgramme(manager, id),
    randomUUID,
    languages,
  );
  await write(manager, actor, id, plan);
  const clashes = findClashes(await loadDraft(manager, id)).filter(blocksRelease);
  const { dryRun } = request;
  return {
    conference: { ...conference, id, languages },
    created: !existing,
    dryRun,
    owner,
    plan,
    notes,
    clashes,
  };
}

async function write(
  manager: EntityManager,
  actor: Actor,
  conferenceId: string,
  plan: ImportPlan,
): Promise<void> {
  await writeImported(manager, actor, conferenceId, plan);
  if (changesNothing(plan)) return;
  const { panels, missing } = plan;
  const after = {
    created: panels.create.length,
    changed: panels.update.length,
    unchanged: panels.unchanged,
    missing: missing.map((panel) => panel.id),
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

/** The conference to write to, and what the operator should know about its zone and dates. */
function target(
  schedule: ImportedSchedule,
  existing: TargetConference | undefined,
  request: ImportRequest,
): { conference: TargetConference; notes: ImportProblem[] } {
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
  const { startDate: start, endDate: end, timeZone } = conference;
  const outside = schedule.panels.filter((panel) => {
    const day = localDay(panel.startsAt, timeZone);
    return day < start || day > end;
  });
  const values = { count: outside.length, start, end };
  if (outside.length > 0) notes.push(importProblem(0, 'outside_dates', values));
  return { conference, notes };
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
