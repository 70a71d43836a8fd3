import ICAL from 'ical.js';
import { offsetMinutes } from '#shared/zoned-time';

/** An independent reading of a feed's bytes that names every fault it finds. */

interface Property {
  name: string;
  params: Record<string, string>;
  value: string;
}

interface Component {
  name: string;
  properties: Property[];
  components: Component[];
}

const LINE = /^([A-Z0-9-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]+))*):(.*)$/su;
const CALENDAR_PROPERTIES =
  /^(VERSION|PRODID|CALSCALE|NAME|DESCRIPTION|LAST-MODIFIED|REFRESH-INTERVAL|SOURCE|URL|COLOR|X-.+)$/;
const EVENT_PROPERTIES =
  /^(UID|DTSTAMP|CREATED|LAST-MODIFIED|SEQUENCE|STATUS|TRANSP|DTSTART|DTEND|SUMMARY|LOCATION|CATEGORIES|URL|DESCRIPTION)$/;
const TEXTS = new Set([
  'SUMMARY',
  'LOCATION',
  'DESCRIPTION',
  'NAME',
  'X-WR-CALNAME',
  'X-WR-CALDESC',
]);
const UTC_TIME = /^\d{8}T\d{6}Z$/;
const LOCAL_TIME = /^\d{8}T\d{6}$/;

/** The components of a feed; throws when they are not balanced or a line cannot be read. */
export function readFeed(text: string): Component {
  const root: Component = { name: 'ROOT', properties: [], components: [] };
  const open = [root];
  for (const line of text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)) {
    const [, name = '', params = '', value = ''] = LINE.exec(line) ?? [];
    const current = open.at(-1);
    if (!name || !current) throw new Error(`R23 cannot read ${line}`);
    if (name === 'BEGIN') {
      const component = { name: value, properties: [], components: [] };
      current.components.push(component);
      open.push(component);
    } else if (name === 'END') {
      if (open.pop()?.name !== value) throw new Error(`R24 unbalanced ${value}`);
    } else {
      if (current.components.length > 0) throw new Error(`R25 ${name} after a component`);
      current.properties.push({ name, params: readParams(params), value });
    }
  }
  if (open.length !== 1 || root.properties.length > 0 || root.components.length !== 1) {
    throw new Error('R24 not exactly one calendar');
  }
  return root.components[0] as Component;
}

function readParams(text: string): Record<string, string> {
  const params: Record<string, string> = {};
  for (const [, key = '', value = ''] of text.matchAll(/;([A-Z-]+)=("[^"]*"|[^";:,]+)/g)) {
    if (key in params) throw new Error(`R23 parameter ${key} twice`);
    params[key] = value.replaceAll('"', '');
  }
  return params;
}

export function valueOf(component: Component, name: string): string {
  const found = component.properties.filter((property) => property.name === name);
  if (found.length !== 1) throw new Error(`${component.name} has ${found.length} times ${name}`);
  return found[0]?.value ?? '';
}

export function eventsOf(calendar: Component): Component[] {
  return calendar.components.filter(({ name }) => name === 'VEVENT');
}

/** Every fault of a feed's bytes, by the line of the checklist it breaks; none for a good feed. */
export function faultsOf(bytes: Buffer, now = Date.now()): string[] {
  const faults = byteFaults(bytes);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const calendar = readFeed(text);
    const events = eventsOf(calendar);
    faults.push(...calendarFaults(calendar), ...events.flatMap((event) => eventFaults(event, now)));
    const uids = events.map((event) => valueOf(event, 'UID'));
    if (new Set(uids).size !== uids.length) faults.push('R34 a UID twice');
    faults.push(...zoneFaults(text, calendar, events));
  } catch (error) {
    faults.push((error as Error).message);
  }
  return faults;
}

function byteFaults(bytes: Buffer): string[] {
  const faults: string[] = [];
  const text = bytes.toString('utf8');
  const lines = text.split('\r\n');
  if (text.startsWith('\ufeff')) faults.push('R18 byte order mark');
  if (lines.pop() !== '') faults.push('R19 no line break at the end');
  if (lines.some((line) => line === '' || line === ' ')) faults.push('R19 empty line');
  if (/[^\P{Cc}\t\r\n]/u.test(text)) faults.push('R22 control character');
  if (/[\r\n]/.test(lines.join(''))) faults.push('R19 a lone line break');
  if (lines.some((line) => Buffer.byteLength(line) > 75)) faults.push('R20 a line over 75 octets');
  if (text.includes('\ufffd')) faults.push('R21 a broken character');
  return faults;
}

function calendarFaults(calendar: Component): string[] {
  const faults: string[] = [];
  const need = (isGood: boolean, fault: string) => void (isGood || faults.push(fault));
  const value = (name: string) => valueOf(calendar, name);
  const names = calendar.properties.map(({ name }) => name);
  need(calendar.name === 'VCALENDAR' && calendar.components.length > 0, 'R24 empty calendar');
  need(
    names.every((name) => CALENDAR_PROPERTIES.test(name)),
    `R27 foreign property in ${names.join()}`,
  );
  need(new Set(names).size === names.length, 'R27 a property twice');
  need(value('VERSION') === '2.0' && value('PRODID') !== '', 'R27 version or product');
  need(!names.includes('METHOD'), 'R28 METHOD');
  need(value('NAME') === value('X-WR-CALNAME') && !value('NAME').includes('\\n'), 'R29 name');
  need(value('REFRESH-INTERVAL') === value('X-PUBLISHED-TTL'), 'R30 two intervals');
  need(/^PT(15M|1H)$/.test(value('X-PUBLISHED-TTL')), 'R30 interval');
  need(/^[a-z]+$/.test(value('COLOR')), 'R31 colour');
  need(UTC_TIME.test(value('LAST-MODIFIED')), 'R31 LAST-MODIFIED');
  for (const { name, params, value: text } of calendar.properties) {
    if (name === 'SOURCE') need(params['VALUE'] === 'URI' && URL.canParse(text), 'R31 SOURCE');
    if (name === 'REFRESH-INTERVAL') need(params['VALUE'] === 'DURATION', 'R30 type');
    if (TEXTS.has(name)) need(isEscaped(text), `R43 ${name} is not escaped`);
  }
  return faults;
}

function isEscaped(value: string): boolean {
  return /^(?:[^\\;,]|\\[\\;,n])*$/su.test(value);
}

function eventFaults(event: Component, now: number): string[] {
  const faults: string[] = [];
  const value = (name: string) => valueOf(event, name);
  const uid = value('UID');
  const need = (isGood: boolean, fault: string) =>
    void (isGood || faults.push(`${fault} of ${uid}`));
  const names = event.properties.map(({ name }) => name);
  need(
    names.every((name) => EVENT_PROPERTIES.test(name)),
    'R33 foreign property',
  );
  need(new Set(names).size === names.length, 'R33 a property twice');
  need(/^[\x21-\x7e]{1,255}$/.test(uid), 'R35 identifier');
  const [stamp, created, changed] = ['DTSTAMP', 'CREATED', 'LAST-MODIFIED'].map(value);
  for (const time of [stamp, created, changed]) {
    need(UTC_TIME.test(time ?? '') && instantOfUtc(time ?? '') <= now + 1000, 'R36 time');
  }
  need(stamp === changed && (created ?? '') <= (changed ?? ''), 'R37 revision');
  need(/^\d{1,10}$/.test(value('SEQUENCE')) && Number(value('SEQUENCE')) < 2 ** 31, 'R38 sequence');
  need(/^(CONFIRMED|CANCELLED)$/.test(value('STATUS')), 'R39 status');
  need(/^(OPAQUE|TRANSPARENT)$/.test(value('TRANSP')), 'R39 transparency');
  need(value('DTEND') > value('DTSTART'), 'R41 end');
  need(value('SUMMARY').trim() === value('SUMMARY') && value('SUMMARY') !== '', 'R45 title');
  need(!value('SUMMARY').includes('\\n') && value('LOCATION') !== '', 'R45 title or place');
  need(URL.canParse(value('URL')) && new URL(value('URL')).host !== '', 'R44 address');
  need(!/mailto:/i.test(value('DESCRIPTION')), 'R47 mailto');
  for (const name of TEXTS) {
    const text = event.properties.find((property) => property.name === name);
    if (text) need(isEscaped(text.value), `R43 ${name}`);
  }
  need(
    value('CATEGORIES')
      .split(/(?<!\\),/)
      .every(isEscaped),
    'R43 CATEGORIES',
  );
  return faults;
}

function instantOfUtc(value: string): number {
  return Date.parse(`${isoOf(value)}Z`);
}

function zoneFaults(text: string, calendar: Component, events: Component[]): string[] {
  const faults: string[] = [];
  const times = events.flatMap(({ properties }) =>
    properties.filter(({ name }) => name === 'DTSTART' || name === 'DTEND'),
  );
  const used = new Set(times.flatMap(({ params }) => params['TZID'] ?? []));
  const declared = calendar.components
    .filter(({ name }) => name === 'VTIMEZONE')
    .map((zone) => valueOf(zone, 'TZID'));
  const isEmpty = events.length === 0;
  if (isEmpty ? declared.length !== 1 : [...used].join() !== declared.join()) {
    faults.push(`R50 used ${[...used].join()}, declared ${declared.join()}`);
  }
  if (/RDATE/.test(text)) faults.push('R54 RDATE');
  if (declared.some((zone) => /^UTC$|\/UTC$/.test(zone))) faults.push('R50 UTC declared');
  const zones = new Map(
    new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vtimezone')
      .map((zone) => [String(zone.getFirstPropertyValue('tzid')), new ICAL.Timezone(zone)]),
  );
  for (const { params, value } of times) {
    const id = params['TZID'];
    if (id === undefined ? !UTC_TIME.test(value) : !LOCAL_TIME.test(value)) {
      faults.push(`R40 ${value}`);
    } else if (id !== undefined) {
      faults.push(...offsetFaults(value, id, zones.get(id)));
    }
  }
  return faults;
}

/** The VTIMEZONE's offset at a local time must be tzdata's, and the time must exist just once. */
function offsetFaults(value: string, id: string, zone: ICAL.Timezone | undefined): string[] {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = isoOf(value)
    .split(/[-T:]/)
    .map(Number);
  const time = ICAL.Time.fromData({ year, month, day, hour, minute, second });
  const offset = zone ? zone.utcOffset(time) : 0;
  const instant = instantOfUtc(value) - offset * 1000;
  const faults =
    offsetMinutes(new Date(instant), id) * 60 === offset
      ? []
      : [`R52 ${value} in ${id}: ${offset}`];
  const others = [-1, -0.5, 0.5, 1].map((hours) => instant + hours * 3_600_000);
  const shown = (at: number) => at + offsetMinutes(new Date(at), id) * 60_000;
  if (others.some((other) => shown(other) === shown(instant)))
    faults.push(`R55 ${value} happens twice`);
  return faults;
}

function isoOf(value: string): string {
  return value.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z?$/, '$1-$2-$3T$4:$5:$6');
}
