import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { type Localised, localised } from '#shared/languages';
import { isTimeZone, localDay, offsetMinutes } from '#shared/zoned-time';
import { type Actor, recordAudit } from '../audit/record-audit.js';
import { Account } from '../auth/account.entity.js';
import { Category } from '../conferences/categories/category.entity.js';
import { Conference } from '../conferences/conference.entity.js';
import { FOR_UPDATE, oneAtATime } from '../database/transaction.js';
import { languagesOfFile, languagesOfNew } from './import-languages.js';
import { type ImportProblem, importProblem } from './schedule-xml/import-problems.js';
import type { ImportedSchedule } from './schedule-xml/imported-schedule.js';

/** The conference that an import writes to. `id` is null while it does not exist. */
export interface TargetConference {
  id: string | null;
  slug: string;
  name: Localised;
  /** Content languages, the main one first. */
  languages: string[];
  timeZone: string;
  startDate: string;
  endDate: string;
}

/**
 * The conference of that slug, undefined when there is none. Until the transaction ends, nobody else
 * changes it or imports under that slug.
 */
export async function lockConference(
  manager: EntityManager,
  slug: string,
): Promise<TargetConference | undefined> {
  await oneAtATime(manager, `import ${slug}`);
  const found = await manager.findOne(Conference, {
    where: { slug },
    select: {
      ...{ id: true, slug: true, name: true, languages: true },
      ...{ timeZone: true, startDate: true, endDate: true },
    },
    lock: FOR_UPDATE,
  });
  return found ?? undefined;
}

/** The zone of a conference that the file shall make: given, named by the file, or read off its times. */
export function zoneOf(
  schedule: ImportedSchedule,
  given: string | undefined,
): { timeZone: string; note?: ImportProblem } | ImportProblem {
  const { timeZone, offsetMinutes: offset } = schedule.conference;
  const named = given ?? timeZone;
  if (named) return { timeZone: named };
  const at = schedule.panels.find(({ startsAt }) => startsAt !== null)?.startsAt;
  const zone = offset === null ? undefined : zoneAt(offset, at ?? new Date());
  if (zone === undefined) return importProblem(0, 'zone_missing');
  return { timeZone: zone, note: importProblem(0, 'zone_guessed', { zone }) };
}

/** A zone with that offset: one without clock changes for whole hours, or else a place that has it then. */
function zoneAt(offset: number, at: string | Date): string | undefined {
  // The names of these zones count westwards: Etc/GMT-1 is UTC+1.
  const hours = offset / 60;
  const fixed = hours === 0 ? 'UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
  if (Number.isInteger(hours) && isTimeZone(fixed)) return fixed;
  return Intl.supportedValuesOf('timeZone').find((zone) => offsetMinutes(at, zone) === offset);
}

/** The conference as the file describes it. */
export function conferenceOf(
  schedule: ImportedSchedule,
  slug: string,
  timeZone: string,
): TargetConference | ImportProblem {
  const { title, start, end } = schedule.conference;
  const days = daysOf(schedule, timeZone);
  const isDated = start !== null && end !== null && days.some((day) => day >= start && day <= end);
  const [startDate, endDate] =
    isDated || days.length === 0
      ? [start ?? end, end ?? start]
      : [earlier(start, days[0]!), later(end, days.at(-1)!)];
  if (startDate === null || endDate === null) {
    return importProblem(0, 'missing_field', { element: 'conference', field: 'start' });
  }
  const languages = languagesOfNew(languagesOfFile(schedule.panels));
  const name = { ...localised(''), [languages[0]!]: title || slug };
  return { id: null, slug, name, languages, timeZone, startDate, endDate };
}

/** How far a session may lie from most others to count for the dates of a conference that names none. */
const DAYS_APART_MAX = 31;

/** The days of the sessions, without those that somebody mistyped. */
function daysOf({ panels }: ImportedSchedule, timeZone: string): string[] {
  const days = panels
    .flatMap(({ startsAt }) => (startsAt === null ? [] : [localDay(startsAt, timeZone)]))
    .sort();
  const middle = Date.parse(days[Math.floor(days.length / 2)] ?? '');
  const apart = (day: string) => Math.abs(Date.parse(day) - middle) / (24 * 3_600_000);
  return days.filter((day) => apart(day) <= DAYS_APART_MAX);
}

/** The file's day, unless it lies after what it should begin. */
function earlier(day: string | null, first: string): string {
  return day !== null && day <= first && isNear(day, first) ? day : first;
}

function later(day: string | null, last: string): string {
  return day !== null && day >= last && isNear(day, last) ? day : last;
}

function isNear(one: string, other: string): boolean {
  return Math.abs(Date.parse(one) - Date.parse(other)) <= DAYS_APART_MAX * 24 * 3_600_000;
}

/** Gives the conference these content languages beside its own. */
export async function addLanguages(
  manager: EntityManager,
  actor: Actor,
  { id, languages }: TargetConference & { id: string },
  added: readonly string[],
): Promise<void> {
  const all = [...languages, ...added];
  await manager.update(Conference, { id }, { languages: all, version: () => 'version + 1' });
  await recordAudit(manager, actor, {
    ...{ conferenceId: id, action: 'conference.edit', entity: 'conference', entityId: id },
    ...{ before: { languages }, after: { languages: all } },
  });
}

/** Creates the conference, closed for registration, with one category, and gives it its owner. */
export async function createConference(
  manager: EntityManager,
  actor: Actor,
  conference: TargetConference,
  schedule: ImportedSchedule,
): Promise<string> {
  const { venue, city } = schedule.conference;
  const place = (name: string, unknown: Localised) =>
    name ? { ...localised(''), [conference.languages[0]!]: name } : unknown;
  const id = randomUUID();
  await manager.insert(Conference, {
    ...conference,
    id,
    venue: place(venue, { en: 'Venue to be announced', fr: 'Lieu à préciser' }),
    city: place(city, localised('')),
  });
  await manager.insert(Category, {
    ...{ conferenceId: id, key: 'attendee', approval: 'manual' },
    name: { en: 'Attendee', fr: 'Participant' },
  });
  const after = { ...conference, id };
  const deed = { conferenceId: id, entity: 'conference', entityId: id, after };
  await recordAudit(manager, actor, { ...deed, action: 'conference.create' });
  return id;
}

/** The only account that can sign in, which then owns what is imported; undefined when there are several. */
export async function onlyAccount(
  manager: EntityManager,
): Promise<{ id: string; email: string } | undefined> {
  const accounts = await manager
    .createQueryBuilder(Account, 'account')
    .select(['account.id', 'account.email'])
    .where('account.disabledAt IS NULL')
    .limit(2)
    .getMany();
  return accounts.length === 1 ? accounts[0] : undefined;
}
