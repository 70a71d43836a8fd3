import { type Language, textIn } from '#shared/languages';
import type { NamedPlacement } from '#shared/releases/changes';
import { localClock } from '#shared/zoned-time';
import type { EntryRow, MailBlock } from '../../mail/mail-blocks.js';
import type { ToldChange } from './mail-data.js';
import type { ProgrammeSaying } from './programme-saying.js';

/** One panel in a message: what it was, and what it is, under what has become of it. */
export function changeEntry(
  change: ToldChange,
  saying: ProgrammeSaying,
  label = saying.say(change.kind),
): MailBlock {
  const { language, say } = saying;
  const { kind, before, after, title, titleBefore } = change;
  const stays = kind === 'retitled' || kind === 'left';
  const was = stays ? null : before;
  const is = after ?? (stays ? before : null);
  const rows: (EntryRow | null)[] = [
    titleBefore && [say('formerTitle'), textIn(titleBefore, language), 'was'],
    was && [say(after ? 'wasHere' : 'wasPlanned'), placeAndTime(was, saying), 'was'],
    is && [say(was ? 'isHere' : 'whenAndWhere'), placeAndTime(is, saying), 'is'],
  ];
  return {
    kind: 'entry',
    label,
    heading: textIn(title, language),
    gone: kind === 'cancelled' || kind === 'left',
    rows: rows.filter((row) => row !== null),
  };
}

/** `Tuesday 15 June 2027, 09:30 to 10:15, Room 1`; the day is that of the start. */
function placeAndTime(
  { startsAt, endsAt, roomName }: NamedPlacement,
  { data, language, say }: ProgrammeSaying,
): string {
  const { timeZone } = data.conference;
  return say('placement', {
    day: dayOf(startsAt, timeZone, language),
    start: localClock(startsAt, timeZone),
    end: localClock(endsAt, timeZone),
    room: roomName ? textIn(roomName, language) : say('allRooms'),
  });
}

function dayOf(time: string, timeZone: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  });
  return format.format(new Date(time)).replace(',', '');
}
