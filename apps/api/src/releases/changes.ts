import { type Localised, textIn } from '#shared/languages';
import {
  CHANGE_KINDS,
  type Change,
  type ChangeKind,
  EDITED_NAMES,
  type NamedPlacement,
} from '#shared/releases/changes';
import type { ReleaseDocument, ReleasedPanel } from '#shared/releases/release-document';
import { PUBLIC_PANEL_FIELDS } from '#shared/programme/panels';
import type { NamedPerson } from '#shared/programme/speakers';
import { compareKeys } from './compare-keys.js';
import { isSameContent } from './same-content.js';

/** What becomes of every panel between two releases, by kind, then time, then title. */
export function changesBetween(previous: ReleaseDocument | null, next: ReleaseDocument): Change[] {
  const before = new Named(previous);
  const after = new Named(next);
  const changes: Change[] = [];
  for (const panel of next.panels) {
    const known = before.panels.get(panel.id);
    const edited = known ? editedNames(known, before, panel, after) : [];
    const kind = known ? kindOf(known, panel, edited) : 'added';
    if (!kind) continue;
    const change = changeOf(kind, panel, known && before.place(known), after.place(panel), edited);
    const audience = audienceChange(known, panel);
    const renamed = known && edited.includes('title') ? { titleBefore: known.title } : {};
    changes.push({ ...change, ...renamed, ...audience });
  }
  for (const panel of before.panels.values()) {
    if (after.panels.has(panel.id)) continue;
    const change = changeOf('cancelled', panel, before.place(panel), undefined, []);
    changes.push({ ...change, ...audienceChange(panel, undefined) });
  }
  return changes.sort(byKindAndTime(next.conference.languages));
}

/** Whether the public would see no difference at all, also in what no panel's change names. */
export function isSameProgramme(previous: ReleaseDocument | null, next: ReleaseDocument): boolean {
  if (!previous) return next.panels.length === 0;
  return isSameContent(visiblePart(previous), visiblePart(next));
}

function visiblePart({ conference, tracks, rooms, speakers, panels }: ReleaseDocument) {
  const content = panels.map((panel) => ({ ...panel, calendar: null, movedFrom: null }));
  return { conference, tracks, rooms, speakers, panels: content };
}

/** A document's panels with the names of what they refer to. */
export class Named {
  readonly panels: ReadonlyMap<string, ReleasedPanel>;
  private readonly rooms: ReadonlyMap<string, Localised>;
  private readonly tracks: ReadonlyMap<string, Localised>;
  private readonly speakers: ReadonlyMap<string, NamedPerson>;

  constructor(document: ReleaseDocument | null) {
    this.panels = new Map(document?.panels.map((panel) => [panel.id, panel]));
    this.rooms = new Map(document?.rooms.map(({ id, name }) => [id, name]));
    this.tracks = new Map(document?.tracks.map(({ id, name }) => [id, name]));
    this.speakers = new Map(document?.speakers.map((speaker) => [speaker.id, speaker]));
  }

  place({ roomId, startsAt, endsAt }: ReleasedPanel): NamedPlacement {
    return { roomId, startsAt, endsAt, roomName: this.room(roomId) };
  }

  room(id: string | null): Localised | null {
    return (id && this.rooms.get(id)) || null;
  }

  track(id: string | null): Localised | null {
    return (id && this.tracks.get(id)) || null;
  }

  speaker(id: string): NamedPerson | null {
    const speaker = this.speakers.get(id);
    if (!speaker) return null;
    const { rankOrTitle, givenName, familyName, office, organisation } = speaker;
    return { rankOrTitle, givenName, familyName, office, organisation };
  }
}

function kindOf(
  before: ReleasedPanel,
  after: ReleasedPanel,
  edited: string[],
): ChangeKind | undefined {
  if (before.startsAt !== after.startsAt || before.endsAt !== after.endsAt) return 'moved';
  if (before.roomId !== after.roomId) return 'room-changed';
  return edited.length > 0 ? 'edited' : undefined;
}

/** What organisers say of a panel, and its slides, which are read before the links. */
const RELEASED_FIELDS = PUBLIC_PANEL_FIELDS.flatMap((field) =>
  field === 'links' ? (['files', field] as const) : [field],
);

/** Names of what differs apart from the placement; `names`: a room, track or speaker is called differently. */
function editedNames(was: ReleasedPanel, before: Named, is: ReleasedPanel, after: Named): string[] {
  const renamedRoom =
    was.roomId === is.roomId && differs(before.room(was.roomId), after.room(is.roomId));
  const renamedTrack =
    was.trackId === is.trackId && differs(before.track(was.trackId), after.track(is.trackId));
  const stayed = is.parts.filter(({ speakerId }) =>
    was.parts.some((part) => part.speakerId === speakerId),
  );
  const renamedSpeaker = stayed.some(({ speakerId }) =>
    differs(before.speaker(speakerId), after.speaker(speakerId)),
  );
  const edited = RELEASED_FIELDS.filter((field) => differs(was[field], is[field]));
  const names = edited.map((field) => EDITED_NAMES[field] ?? field);
  const renamed = renamedRoom || renamedTrack || renamedSpeaker ? ['names'] : [];
  return [...new Set([...names, ...renamed])];
}

function differs(one: unknown, other: unknown): boolean {
  return !isSameContent(one, other);
}

function changeOf(
  kind: ChangeKind,
  { id, slug, title }: ReleasedPanel,
  before: NamedPlacement | undefined,
  after: NamedPlacement | undefined,
  edited: string[],
): Change {
  return { kind, panelId: id, slug, title, before: before ?? null, after: after ?? null, edited };
}

function audienceChange(
  was: ReleasedPanel | undefined,
  is: ReleasedPanel | undefined,
): Pick<Change, 'audience'> {
  const audience = { before: was?.audience ?? null, after: is?.audience ?? null };
  return audience.before || audience.after ? { audience } : {};
}

/** The order in which changes are read: by kind, then time, then title in the main one of these languages. */
export function byKindAndTime(languages: readonly string[]) {
  return (one: Change, other: Change): number =>
    compareKeys(readingKeys(one, languages), readingKeys(other, languages));
}

function readingKeys(
  { kind, before, after, title, panelId }: Change,
  languages: readonly string[],
): (string | number)[] {
  const startsAt = (after ?? before)!.startsAt;
  const read = textIn(title, languages[0] ?? '', languages);
  return [CHANGE_KINDS.indexOf(kind), startsAt, read, panelId];
}
