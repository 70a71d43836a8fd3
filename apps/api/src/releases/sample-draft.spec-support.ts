import type { Localised } from '#shared/languages';
import { pick } from '#shared/field-kinds';
import { blankPanel, PUBLIC_PANEL_FIELDS } from '#shared/programme/panels';
import type { CalendarRevision, ReleaseDocument } from '#shared/releases/release-document';
import type { Draft, DraftPanel, DraftSpeaker } from '../programme/timetable/draft.js';
import { buildDocument } from './release-document.js';

/** Small drafts for the specs of releases, and the releases that follow one another from them. */

export const both = (en: string, fr = en): Localised => ({ en, fr });

export function draftPanel(id: string, changes: Partial<DraftPanel> = {}): DraftPanel {
  return {
    ...pick(blankPanel(), [...PUBLIC_PANEL_FIELDS, 'durationMinutes']),
    id,
    slug: id,
    title: both(`Panel ${id}`, `Séance ${id}`),
    summary: both(''),
    abstract: both(''),
    trackId: 'track-1',
    languages: ['en'],
    files: [],
    parts: [],
    signUps: 0,
    slot: placed('room-1', 9),
    ...changes,
  };
}

/** On the conference's first day at that hour (UTC). */
export function placed(roomId: string | null, hour: number, hours = 1): DraftPanel['slot'] {
  const at = (value: number) => `2027-06-15T${String(value).padStart(2, '0')}:00:00Z`;
  return { roomId, startsAt: at(hour), endsAt: at(hour + hours) };
}

export function draftSpeaker(id: string, changes: Partial<DraftSpeaker> = {}): DraftSpeaker {
  return {
    id,
    personId: `person-of-${id}`,
    slug: id,
    rankOrTitle: '',
    givenName: '',
    familyName: '',
    office: both(`Office ${id}`, `Bureau ${id}`),
    organisation: both(''),
    nation: 'FR',
    biography: both(''),
    state: 'confirmed',
    precedence: null,
    photo: null,
    ...changes,
  };
}

export function draft(panels: DraftPanel[], changes: Partial<Draft> = {}): Draft {
  return {
    conference: {
      id: 'conference',
      slug: 'conference-2027',
      name: both('Conference', 'Conférence'),
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
    },
    releaseNumber: 0,
    tracks: [1, 2].map((n) => ({
      id: `track-${n}`,
      slug: `track-${n}`,
      name: both(`Track ${n}`, `Thématique ${n}`),
      colour: n,
      shape: n,
    })),
    rooms: [1, 2].map((n) => ({
      id: `room-${n}`,
      slug: `room-${n}`,
      name: both(`Room ${n}`, `Salle ${n}`),
      capacity: 100,
      exclusive: true,
      opensAt: null,
    })),
    speakers: [draftSpeaker('ann'), draftSpeaker('bob')],
    panels,
    acceptances: [],
    limits: { changeoverMinutes: 0, opensAt: null, closesAt: null, availability: [] },
    ...changes,
  };
}

/** Releases one after another, with the revisions that the database would keep. */
export class Publisher {
  current: ReleaseDocument | null = null;
  readonly revisions = new Map<string, CalendarRevision>();

  publish(content: Draft, now: string): ReleaseDocument {
    this.current = buildDocument(content, {
      previous: this.current,
      revisions: this.revisions,
      number: (this.current?.number ?? 0) + 1,
      now,
      notes: both(''),
    });
    for (const { id, calendar } of [...this.current.panels, ...this.current.cancelled]) {
      this.revisions.set(id, calendar);
    }
    return this.current;
  }
}
