import { type Localised, textIn } from '#shared/languages';
import { type NamedPerson, personLabel } from '#shared/programme/speakers';
import type { DetailedChange, EditedField } from '#shared/releases/changes';
import type { ReleaseDocument, ReleasedPanel } from '#shared/releases/release-document';
import { changesBetween, Named } from './changes.js';

const NOTHING: Localised = { en: '', fr: '' };

/** What an edited part of a panel says, by its name in `edited`. Parts without a line here are only named. */
const SAID: Record<string, (panel: ReleasedPanel, names: Named) => Localised> = {
  title: ({ title }) => title,
  summary: ({ summary }) => summary,
  abstract: ({ abstract }) => abstract,
  format: ({ format }) => same(format),
  track: ({ trackId }, names) => names.track(trackId) ?? NOTHING,
  languages: ({ languages }) => same(languages.join(', ')),
  speakers: ({ parts }, names) => lines(parts.map(({ speakerId }) => names.speaker(speakerId))),
  interpretation: ({ interpretation }) => same(interpretation.join(', ')),
  seats: ({ seats, signUp }) => same(signUp && seats !== null ? String(seats) : ''),
  talks: ({ talks }) => ({
    en: talks.map(({ title }) => textIn(title, 'en')).join('\n'),
    fr: talks.map(({ title }) => textIn(title, 'fr')).join('\n'),
  }),
  slides: ({ files }) => same(files.map(({ name }) => name).join('\n')),
  links: ({ links }) => same(links.map(({ label, url }) => `${label}: ${url}`).join('\n')),
};

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
    const fields = was && is ? change.edited.flatMap(fieldOf(was, before, is, after)) : [];
    return { ...change, fields };
  });
}

function fieldOf(was: ReleasedPanel, before: Named, is: ReleasedPanel, after: Named) {
  return (name: string): EditedField[] => {
    const said = SAID[name];
    return said ? [{ name, before: said(was, before), after: said(is, after) }] : [];
  };
}

function same(text: string): Localised {
  return { en: text, fr: text };
}

function lines(people: readonly (NamedPerson | null)[]): Localised {
  const known = people.filter((person) => person !== null);
  return {
    en: known.map((person) => personLabel(person, 'en')).join('\n'),
    fr: known.map((person) => personLabel(person, 'fr')).join('\n'),
  };
}
