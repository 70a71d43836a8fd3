import { createHash } from 'node:crypto';
import { isLanguage, LANGUAGES, type Localised } from '#shared/languages';
import { utcSeconds } from '#shared/zoned-time';
import type {
  CalendarRevision,
  ReleasedConference,
  ReleasedPanel,
  ReleasedSpeaker,
} from '#shared/releases/release-document';
import { placeText } from './place.js';

/** A panel with the names of what it refers to: all that a calendar entry is made from. */
export interface ShownPanel extends Omit<ReleasedPanel, 'calendar' | 'movedFrom'> {
  roomName: Localised | null;
  trackName: Localised | null;
  /** At least the speakers of its parts. */
  speakers: readonly ReleasedSpeaker[];
}

export type CalendarStatus = 'confirmed' | 'cancelled';

/** Fingerprints of one calendar entry. Another way to make them raises every panel's revision once. */
export type Fingerprints = Pick<CalendarRevision, 'contentHash' | 'coreHash'>;

/** An audience counts as a status does: who is no longer admitted sees a cancelled panel. */
export function fingerprints(
  panel: ShownPanel,
  conference: ReleasedConference,
  status: CalendarStatus,
): Fingerprints {
  const core = [
    status,
    panel.startsAt,
    panel.endsAt,
    conference.timeZone,
    LANGUAGES.map((language) => placeText(panel.roomName, conference, language)),
    ...(panel.audience ? [[panel.audience.categories, panel.audience.nations]] : []),
  ];
  const content = [
    core,
    conference.slug,
    panel.slug,
    [panel.title, panel.summary, panel.abstract, panel.roomName, panel.trackName].map(bothTexts),
    [conference.venue, conference.city].map(bothTexts),
    panel.format,
    panel.languages,
    panel.links.map(({ label, url }) => [label, url]),
    panel.parts.map(({ speakerId, role }) => [role, ...namesOf(panel, speakerId)]),
    ...extrasOf(panel),
    ...(panel.streamUrl ? [panel.streamUrl] : []),
  ];
  return { contentHash: hash(content), coreHash: hash(core) };
}

/**
 * The next revision of a panel's calendar entry (RFC 5545 3.8.7.3 and 3.8.7.4). What is untouched keeps all; a
 * visible change raises `changedAt` by a second at least; start, end, place or status raise `sequence`.
 */
export function revise(
  known: CalendarRevision | undefined,
  shown: Fingerprints,
  now: string,
): CalendarRevision {
  if (!known) return { sequence: 0, createdAt: now, changedAt: now, ...shown };
  const coreChanged = shown.coreHash !== known.coreHash;
  if (!coreChanged && shown.contentHash === known.contentHash) return known;
  return {
    sequence: known.sequence + (coreChanged ? 1 : 0),
    createdAt: known.createdAt,
    changedAt: laterOf(secondAfter(known.changedAt), now),
    ...shown,
  };
}

/** Nothing for a panel without extras: its fingerprint is the one it had before they existed. */
function extrasOf({ interpretation, attribution, talks }: ShownPanel): unknown[] {
  if (interpretation.length === 0 && attribution === 'on-record' && talks.length === 0) return [];
  const shown = talks.map(({ title, offsetMinutes, durationMinutes, speakerIds }) => {
    return [bothTexts(title), offsetMinutes, durationMinutes, speakerIds];
  });
  return [interpretation, attribution, shown];
}

function namesOf(panel: ShownPanel, speakerId: string): unknown[] {
  const speaker = panel.speakers.find(({ id }) => id === speakerId);
  if (!speaker) throw new Error(`panel ${panel.id} has a part of an unknown speaker ${speakerId}`);
  const { rankOrTitle, givenName, familyName, office, organisation } = speaker;
  return [rankOrTitle, givenName, familyName, bothTexts(office), bothTexts(organisation)];
}

/** A text without other languages keeps the bytes it had before there were any. */
function bothTexts(text: Localised | null): unknown[] | null {
  if (!text) return null;
  const others = Object.keys(text).filter((tag) => text[tag] && !isLanguage(tag));
  return [
    ...LANGUAGES.map((language) => text[language] ?? ''),
    ...others.toSorted().map((tag) => [tag, text[tag]]),
  ];
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 27);
}

function secondAfter(instant: string): string {
  return utcSeconds(new Date(Date.parse(instant) + 1000));
}

/** The later of two instants in UTC. */
export function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}
