import { TRACK_SHAPES } from '#shared/programme/tracks';
import { personName } from '#shared/programme/speakers';
import type {
  AgendaCancelledPanel,
  AgendaPanel,
  AgendaPlacement,
  AgendaSpeaker,
  AgendaView,
} from '#shared/releases/agenda';
import type {
  CancelledPanel,
  Placement,
  ReleaseDocument,
  ReleasedPanel,
  ReleasedSpeaker,
} from '#shared/releases/release-document';
import { isoWithOffset } from '#shared/zoned-time';

type Time = (instant: string) => string;

/** The public JSON of a release: a pure function of its document. */
export function agendaOf(document: ReleaseDocument): AgendaView {
  const time: Time = (instant) => isoWithOffset(instant, document.conference.timeZone);
  return {
    release: {
      number: document.number,
      publishedAt: time(document.publishedAt),
      notes: document.notes,
    },
    conference: conferenceOf(document),
    tracks: document.tracks.map(({ id, slug, name, colour, shape }) => {
      return { id, slug, name, colour, shape: TRACK_SHAPES[shape - 1]! };
    }),
    rooms: document.rooms.map(({ id, slug, name, capacity }) => ({ id, slug, name, capacity })),
    speakers: document.speakers.map(speakerOf),
    panels: document.panels.map((panel) => panelOf(panel, time)),
    cancelled: document.cancelled.map((panel) => cancelledOf(panel, time)),
  };
}

function conferenceOf({ conference }: ReleaseDocument): AgendaView['conference'] {
  const { id, slug, name, tagline, information, venue, city } = conference;
  const { timeZone, startDate, endDate, languages, contactEmail, demo } = conference;
  return {
    id,
    slug,
    name,
    tagline,
    information,
    venue,
    city,
    timeZone,
    startDate,
    endDate,
    languages,
    contactEmail,
    demo,
  };
}

function speakerOf(speaker: ReleasedSpeaker): AgendaSpeaker {
  const { id, slug, rankOrTitle, givenName, familyName } = speaker;
  const { office, organisation, nation, biography } = speaker;
  return {
    id,
    slug,
    name: { en: personName(speaker, 'en'), fr: personName(speaker, 'fr') },
    rankOrTitle,
    givenName,
    familyName,
    office,
    organisation,
    nation,
    biography,
  };
}

function placementOf({ roomId, startsAt, endsAt }: Placement, time: Time): AgendaPlacement {
  return { roomId, startsAt: time(startsAt), endsAt: time(endsAt) };
}

function panelOf(panel: ReleasedPanel, time: Time): AgendaPanel {
  const { id, slug, title, summary, abstract, format, trackId } = panel;
  const { languages, parts, links, movedFrom, calendar } = panel;
  return {
    id,
    slug,
    title,
    summary,
    abstract,
    format,
    trackId,
    languages,
    ...placementOf(panel, time),
    parts,
    links,
    movedFrom: movedFrom && {
      ...placementOf(movedFrom, time),
      roomName: movedFrom.roomName,
      release: movedFrom.release,
    },
    sequence: calendar.sequence,
    changedAt: time(calendar.changedAt),
  };
}

function cancelledOf(panel: CancelledPanel, time: Time): AgendaCancelledPanel {
  const { id, slug, title, roomName, cancelledAt, calendar } = panel;
  return {
    id,
    slug,
    title,
    ...placementOf(panel, time),
    roomName,
    cancelledAt: time(cancelledAt),
    sequence: calendar.sequence,
    changedAt: time(calendar.changedAt),
  };
}
