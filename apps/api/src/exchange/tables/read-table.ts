import type { Table } from '../spreadsheets/bounded-table.js';
import type { Findings } from '../schedule-xml/findings.js';
import { importProblem, ReadingStopped } from '../schedule-xml/import-problems.js';
import type { ImportedSchedule } from '../schedule-xml/imported-schedule.js';
import { PROBLEMS_MAX, type ReadOptions, readWith } from '../schedule-xml/read-schedule.js';
import { readPerson } from '../schedule-xml/read-persons.js';
import type { ScheduleReader } from '../schedule-xml/schedule-reader.js';
import { elementOf, type XmlElement } from '../schedule-xml/xml-elements.js';
import {
  kindOfTable,
  type PersonColumn,
  type SessionColumn,
  type TableLayout,
} from './table-columns.js';
import { durationText, localText } from './table-times.js';

const SCHEDULE = elementOf('schedule', {});
const DAY = elementOf('day', {});

/** States of sessions that are in the programme; a table without states holds no others. */
const IN_PROGRAMME = /^(?:|accepted|confirmed|accept queue)$/i;

/** Reads a table of sessions or speakers, as pretalx and Sessionize export them; a line is a row. */
export function readTable(table: Table, options: ReadOptions): ImportedSchedule {
  return readWith(options, (reader, findings) => {
    const [headings = [], ...rows] = table;
    const found = kindOfTable(headings);
    if (!found) throw new ReadingStopped(importProblem(1, 'sheet_unknown'));
    const { kind, layout } = found;
    countUnknown(layout, rows, findings);
    if (kind === 'sessions') takeSessions(reader, findings, layout, rows);
    else takeSpeakers(reader, findings, layout, rows);
  });
}

function countUnknown(layout: TableLayout<string>, rows: Table, findings: Findings): void {
  for (const { index, heading } of layout.unknown) {
    const filled = rows.filter((row) => (row[index] ?? '').trim() !== '').length;
    findings.leaveAside(heading.slice(0, 80), filled);
  }
}

type Cell<Column> = (column: Column) => string;

function cellsOf<Column extends string>(
  { columns }: TableLayout<Column>,
  row: readonly string[],
): Cell<Column> {
  return (column) => row[columns.get(column) ?? -1]?.trim() ?? '';
}

function takeSessions(
  reader: ScheduleReader,
  findings: Findings,
  layout: TableLayout<SessionColumn>,
  rows: Table,
): void {
  for (const [index, row] of rows.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue;
    const line = index + 2;
    const cell = cellsOf(layout, row);
    const [state, title] = [cell('state'), cell('title')];
    if (!IN_PROGRAMME.test(state)) {
      findings.noteAll([
        importProblem(line, 'session_state', { state }),
        importProblem(line, 'left_out', { title }),
      ]);
      continue;
    }
    const room = elementOf('room', { attributes: { name: cell('room') }, line });
    reader.take(sessionElement(cell, line), [SCHEDULE, DAY, room]);
    if (findings.problems.length >= PROBLEMS_MAX) {
      throw new ReadingStopped(importProblem(line, 'too_many'));
    }
  }
}

function sessionElement(cell: Cell<SessionColumn>, line: number): XmlElement {
  const [date, end] = [localText(cell('start')), localText(cell('end'))];
  const texts = [
    'title',
    'subtitle',
    'abstract',
    'description',
    'type',
    'track',
    'language',
  ] as const;
  const fields = {
    ...Object.fromEntries(texts.map((name) => [name, cell(name)])),
    date,
    duration: durationText(cell('duration'), date, end),
    video_url: cell('recording'),
    do_not_record: cell('doNotRecord'),
  };
  const live = { attributes: { url: cell('live') }, text: 'Live', line };
  return elementOf('event', {
    attributes: { id: cell('id') },
    line,
    children: [
      ...Object.entries(fields).map(([name, text]) => elementOf(name, { text, line })),
      elementOf('persons', { children: personElements(cell, line), line }),
      elementOf('links', { children: cell('live') ? [elementOf('link', live)] : [], line }),
    ],
  });
}

/** Ids and names in the same order, one a line or between commas. */
function personElements(cell: Cell<SessionColumn>, line: number): XmlElement[] {
  const names = listed(cell('persons'));
  const ids = listed(cell('personIds'));
  const isPaired = ids.length === names.length;
  return names.map((text, index) =>
    elementOf('person', { text, attributes: isPaired ? { id: ids[index]! } : {}, line }),
  );
}

function listed(cell: string): string[] {
  const separator = /[\n;]/.test(cell) ? /[\n;]/ : ',';
  return cell
    .split(separator)
    .map((item) => item.trim())
    .filter(Boolean);
}

function takeSpeakers(
  reader: ScheduleReader,
  findings: Findings,
  layout: TableLayout<PersonColumn>,
  rows: Table,
): void {
  const persons = rows.flatMap((row, index) => {
    if (row.every((cell) => cell.trim() === '')) return [];
    const cell = cellsOf(layout, row);
    const line = index + 2;
    const text = cell('name') || `${cell('givenName')} ${cell('familyName')}`;
    const biography = elementOf('biography', { text: cell('biography'), line });
    const attributes = { id: cell('id') };
    const person = elementOf('person', { text, attributes, children: [biography], line });
    return readPerson(person, findings) ?? [];
  });
  reader.takePersons(persons);
}
