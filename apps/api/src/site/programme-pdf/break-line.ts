import { textIn } from '#shared/languages';
import type { ReleasedPanel } from '#shared/releases/release-document';
import { isCancelled } from '../cards/agenda-days.js';
import type { View } from '../frame/view.js';
import { COLUMN, GAP, TEXT } from './looks.js';
import { timesOf } from './placement.js';
import { LEFT, RIGHT, type Section, Sheet } from './sheet.js';
import { PROGRAMME_PDF_TEXTS } from './texts.js';
import { LEADING } from './typesetter.js';

export function breakLine(sheet: Sheet, section: Section, panel: ReleasedPanel, view: View): void {
  const { index, language, conference } = view;
  const t = PROGRAMME_PDF_TEXTS[view.language];
  const room = index.rooms.get(panel.roomId ?? '');
  const words = [
    textIn(panel.title, language, conference.languages),
    room ? textIn(room.name, language, conference.languages) : '',
  ];
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
