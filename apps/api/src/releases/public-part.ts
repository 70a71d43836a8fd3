import { CONFERENCE_KINDS, publicConference } from '#shared/conferences/conference';
import { pick, withTexts } from '#shared/field-kinds';
import { LANGUAGES, type Localised } from '#shared/languages';
import { normalAudience } from '#shared/programme/audience';
import { PANEL_KINDS, publicContent } from '#shared/programme/panels';
import { partsInOrder } from '#shared/programme/precedence';
import { PUBLIC_SPEAKER_FIELDS, SPEAKER_KINDS } from '#shared/programme/speakers';
import type { Talk } from '#shared/programme/talks';
import type {
  Placement,
  ReleasedConference,
  ReleasedPanel,
  ReleasedRoom,
  ReleasedSpeaker,
  ReleasedTrack,
} from '#shared/releases/release-document';
import type { DraftPanel } from '../programme/timetable/draft.js';

/*
 * The part of a draft that a release publishes. Every field is named, so that a field that a draft gets one day
 * stays inside until somebody names it here.
 */

/** A text as a release of a conference says it. */
export type PublicText = (text: Localised) => Localised;

/** Takes of a text what is in a language of the interface or of the conference. */
export function publicTextOf(languages: readonly string[]): PublicText {
  const named = new Set<string>([...LANGUAGES, ...languages]);
  return (text) => Object.fromEntries(Object.entries(text).filter(([tag]) => named.has(tag)));
}

export function placement({ roomId, startsAt, endsAt }: Placement): Placement {
  return { roomId, startsAt, endsAt };
}

export function releasedConference(
  conference: ReleasedConference,
  text: PublicText,
): ReleasedConference {
  return withTexts(CONFERENCE_KINDS, publicConference(conference), text);
}

export function releasedTrack(
  { id, slug, name, colour, shape }: ReleasedTrack,
  text: PublicText,
): ReleasedTrack {
  return { id, slug, name: text(name), colour, shape };
}

export function releasedRoom(
  { id, slug, name, capacity, exclusive }: ReleasedRoom,
  text: PublicText,
): ReleasedRoom {
  return { id, slug, name: text(name), capacity, exclusive };
}

export function releasedSpeaker(speaker: ReleasedSpeaker, text: PublicText): ReleasedSpeaker {
  const { id, slug, photo } = speaker;
  return {
    id,
    slug,
    ...withTexts(SPEAKER_KINDS, pick(speaker, PUBLIC_SPEAKER_FIELDS), text),
    photo,
  };
}

/** A talk names only those who still take part in its panel. */
function releasedTalk(talk: Talk, { parts }: DraftPanel, text: PublicText): Talk {
  const { title, offsetMinutes, durationMinutes, speakerIds } = talk;
  const present = speakerIds.filter((id) => parts.some(({ speakerId }) => speakerId === id));
  return { title: text(title), offsetMinutes, durationMinutes, speakerIds: present };
}

export function releasedContent(
  panel: DraftPanel,
  slot: Placement,
  speakers: ReadonlyMap<string, ReleasedSpeaker>,
  text: PublicText,
): Omit<ReleasedPanel, 'calendar' | 'movedFrom'> {
  return {
    id: panel.id,
    slug: panel.slug,
    ...withTexts(PANEL_KINDS, publicContent(panel), text),
    audience: normalAudience(panel.audience),
    parts: partsInOrder(panel.parts, speakers).map(({ speakerId, role }) => ({ speakerId, role })),
    talks: panel.talks.map((talk) => releasedTalk(talk, panel, text)),
    links: panel.links.map(({ label, url }) => ({ label, url })),
    files: panel.files.map(({ id, name, type, size }) => ({ id, name, type, size })),
    ...placement(slot),
  };
}
