import { textIn } from '#shared/languages';
import type { ReleasedPanel } from '#shared/releases/release-document';
import { localClock } from '#shared/zoned-time';
import { isCancelled } from '../cards/agenda-days.js';
import { formatMove, moveSentence } from '../cards/moves.js';
import { peopleLines } from '../cards/people.js';
import { spokenText } from '../cards/spoken.js';
import type { View } from '../frame/view.js';
import { COLUMN, GAP, HEADING, MUTED, NOTE, PLACE, TEXT, TIME } from './looks.js';
import { roomOf, timesOf } from './placement.js';
import { LEFT, RIGHT, type Section, Sheet } from './sheet.js';
import { PROGRAMME_PDF_TEXTS } from './texts.js';
import { mark } from './track-mark.js';
import { LEADING, type Line, type Style } from './typesetter.js';

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
export function session(
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
    `${localClock(panel.startsAt, conference.timeZone)} ${textIn(panel.title, language, conference.languages)}`,
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
  const { index, language, conference } = view;
  const t = PROGRAMME_PDF_TEXTS[view.language];
  const width = RIGHT - COLUMN;
  const cancelled = isCancelled(panel);
  const track = index.tracks.get(panel.trackId ?? '');
  const indent = track ? 11 : 0;
  const facts = [
    track && textIn(track.name, language, conference.languages),
    t.words.formats[panel.format],
  ];
  const seats = panel.signUp && panel.seats !== null ? t.seatsLimited(panel.seats) : '';
  const spoken = spokenText(panel, view.language);
  const speakers = cancelled
    ? new Map(panel.speakers.map((speaker) => [speaker.id, speaker]))
    : index.speakers;
  const paragraphs: { tag?: Paragraph['tag']; style: Style; text: string; indent?: number }[] = [
    { tag: 'H3', style: HEADING, text: textIn(panel.title, language, conference.languages) },
    { style: NOTE, text: cancelled ? t.cancelledTitle : moveText(panel, view) },
    { style: MUTED, text: [...facts, spoken, seats].filter(Boolean).join(' · '), indent },
    ...peopleLines(panel, speakers, language).map(({ label, people }) => ({
      style: TEXT,
      text: `${label}${t.words.colon}${people}`,
    })),
    { style: MUTED, text: textIn(panel.summary, language, conference.languages) },
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
  return move ? moveSentence(move, view.language) : '';
}
