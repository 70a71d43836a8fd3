import { textIn } from '#shared/languages';
import type { ReleasedPanel } from '#shared/releases/release-document';
import { localDay } from '#shared/zoned-time';
import { pauses } from '../../http/pauses.js';
import { capital, dayMonthYear, fullDay } from '../frame/dates.js';
import { isBreak } from '../frame/release-index.js';
import type { View } from '../frame/view.js';
import { conferenceZone } from '../frame/zone.js';
import { breakLine } from './break-line.js';
import { cover } from './cover.js';
import { DAY, GAP, INK } from './looks.js';
import { session } from './session-block.js';
import { LEFT, RIGHT, type Section, Sheet } from './sheet.js';
import { PROGRAMME_PDF_TEXTS } from './texts.js';

/**
 * The programme of a release for paper: a function of the release and the language, the same bytes every time. It is
 * made in slices that leave the event loop free.
 */
export async function programmePdf(view: View): Promise<Buffer> {
  const { conference, document, language, index } = view;
  const t = PROGRAMME_PDF_TEXTS[view.language];
  const name = textIn(conference.name, language, conference.languages);
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
      if (isBreak(panel)) breakLine(sheet, section, panel, view);
      else session(sheet, section, outline, panel, view);
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

function dayHead(sheet: Sheet, section: Section, text: string): void {
  sheet.write(section, 'H2', sheet.lines(text, DAY, RIGHT - LEFT), DAY);
  const y = sheet.y + 3;
  sheet.artifact((doc) => doc.moveTo(LEFT, y).lineTo(RIGHT, y).lineWidth(1.5).stroke(INK));
  sheet.y = y + GAP;
}
