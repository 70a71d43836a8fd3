import type { Localised } from '#shared/languages';
import { blankPanel, publicContent } from '#shared/programme/panels';
import type {
  CancelledPanel,
  ReleaseDocument,
  ReleasedPanel,
  ReleasedRoom,
  ReleasedSpeaker,
  ReleasedTrack,
} from '#shared/releases/release-document';

/** Small releases for the specs of the calendar; every value can be replaced. */

const both = (en: string, fr = en): Localised => ({ en, fr });

export const PUBLIC_URL = 'https://agenda.example.org';

export function samplePanel(name: string, changes: Partial<ReleasedPanel> = {}): ReleasedPanel {
  return {
    ...publicContent(blankPanel()),
    id: `id-${name}`,
    slug: name,
    title: both(`Session ${name}`, `Séance ${name}`),
    summary: both(''),
    abstract: both(`About *${name}*.`, `À propos de *${name}*.`),
    trackId: 'track-a',
    roomId: 'room-a',
    startsAt: '2027-06-15T07:30:00Z',
    endsAt: '2027-06-15T08:30:00Z',
    languages: ['en'],
    parts: [{ speakerId: 'speaker-a', role: 'moderator' }],
    files: [],
    calendar: {
      sequence: 0,
      createdAt: '2027-01-01T10:00:00Z',
      changedAt: '2027-01-01T10:00:00Z',
      contentHash: 'content',
      coreHash: 'core',
    },
    movedFrom: null,
    ...changes,
  };
}

export function sampleSpeaker(
  name: string,
  changes: Partial<ReleasedSpeaker> = {},
): ReleasedSpeaker {
  return {
    id: `speaker-${name}`,
    slug: name,
    rankOrTitle: 'Colonel',
    givenName: 'Anna',
    familyName: name.toUpperCase(),
    office: both('Director', 'Direction'),
    organisation: both('Space Command', 'Commandement de l’espace'),
    nation: 'FR',
    biography: both(''),
    precedence: null,
    photo: null,
    ...changes,
  };
}

export function cancelledPanel(panel: ReleasedPanel, cancelledAt: string): CancelledPanel {
  return {
    ...panel,
    calendar: { ...panel.calendar, sequence: panel.calendar.sequence + 1, changedAt: cancelledAt },
    cancelledAt,
    roomName: both('Room A', 'Salle A'),
    trackName: both('Track A', 'Thématique A'),
    speakers: [sampleSpeaker('a')],
  };
}

const room = (name: string): ReleasedRoom => ({
  id: `room-${name}`,
  slug: name,
  name: both(`Room ${name.toUpperCase()}`, `Salle ${name.toUpperCase()}`),
  capacity: 100,
  exclusive: true,
});

const track = (name: string): ReleasedTrack => ({
  id: `track-${name}`,
  slug: name,
  name: both(`Track ${name.toUpperCase()}`, `Thématique ${name.toUpperCase()}`),
  colour: 1,
  shape: 1,
});

export function sampleRelease(
  panels: ReleasedPanel[],
  changes: Partial<Omit<ReleaseDocument, 'conference'>> & {
    conference?: Partial<ReleaseDocument['conference']>;
  } = {},
): ReleaseDocument {
  return {
    schema: 3,
    number: 1,
    publishedAt: '2027-01-01T10:00:00Z',
    notes: both(''),
    vocabularySince: '2027-01-01T10:00:00Z',
    publicSince: { number: 1, publishedAt: '2027-01-01T10:00:00Z', notes: both('') },
    tracks: [track('a'), track('b')],
    rooms: [room('a'), room('b')],
    speakers: [sampleSpeaker('a'), sampleSpeaker('b')],
    panels,
    withdrawn: [],
    cancelled: [],
    ...changes,
    conference: {
      id: 'conference',
      slug: 'space-2027',
      name: both('Space, Air; and more', 'Espace, air ; et plus'),
      tagline: both(''),
      information: both(''),
      venue: both('Congress Centre', 'Centre de congrès'),
      city: both('Toulouse'),
      timeZone: 'Europe/Paris',
      startDate: '2027-06-15',
      endDate: '2027-06-17',
      languages: ['en', 'fr'],
      contactEmail: 'office@example.org',
      demo: false,
      ...changes.conference,
    },
  };
}
