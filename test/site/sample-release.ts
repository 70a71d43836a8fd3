import 'reflect-metadata';
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
import { type PageInput, type View, viewOf } from '../../apps/api/src/site/frame/view.js';

export const both = (en: string, fr = en): Localised => ({ en, fr });

const CALENDAR = {
  sequence: 0,
  createdAt: '2027-05-01T10:00:00Z',
  changedAt: '2027-05-01T10:00:00Z',
  contentHash: 'content',
  coreHash: 'core',
};

export function sampleTrack(slug: string, colour = 1): ReleasedTrack {
  const name = both(`Track ${slug}`, `Thématique ${slug}`);
  return { id: `track-${slug}`, slug, name, colour, shape: colour };
}

export function sampleRoom(slug: string, capacity: number | null = 100): ReleasedRoom {
  const name = both(`Room ${slug}`, `Salle ${slug}`);
  return { id: `room-${slug}`, slug, name, capacity, exclusive: true };
}

export function sampleSpeaker(
  slug: string,
  changes: Partial<ReleasedSpeaker> = {},
): ReleasedSpeaker {
  return {
    id: `speaker-${slug}`,
    slug,
    rankOrTitle: '',
    givenName: '',
    familyName: '',
    office: both('Director', 'Direction'),
    organisation: both('Space Command', 'Commandement de l’espace'),
    nation: null,
    biography: both(''),
    precedence: null,
    photo: null,
    ...changes,
  };
}

/** A panel of Wednesday 16 June 2027, by the clock of Toulouse. */
export function samplePanel(
  slug: string,
  room: string | null,
  from: string,
  until: string,
  changes: Partial<ReleasedPanel> = {},
): ReleasedPanel {
  const instant = (clock: string) =>
    new Date(`2027-06-16T${clock}:00+02:00`).toISOString().replace('.000Z', 'Z');
  return {
    ...publicContent(blankPanel()),
    id: `panel-${slug}`,
    slug,
    title: both(`Session ${slug}`, `Séance ${slug}`),
    summary: both(''),
    abstract: both(''),
    trackId: 'track-a',
    roomId: room === null ? null : `room-${room}`,
    startsAt: instant(from),
    endsAt: instant(until),
    languages: ['en'],
    files: [],
    calendar: CALENDAR,
    movedFrom: null,
    ...changes,
  };
}

/** Three days, two rooms, two tracks; a keynote alone, two sessions side by side, a break. */
export function sampleRelease(changes: Partial<ReleaseDocument> = {}): ReleaseDocument {
  return {
    schema: 3,
    number: 3,
    publishedAt: '2027-06-14T16:05:00Z',
    notes: both(''),
    vocabularySince: '2027-06-14T16:05:00Z',
    publicSince: { number: 3, publishedAt: '2027-06-14T16:05:00Z', notes: both('') },
    conference: {
      id: 'c0ffee00-0000-4000-8000-000000000000',
      slug: 'sample',
      name: both('Sample Conference', 'Conférence exemple'),
      tagline: both('A tagline', 'Une devise'),
      information: both('## Getting there\n\nBy **train**.', '## Venir\n\nEn **train**.'),
      venue: both('Congress Centre', 'Centre de congrès'),
      city: both('Toulouse, France'),
      timeZone: 'Europe/Paris',
      startDate: '2027-06-15',
      endDate: '2027-06-17',
      languages: ['en', 'fr'],
      contactEmail: 'organisers@example.org',
      demo: true,
    },
    tracks: [sampleTrack('a', 1), sampleTrack('b', 2)],
    rooms: [sampleRoom('1', 420), sampleRoom('2', 80)],
    speakers: [sampleSpeaker('director')],
    panels: [
      samplePanel('keynote', '1', '09:00', '10:00', {
        format: 'keynote',
        parts: [{ speakerId: 'speaker-director', role: 'keynote' }],
      }),
      samplePanel('coffee', null, '10:00', '10:30', { format: 'break', trackId: null }),
      samplePanel('left', '1', '10:30', '12:00'),
      samplePanel('right', '2', '10:30', '11:15', { trackId: 'track-b', format: 'workshop' }),
    ],
    withdrawn: [],
    cancelled: [],
    ...changes,
  };
}

/** What a page of the sample is drawn from. */
export function sampleView(changes: Partial<PageInput> = {}): View {
  return viewOf({
    document: sampleRelease(),
    language: 'en',
    today: '2027-06-16',
    site: {
      publicUrl: 'https://agenda.example.org',
      assets: {
        styles: '/assets/site.css',
        script: '/assets/site.js',
        signStyles: '/assets/sign.css',
        signScript: '/assets/sign.js',
        icon: '/assets/icon.svg',
        font: '/assets/plex.woff2',
      },
    },
    ...changes,
  });
}

/** A panel of an earlier release that is no longer held. */
export function cancelled(
  panel: ReleasedPanel,
  cancelledAt = '2027-06-14T16:05:00Z',
): CancelledPanel {
  const { speakers, rooms, tracks } = sampleRelease();
  const nameOf = (items: { id: string; name: Localised }[], id: string | null) =>
    items.find((item) => item.id === id)?.name ?? null;
  return {
    ...panel,
    cancelledAt,
    roomName: nameOf(rooms, panel.roomId),
    trackName: nameOf(tracks, panel.trackId),
    speakers,
  };
}
