import { localDay, localTime } from '#shared/zoned-time';
import type { TargetConference } from './import-conference.js';
import type { ImportedPanel } from './schedule-xml/imported-schedule.js';
import { type ImportProblem, importProblem } from './schedule-xml/import-problems.js';

/** The last night goes on until the morning after: its sessions keep their places. */
const MORNING = 'T12:00';

type Dates = Pick<TargetConference, 'startDate' | 'endDate' | 'timeZone'>;

/** A session that lies outside the conference's dates, and why. */
export interface Outside {
  panel: ImportedPanel;
  problem: ImportProblem;
}

/** Sessions whose times are none of the conference's. */
export function outsideDates(panels: readonly ImportedPanel[], dates: Dates): Outside[] {
  const { startDate: start, endDate: end, timeZone } = dates;
  const next = new Date(Date.parse(`${end}T00:00:00Z`) + 24 * 3_600_000).toISOString();
  const until = `${next.slice(0, 10)}${MORNING}`;
  return panels.flatMap((panel) => {
    if (panel.startsAt === null) return [];
    const at = localTime(panel.startsAt, timeZone).slice(0, 16);
    if (localDay(panel.startsAt, timeZone) >= start && at < until) return [];
    const values = { at: at.replace('T', ' '), start, end };
    return [{ panel, problem: importProblem(panel.line, 'event_outside', values) }];
  });
}
