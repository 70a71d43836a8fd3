import { textIn } from '#shared/languages';
import { localClock, localDay } from '#shared/zoned-time';
import { capital, dayMonthYear, rangeEnds } from '../frame/dates.js';
import type { View } from '../frame/view.js';
import { FACT, LEDE, MUTED, TITLE } from './looks.js';
import { LEFT, RIGHT, Sheet } from './sheet.js';
import { PROGRAMME_PDF_TEXTS } from './texts.js';
import type { Style } from './typesetter.js';

export function cover(sheet: Sheet, view: View, zone: string): void {
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
  const place = [conference.venue, conference.city].map((text) =>
    textIn(text, language, conference.languages),
  );
  const published = localDay(document.publishedAt, conference.timeZone);
  put('H1', textIn(conference.name, language, conference.languages), TITLE, 2);
  put('P', textIn(conference.tagline, language, conference.languages), LEDE, 10);
  put('P', capital(dates.length === 2 ? t.dayRange(...dates) : dates[0]), FACT, 1);
  put('P', place.filter(Boolean).join(', '), FACT, 1);
  put('P', t.timesIn(zone), FACT, 1);
  const clock = localClock(document.publishedAt, conference.timeZone);
  put('P', t.release(document.number, dayMonthYear(published, language), clock), FACT, 1);
  if (conference.demo) put('P', `${t.demo}. ${t.demoMore}`, MUTED, 1);
  section.end();
  sheet.y += 16;
}
