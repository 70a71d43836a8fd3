import { textIn } from '#shared/languages';
import type { ReleasedPanel } from '#shared/releases/release-document';
import { localClock, localDay } from '#shared/zoned-time';
import { pauses } from '../../http/pauses.js';
import { ICONS, type IconName } from '../frame/icons.js';
import type { View } from '../frame/view.js';
import { conferenceZone } from '../frame/zone.js';
import { isCancelled } from '../cards/agenda-days.js';
import { capital, dayMonthYear, fullDay, rangeEnds } from '../frame/dates.js';
import { formatMove } from '../cards/moves.js';
import { peopleLines } from '../cards/people.js';
import { spokenText } from '../cards/spoken.js';
import { isSession } from '../frame/release-index.js';
import { LEFT, RIGHT, type Section, Sheet } from './sheet.js';
import { LEADING, type Line, type Style } from './typesetter.js';
import { PROGRAMME_PDF_TEXTS } from './texts.js';

const INK = '#0b1726';
const GREY = '#4a5568';
const TITLE: Style = { size: 24, weight: 600, colour: INK };
const LEDE: Style = { size: 12, weight: 400, colour: GREY };
const FACT: Style = { size: 10, weight: 400, colour: INK };
const DAY: Style = { size: 16, weight: 600, colour: INK };
const TIME: Style = { size: 9.5, weight: 600, colour: INK };
const PLACE: Style = { size: 9, weight: 400, colour: GREY };
const HEADING: Style = { size: 11, weight: 600, colour: INK };
const TEXT: Style = { size: 9, weight: 400, colour: INK };
const MUTED: Style = { size: 9, weight: 400, colour: GREY };
const NOTE: Style = { size: 9, weight: 600, colour: '#9c2d05' };

/** Where the right column begins. */
const COLUMN = LEFT + 92;
const GAP = 9;

/** The colours of the track slots on paper. */
const TRACK_COLOURS = ['#1140a8', '#9c2d05', '#00795a', '#6d1147', '#755eb0', '#766800'];

/**
 * The programme of a release for paper: a function of the release and the language, the same bytes every time. It is
 * made in slices that leave the event loop free.
 */
export async function programmePdf(view: View): Promise<Buffer> {
  const { conference, document, language, index } = view;
  const t = PROGRAMME_PDF_TEXTS[view.language];
  const name = textIn(conference.name, language);
  const published = dayMonthYear(localDay(document.publishedAt, conference.timeZone), language);
  const zone = conferenceZone(view);
  const sheet = new Sheet({
    title: `${name}, ${t.agenda}`,
    author: name,
    language: language === 'fr' ? 'fr-FR' : 'en-GB',
    created: new Date(document.publishedAt),
    head: { left: name, right: t.programmeHead(document.number, published) },
    foot: t.allTimesAre(zone),
    pageOf: t.pageOf,
  });
  cover(sheet, view, zone);
  const pause = pauses();
  for (const day of index.days) {
    const panels = panelsOf(view, day);
    if (panels.length === 0) continue;
    sheet.ensure(160);
    const outline = sheet.doc.outline.addItem(capital(fullDay(day, language)), { expanded: false });
    const section = sheet.section();
    dayHead(sheet, section, capital(fullDay(day, language)));
    for (const panel of panels) {
      if (isSession(panel)) session(sheet, section, outline, panel, view);
      else breakLine(sheet, section, panel, view);
      await pause();
    }
    section.end();
    sheet.y += 14;
  }
  return sheet.finish();
}

/** What takes place and what was cancelled since, by time. */
function panelsOf({ document, index, conference }: View, day: string): ReleasedPanel[] {
  const cancelled = document.cancelled.filter(
    ({ startsAt }) => localDay(startsAt, conference.timeZone) === day,
  );
  return [...index.panelsOfDay.get(day)!, ...cancelled].sort(
    (one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt),
  );
}

function cover(sheet: Sheet, view: View, zone: string): void {
  const { conference, document, language } = view;
  const t = PROGRAMME_PDF_TEXTS[view.language];
  const section = sheet.section();
  const width = RIGHT - LEFT;
  const put = (tag: 'H1' | 'P', text: string, style: Style, after: number) => {
    if (!text) return;
    sheet.write(section, tag, sheet.lines(text, style, width), style);
    sheet.y += after;
  };
  const dates = rangeEnds(conference.startDate, conference.endDate, language, { weekdays: true });
  const place = [conference.venue, conference.city].map((text) => textIn(text, language));
  const published = localDay(document.publishedAt, conference.timeZone);
  put('H1', textIn(conference.name, language), TITLE, 2);
  put('P', textIn(conference.tagline, language), LEDE, 10);
  put('P', capital(dates.length === 2 ? t.dayRange(...dates) : dates[0]), FACT, 1);
  put('P', place.filter(Boolean).join(', '), FACT, 1);
  put('P', t.timesIn(zone), FACT, 1);
  const clock = localClock(document.publishedAt, conference.timeZone);
  put('P', t.release(document.number, dayMonthYear(published, language), clock), FACT, 1);
  if (conference.demo) put('P', `${t.demo}. ${t.demoMore}`, MUTED, 1);
  section.end();
  sheet.y += 16;
}

function dayHead(sheet: Sheet, section: Section, text: string): void {
  sheet.write(section, 'H2', sheet.lines(text, DAY, RIGHT - LEFT), DAY);
  const y = sheet.y + 3;
  sheet.artifact((doc) => doc.moveTo(LEFT, y).lineTo(RIGHT, y).lineWidth(1.5).stroke(INK));
  sheet.y = y + GAP;
}

interface Paragraph {
  tag: 'H3' | 'P';
  style: Style;
  lines: Line[];
  /** Room for the track's mark. */
  indent?: number;
}

function heightOf(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { lines, style }) => sum + lines.length * style.size * LEADING, 0);
}

/** Time and room at the left, the session at the right; kept together while a page holds it. */
function session(
  sheet: Sheet,
  section: Section,
  outline: PDFKit.PDFOutline,
  panel: ReleasedPanel,
  view: View,
): void {
  const { to, index, language, conference, site } = view;
  const times = timesOf(panel, view);
  const side: Paragraph[] = [
    { tag: 'P', style: TIME, lines: sheet.lines(times, TIME, COLUMN - LEFT - 12) },
    { tag: 'P', style: PLACE, lines: sheet.lines(roomOf(panel, view), PLACE, COLUMN - LEFT - 12) },
  ];
  const main = paragraphsOf(sheet, panel, view);
  const height = Math.max(heightOf(side), heightOf(main));
  sheet.ensure(height + GAP);
  outline.addItem(
    `${localClock(panel.startsAt, conference.timeZone)} ${textIn(panel.title, language)}`,
  );
  const part = sheet.section(section);
  const top = sheet.y;
  const page = sheet.doc.page;
  for (const { tag, lines, style } of side) sheet.write(part, tag, lines, style);
  const sideEnd = sheet.y;
  sheet.y = top;
  const track = index.tracks.get(panel.trackId ?? '');
  for (const { tag, lines, style, indent = 0 } of main) {
    if (indent > 0 && track) mark(sheet, track.shape, track.colour, COLUMN, sheet.y + 2.5);
    sheet.write(part, tag, lines, style, COLUMN + indent);
  }
  part.end();
  const [title] = main;
  if (title && !isCancelled(panel)) {
    const address = site.publicUrl + to.panel(panel.slug);
    if (sheet.doc.page === page)
      sheet.link(COLUMN, top, RIGHT - COLUMN, heightOf([title]), address);
  }
  sheet.y = (sheet.doc.page === page ? Math.max(sideEnd, sheet.y) : sheet.y) + GAP / 2;
  const y = sheet.y;
  sheet.artifact((doc) => doc.moveTo(LEFT, y).lineTo(RIGHT, y).lineWidth(0.5).stroke('#d5dae2'));
  sheet.y += GAP / 2;
}

function paragraphsOf(sheet: Sheet, panel: ReleasedPanel, view: View): Paragraph[] {
  const { index, language } = view;
  const t = PROGRAMME_PDF_TEXTS[view.language];
  const width = RIGHT - COLUMN;
  const cancelled = isCancelled(panel);
  const track = index.tracks.get(panel.trackId ?? '');
  const indent = track ? 11 : 0;
  const facts = [track && textIn(track.name, language), t.words.formats[panel.format]];
  const seats = panel.signUp && panel.seats !== null ? t.seatsLimited(panel.seats) : '';
  const spoken = spokenText(panel, view.language);
  const speakers = cancelled
    ? new Map(panel.speakers.map((speaker) => [speaker.id, speaker]))
    : index.speakers;
  const paragraphs: { tag?: Paragraph['tag']; style: Style; text: string; indent?: number }[] = [
    { tag: 'H3', style: HEADING, text: textIn(panel.title, language) },
    { style: NOTE, text: cancelled ? t.cancelledTitle : moveText(panel, view) },
    { style: MUTED, text: [...facts, spoken, seats].filter(Boolean).join(' · '), indent },
    ...peopleLines(panel, speakers, language).map(({ label, people }) => ({
      style: TEXT,
      text: `${label}${t.words.colon}${people}`,
    })),
    { style: MUTED, text: textIn(panel.summary, language) },
  ];
  return paragraphs
    .filter(({ text }) => text.trim())
    .map(({ tag = 'P', style, text, indent: room = 0 }): Paragraph => ({
      tag,
      style,
      lines: sheet.lines(text, style, width - room),
      indent: room,
    }));
}

function moveText(panel: ReleasedPanel, view: View): string {
  const room = view.index.rooms.get(panel.roomId ?? '');
  const move = formatMove(panel, room ? room.name : null, view);
  if (!move) return '';
  return move.kind === 'time'
    ? PROGRAMME_PDF_TEXTS[view.language].timeChanged(move.was)
    : PROGRAMME_PDF_TEXTS[view.language].roomChanged(move.was);
}

function timesOf({ startsAt, endsAt }: ReleasedPanel, { t, conference }: View): string {
  const clock = (at: string) => localClock(at, conference.timeZone);
  return t.to(clock(startsAt), clock(endsAt));
}

function roomOf(panel: ReleasedPanel, { index, language }: View): string {
  const name = isCancelled(panel) ? panel.roomName : index.rooms.get(panel.roomId ?? '')?.name;
  return name ? textIn(name, language) : PROGRAMME_PDF_TEXTS[language].acrossRooms;
}

/** A break is one line on a grey band. */
function breakLine(sheet: Sheet, section: Section, panel: ReleasedPanel, view: View): void {
  const { index, language } = view;
  const t = PROGRAMME_PDF_TEXTS[view.language];
  const room = index.rooms.get(panel.roomId ?? '');
  const words = [textIn(panel.title, language), room ? textIn(room.name, language) : ''];
  const note = isCancelled(panel) ? ` (${t.cancelled})` : '';
  const text = words.filter(Boolean).join(', ') + note;
  const lines = sheet.lines(text, TEXT, RIGHT - COLUMN - 8);
  const height = lines.length * TEXT.size * LEADING;
  sheet.ensure(height + GAP + 6);
  const top = sheet.y;
  sheet.artifact((doc) => doc.rect(LEFT, top, RIGHT - LEFT, height + 6).fill('#eef1f5'));
  sheet.y = top + 3;
  const time = sheet.lines(timesOf(panel, view), TEXT, COLUMN - LEFT - 12);
  sheet.write(section, 'P', time, TEXT, LEFT + 6);
  sheet.y = top + 3;
  sheet.write(section, 'P', lines, TEXT, COLUMN);
  sheet.y = top + height + 6 + GAP;
}

/** The shape of a track, in its colour. */
function mark(sheet: Sheet, shape: number, colour: number, x: number, y: number): void {
  const drawing = ICONS[`track-${shape}` as IconName];
  const path = / d="([^"]+)"/.exec(drawing)?.[1];
  sheet.artifact((doc) => {
    doc.translate(x, y).scale(0.6);
    if (path) doc.path(path);
    else doc.circle(6, 6, 5.4);
    doc.fill(TRACK_COLOURS[colour - 1] ?? INK);
  });
}
