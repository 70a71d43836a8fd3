import { type Language, textIn } from '#shared/languages';
import type { PartRole } from '#shared/programme/panels';
import { partsInOrder } from '#shared/programme/precedence';
import { personName } from '#shared/programme/speakers';
import type { ReleasedPanel, ReleasedSpeaker } from '#shared/releases/release-document';
import { WORDS } from '#shared/words/words';

/** A line of people on a card: `Panellists` and who they are. */
export interface PeopleLine {
  label: string;
  people: string;
}

const ORDER: PartRole[] = ['keynote', 'moderator', 'panellist', 'briefer'];
/** For these the role says more than the office, so that a card names the organisation only. */
const BY_ORGANISATION: PartRole[] = ['moderator', 'panellist'];

export interface Participant {
  speaker: ReleasedSpeaker;
  role: PartRole;
}

/** Who takes part, in the order of every list; a release of today has them in it already. */
export function peopleInOrder(
  panel: Pick<ReleasedPanel, 'parts'>,
  speakers: ReadonlyMap<string, ReleasedSpeaker>,
): Participant[] {
  return partsInOrder(panel.parts, speakers).flatMap(({ speakerId, role }) => {
    const speaker = speakers.get(speakerId);
    return speaker ? [{ speaker, role }] : [];
  });
}

export function hasOwnName(speaker: ReleasedSpeaker): boolean {
  return Boolean(speaker.givenName || speaker.familyName);
}

/**
 * Who takes part, as short as a card needs it: people by their names, offices by their organisation.
 * A keynote or briefing by an office names the office instead of the role.
 */
export function peopleLines(
  panel: ReleasedPanel,
  speakers: Map<string, ReleasedSpeaker>,
  language: Language,
): PeopleLine[] {
  const people = peopleInOrder(panel, speakers);
  return ORDER.flatMap((role) => {
    const cast = people.filter((one) => one.role === role).map(({ speaker }) => speaker);
    if (cast.length === 0) return [];
    const byOffice = (speaker: ReleasedSpeaker) =>
      !BY_ORGANISATION.includes(role) &&
      !hasOwnName(speaker) &&
      isOfOrganisation(speaker, language);
    const grouped = cast.filter((speaker) => !byOffice(speaker));
    const names = [...new Set(grouped.map((speaker) => shortName(speaker, language)))];
    const label = WORDS[language].roles[role][names.length > 1 ? 'several' : 'one'];
    return [
      ...cast.filter(byOffice).map((speaker) => ({
        label: textIn(speaker.office, language),
        people: textIn(speaker.organisation, language),
      })),
      ...(names.length > 0 ? [{ label, people: names.join(', ') }] : []),
    ];
  });
}

function isOfOrganisation(speaker: ReleasedSpeaker, language: Language): boolean {
  return textIn(speaker.office, language) !== '' && textIn(speaker.organisation, language) !== '';
}

function shortName(speaker: ReleasedSpeaker, language: Language): string {
  if (hasOwnName(speaker)) return personName(speaker, language);
  return textIn(speaker.organisation, language) || personName(speaker, language);
}

const SMALL_WORDS = /^(of|the|for|and|in|on|at|to|de|du|des|la|le|les|et|à|au|aux|pour|en|l|d)$/i;

/** What stands in the slot of a portrait: the organisation's short name, or a person's initials. */
export function monogram(speaker: ReleasedSpeaker, language: Language): string {
  const organisation = textIn(speaker.organisation, language);
  const bracketed = /\(([\p{Lu}\d-]{2,6})\)/u.exec(organisation)?.[1];
  if (bracketed) return bracketed;
  const source = organisation || personName(speaker, language);
  if (source.length <= 6 && !source.includes(' ')) return source;
  const words = source.split(/[\s’'.,/-]+/).filter((word) => word && !SMALL_WORDS.test(word));
  if (words.length === 1) {
    const capitals = words[0]!.replace(/[^\p{Lu}\d]/gu, '');
    return (capitals.length > 1 ? capitals : words[0]!.slice(0, 2)).slice(0, 4);
  }
  return words
    .slice(0, 4)
    .map((word) => (/^[\p{Lu}]{2,3}$/u.test(word) && words.length < 3 ? word : word.charAt(0)))
    .join('')
    .toUpperCase();
}
