import type { Format, PartRole } from '#shared/programme/panels';

/** Words found in `<type>` and in the titles of breaks, each with the format they mean. */
const FORMAT_WORDS: [RegExp, Format][] = [
  [/keynote|pl[eé]nière/i, 'keynote'],
  [/panel|podium|round.?table|table ronde|discussion|debate/i, 'panel'],
  [/workshop|tutorial|training|hands.?on|atelier|hackathon/i, 'workshop'],
  [/\bbreak\b|pause|lunch|coffee|déjeuner/i, 'break'],
  [/opening|closing|ceremony|cérémonie|ouverture|clôture/i, 'ceremony'],
  [/social|party|concert|performance|djset|dinner|reception|dîner|réception/i, 'social'],
];

/** The format that a source's free `<type>` means; a talk of any other kind is a briefing. */
export function formatOf(type: string): Format {
  return FORMAT_WORDS.find(([words]) => words.test(type))?.[1] ?? 'briefing';
}

/** The part that a person of the source has; schedule.xml knows no moderators. */
export function roleOf(format: Format): PartRole {
  if (format === 'keynote') return 'keynote';
  return format === 'panel' ? 'panellist' : 'briefer';
}

/** `en` of `en`, `EN` and `en-GB`; null when the text is no language code. */
export function languageCode(text: string): string | null {
  return /^([a-z]{2,3})(?:[-_][a-z0-9]+)*$/.exec(text.toLowerCase())?.[1] ?? null;
}
