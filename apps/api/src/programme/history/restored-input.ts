import type { Localised } from '#shared/languages';
import { type LostField, type Restorable, RESTORED_FIELDS } from '#shared/programme/history';

type State = Readonly<Record<string, unknown>>;

/** The tracks and speakers that a restored panel may refer to. */
export interface Existing {
  tracks: ReadonlySet<string>;
  speakers: ReadonlySet<string>;
}

export interface Restored {
  input: Record<string, unknown>;
  lost: LostField[];
}

interface RecordedPart {
  speakerId: string;
  role: string;
  speaker?: { name: Localised };
}

interface RecordedTalk {
  speakerIds: string[];
}

/**
 * The input that leads back to a recorded state. What that state did not know yet stays as it is now; what it refers
 * to and is gone is left out and named.
 */
export function restoredInput(
  kind: Restorable,
  recorded: State,
  current: State,
  existing: Existing,
): Restored {
  const input: Record<string, unknown> = {};
  for (const field of RESTORED_FIELDS[kind]) {
    input[field] = Object.hasOwn(recorded, field) ? recorded[field] : current[field];
  }
  return kind === 'panels' ? withExisting(input, current, existing) : { input, lost: [] };
}

function withExisting(
  input: Record<string, unknown>,
  current: State,
  { tracks, speakers }: Existing,
): Restored {
  const lost: LostField[] = [];
  const trackId = input.trackId as string | null;
  if (trackId !== null && !tracks.has(trackId)) {
    lost.push({ path: 'trackId', name: null });
    input.trackId = current.trackId;
  }
  const parts = (input.parts as RecordedPart[]).filter(({ speakerId, speaker }) => {
    const isThere = speakers.has(speakerId);
    if (!isThere) lost.push({ path: 'parts', name: speaker?.name ?? null });
    return isThere;
  });
  input.parts = parts.map(({ speakerId, role }) => ({ speakerId, role }));
  const present = new Set(parts.map(({ speakerId }) => speakerId));
  input.talks = (input.talks as RecordedTalk[]).map((talk) => ({
    ...talk,
    speakerIds: talk.speakerIds.filter((id) => present.has(id)),
  }));
  return { input, lost };
}

/** The input with those fields as they are now that the rules of today refuse, and their names. */
export function withoutRefused(
  { input, lost }: Restored,
  refused: readonly string[],
  current: State,
): Restored {
  const fields = [...new Set(refused.map((path) => path.split('.')[0]!))];
  const now = Object.fromEntries(fields.map((field) => [field, current[field]]));
  return {
    input: { ...input, ...now },
    lost: [...lost, ...fields.map((path) => ({ path, name: null }))],
  };
}
