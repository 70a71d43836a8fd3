import { type Language, textIn } from '#shared/languages';
import { personName } from '#shared/programme/speakers';
import type {
  ReleasedConference,
  ReleasedPanel,
  ReleasedSpeaker,
} from '#shared/releases/release-document';
import { WORDS as VOCABULARY } from '#shared/words/words';
import { localClock } from '#shared/zoned-time';
import { oneLine } from '#shared/one-line';
import { WORDS } from './words.js';

const MINUTE = 60_000;

/** The talks of a panel, one line each: local time, title, who gives it; nothing without talks. */
export function talkLines(
  panel: ReleasedPanel,
  speakers: ReadonlyMap<string, ReleasedSpeaker>,
  language: Language,
  { timeZone, languages }: Pick<ReleasedConference, 'timeZone' | 'languages'>,
): string {
  if (panel.talks.length === 0) return '';
  const { colon, fields } = VOCABULARY[language];
  const lines = panel.talks.map(({ title, offsetMinutes, speakerIds }) => {
    const at = new Date(Date.parse(panel.startsAt) + offsetMinutes * MINUTE).toISOString();
    const names = speakerIds.flatMap((id) => {
      const speaker = speakers.get(id);
      return speaker ? [personName(speaker, language, languages)] : [];
    });
    const people = names.length > 0 ? ` (${names.join(', ')})` : '';
    return oneLine(`${localClock(at, timeZone)} ${textIn(title, language, languages)}${people}`);
  });
  return [fields.panel.talks + colon.trimEnd(), ...lines].join('\n');
}

/** The rule on recording and attribution, where it is not the usual one. */
export function attributionLine({ attribution }: ReleasedPanel, language: Language): string {
  return attribution === 'on-record' ? '' : WORDS[language].attribution[attribution];
}
