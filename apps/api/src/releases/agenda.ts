import { publicConference } from '#shared/conferences/conference';
import { pick } from '#shared/field-kinds';
import { PUBLIC_PANEL_FIELDS } from '#shared/programme/panels';
import { TRACK_SHAPES } from '#shared/programme/tracks';
import { photoAddress } from '#shared/programme/photos';
import { personName, PUBLIC_SPEAKER_FIELDS } from '#shared/programme/speakers';
import type {
  AgendaCancelledPanel,
  AgendaFile,
  AgendaPanel,
  AgendaPlacement,
  AgendaSpeaker,
  AgendaTalk,
  AgendaView,
} from '#shared/releases/agenda';
import type {
  CancelledPanel,
  Placement,
  ReleaseDocument,
  ReleasedFile,
  ReleasedPanel,
  ReleasedSpeaker,
} from '#shared/releases/release-document';
import { isoWithOffset, utcSeconds } from '#shared/zoned-time';
import type { Talk } from '#shared/programme/talks';

const MINUTE = 60_000;

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
    conference: publicConference(document.conference),
    tracks: document.tracks.map(({ id, slug, name, colour, shape }) => {
      return { id, slug, name, colour, shape: TRACK_SHAPES[shape - 1]! };
    }),
    rooms: document.rooms.map(({ id, slug, name, capacity }) => ({ id, slug, name, capacity })),
    speakers: document.speakers.map((speaker) => speakerOf(speaker, document.conference.slug)),
    panels: document.panels.map((panel) => panelOf(panel, time, document.conference.slug)),
    cancelled: document.cancelled.map((panel) => cancelledOf(panel, time)),
  };
}

function speakerOf(speaker: ReleasedSpeaker, conference: string): AgendaSpeaker {
  const { id, slug, photo } = speaker;
  return {
    id,
    slug,
    name: { en: personName(speaker, 'en'), fr: personName(speaker, 'fr') },
    ...pick(speaker, PUBLIC_SPEAKER_FIELDS),
    photo: photo && photoAddress(conference, photo, 480),
  };
}

function placementOf({ roomId, startsAt, endsAt }: Placement, time: Time): AgendaPlacement {
  return { roomId, startsAt: time(startsAt), endsAt: time(endsAt) };
}

function panelOf(panel: ReleasedPanel, time: Time, conference: string): AgendaPanel {
  const { audience: _, parts, talks, links, ...content } = pick(panel, PUBLIC_PANEL_FIELDS);
  const { movedFrom, calendar } = panel;
  return {
    id: panel.id,
    slug: panel.slug,
    ...content,
    ...placementOf(panel, time),
    parts,
    talks: talks.map((talk) => talkOf(talk, panel, time)),
    links,
    files: panel.files.map((file) => fileOf(file, conference)),
    movedFrom: movedFrom && {
      ...placementOf(movedFrom, time),
      roomName: movedFrom.roomName,
      release: movedFrom.release,
    },
    sequence: calendar.sequence,
    changedAt: time(calendar.changedAt),
  };
}

function fileOf({ id, name, type, size }: ReleasedFile, conference: string): AgendaFile {
  return { id, name, type, size, url: `/en/${encodeURIComponent(conference)}/files/${id}` };
}

function talkOf(talk: Talk, panel: Placement, time: Time): AgendaTalk {
  const { title, offsetMinutes, durationMinutes, speakerIds } = talk;
  const start = Date.parse(panel.startsAt) + offsetMinutes * MINUTE;
  const at = (instant: number) => time(utcSeconds(new Date(instant)));
  return { title, startsAt: at(start), endsAt: at(start + durationMinutes * MINUTE), speakerIds };
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
