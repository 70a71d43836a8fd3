import { sayField } from '#shared/field-kinds';
import { isKin, type Localised, textIn } from '#shared/languages';
import { PANEL_KINDS, PUBLIC_PANEL_FIELDS } from '#shared/programme/panels';
import { personLabel } from '#shared/programme/speakers';
import type { DetailedChange, EditedField } from '#shared/releases/changes';
import type { ReleaseDocument, ReleasedPanel } from '#shared/releases/release-document';
import { changesBetween, Named } from './changes.js';

/** What a part of a panel says in one language. */
type Saying = (panel: ReleasedPanel, names: Named, read: Reading) => string;

/** A language, and the conference's in which what is missing is read instead. */
interface Reading {
  language: string;
  languages: readonly string[];
}

/** What an edited part of a panel says, by its name in `edited`, where its kind cannot say it. */
const SAID: Record<string, Saying> = {
  track: ({ trackId }, names, { language }) => names.track(trackId)?.[language] ?? '',
  speakers: ({ parts }, names, read) => partLines(parts, names, read).join('\n'),
  seats: ({ seats, signUp }) => (signUp && seats !== null ? String(seats) : ''),
  talks: ({ talks }, names, read) => talkLines(talks, names, read).join('\n'),
  slides: ({ files }) => files.map(({ name }) => name).join('\n'),
};

/** Nothing of the audience, which a change tells by itself, and of names. */
function sayingOf(name: string): Saying | undefined {
  const field = PUBLIC_PANEL_FIELDS.find((one) => one === name && one !== 'audience');
  return (
    SAID[name] ??
    (field && ((panel, _names, { language }) => sayField(PANEL_KINDS, field, panel, language)))
  );
}

/** The changes between two releases, each with what its edited parts said and say. */
export function detailedChanges(
  previous: ReleaseDocument | null,
  next: ReleaseDocument,
): DetailedChange[] {
  const before = new Named(previous);
  const after = new Named(next);
  const languages = next.conference.languages;
  const former = previous?.conference.languages ?? [];
  const said = [...new Set([...languages, ...former])];
  const inEach = (say: Saying, panel: ReleasedPanel, names: Named): Localised =>
    Object.fromEntries(
      said.map((language) => [language, say(panel, names, { language, languages })]),
    );
  return changesBetween(previous, next).map((change) => {
    const was = before.panels.get(change.panelId);
    const is = after.panels.get(change.panelId);
    const fieldOf = (name: string): EditedField[] => {
      const say = sayingOf(name);
      if (!say || !was || !is) return [];
      return [{ name, before: inEach(say, was, before), after: inEach(say, is, after) }];
    };
    return { ...change, fields: change.edited.flatMap(fieldOf) };
  });
}

/** `moderator: Director, Sample Office`: a part that is another one now is seen as such. */
function partLines(parts: ReleasedPanel['parts'], names: Named, read: Reading): string[] {
  return parts.flatMap(({ speakerId, role }) => {
    const person = names.speaker(speakerId);
    return person ? [`${role}: ${personLabel(person, read.language, read.languages)}`] : [];
  });
}

/** `15–35 min: A title (Director, Sample Office)`, counted from the start of the session. */
function talkLines(talks: ReleasedPanel['talks'], names: Named, read: Reading): string[] {
  const { language, languages } = read;
  const colon = isKin(language, 'fr') ? '\u00a0:' : ':';
  return talks.map(({ title, offsetMinutes, durationMinutes, speakerIds }) => {
    const people = speakerIds.flatMap((id) => names.speaker(id) ?? []);
    const who = people
      .map((person) => personLabel(person, read.language, read.languages))
      .join(' · ');
    const when = `${offsetMinutes}–${offsetMinutes + durationMinutes} min`;
    return `${when}${colon} ${textIn(title, language, languages)}${who ? ` (${who})` : ''}`;
  });
}
