import type { ReleaseDocument, ReleasedPanel } from '#shared/releases/release-document';
import { localDay } from '#shared/zoned-time';
import { indexOf, isBreak } from '../frame/release-index.js';

const MOST = 3;

/** Sessions near a session: of its track, with its speakers, next in its room. Those to come first. */
export function relatedSessions(document: ReleaseDocument, panel: ReleasedPanel) {
  const { conference } = document;
  const { panelsOfSpeaker, panelsOfDay } = indexOf(document);
  const others = (panels: ReleasedPanel[]) =>
    nearest(
      panels.filter((other) => other.id !== panel.id && !isBreak(other)),
      panel,
    );
  const sameDay = panelsOfDay.get(localDay(panel.startsAt, conference.timeZone)) ?? [];
  return {
    sameTrack: others(
      panel.trackId === null
        ? []
        : document.panels.filter(({ trackId }) => trackId === panel.trackId),
    ),
    sameSpeakers: others([
      ...new Set(panel.parts.flatMap(({ speakerId }) => panelsOfSpeaker.get(speakerId) ?? [])),
    ]),
    nextInRoom: sameDay
      .filter(
        (other) =>
          other.id !== panel.id &&
          !isBreak(other) &&
          panel.roomId !== null &&
          other.roomId === panel.roomId &&
          Date.parse(other.startsAt) >= Date.parse(panel.endsAt),
      )
      .slice(0, MOST),
  };
}

/** The next ones in time; when there are too few, also the last ones before. In order of time. */
function nearest(panels: ReleasedPanel[], from: ReleasedPanel): ReleasedPanel[] {
  const byTime = [...panels].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const later = byTime.filter(({ startsAt }) => Date.parse(startsAt) >= Date.parse(from.startsAt));
  const earlier = byTime.filter((panel) => !later.includes(panel));
  const chosen = later.slice(0, MOST);
  return [...earlier.slice(earlier.length - (MOST - chosen.length)), ...chosen];
}
