import { sayField } from '#shared/field-kinds';
import { type Language, type Localised, type Phrase, phraseOf, textIn } from '#shared/languages';
import { PANEL_KINDS, PUBLIC_PANEL_FIELDS } from '#shared/programme/panels';
import { personLabel } from '#shared/programme/speakers';
import type { DetailedChange, EditedField } from '#shared/releases/changes';
import type { ReleaseDocument, ReleasedPanel } from '#shared/releases/release-document';
import { changesBetween, Named } from './changes.js';

const NOTHING: Localised = { en: '', fr: '' };

/** What an edited part of a panel says, by its name in `edited`, where its kind cannot say it. */
const SAID: Record<string, (panel: ReleasedPanel, names: Named) => Localised> = {
  track: ({ trackId }, names) => names.track(trackId) ?? NOTHING,
  speakers: ({ parts }, names) => inBoth((language) => partLines(parts, names, language)),
  seats: ({ seats, signUp }) => same(signUp && seats !== null ? String(seats) : ''),
  talks: ({ talks }, names) => inBoth((language) => talkLines(talks, names, language)),
  slides: ({ files }) => same(files.map(({ name }) => name).join('\n')),
};

/** Nothing of the audience, which a change tells by itself, and of names. */
function saidOf(name: string, panel: ReleasedPanel, names: Named): Localised | undefined {
  const field = PUBLIC_PANEL_FIELDS.find((one) => one === name && one !== 'audience');
  return (
    SAID[name]?.(panel, names) ??
    (field && inBoth((language) => [sayField(PANEL_KINDS, field, panel, language)]))
  );
}

/** The changes between two releases, each with what its edited parts said and say. */
export function detailedChanges(
  previous: ReleaseDocument | null,
  next: ReleaseDocument,
): DetailedChange[] {
  const before = new Named(previous);
  const after = new Named(next);
  return changesBetween(previous, next).map((change) => {
    const was = before.panels.get(change.panelId);
    const is = after.panels.get(change.panelId);
    return { ...change, fields: change.edited.flatMap(fieldOf(was, before, is, after)) };
  });
}

function fieldOf(
  was: ReleasedPanel | undefined,
  before: Named,
  is: ReleasedPanel | undefined,
  after: Named,
) {
  return (name: string): EditedField[] => {
    const [said, says] = [was && saidOf(name, was, before), is && saidOf(name, is, after)];
    return said && says ? [{ name, before: said, after: says }] : [];
  };
}

function same(text: string): Phrase {
  return phraseOf(() => text);
}

function inBoth(linesIn: (language: Language) => string[]): Phrase {
  return phraseOf((language) => linesIn(language).join('\n'));
}

/** `moderator: Director, Sample Office`: a part that is another one now is seen as such. */
function partLines(parts: ReleasedPanel['parts'], names: Named, language: Language): string[] {
  return parts.flatMap(({ speakerId, role }) => {
    const person = names.speaker(speakerId);
    return person ? [`${role}: ${personLabel(person, language)}`] : [];
  });
}

/** `15–35 min: A title (Director, Sample Office)`, counted from the start of the session. */
function talkLines(talks: ReleasedPanel['talks'], names: Named, language: Language): string[] {
  const colon = language === 'fr' ? '\u00a0:' : ':';
  return talks.map(({ title, offsetMinutes, durationMinutes, speakerIds }) => {
    const people = speakerIds.flatMap((id) => names.speaker(id) ?? []);
    const who = people.map((person) => personLabel(person, language)).join(' · ');
    const when = `${offsetMinutes}–${offsetMinutes + durationMinutes} min`;
    return `${when}${colon} ${textIn(title, language)}${who ? ` (${who})` : ''}`;
  });
}
