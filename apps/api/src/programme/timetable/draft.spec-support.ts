import fc from 'fast-check';
import { pick } from '#shared/field-kinds';
import type { Localised } from '#shared/languages';
import { blankPanel, type Format, PUBLIC_PANEL_FIELDS } from '#shared/programme/panels';
import type { Draft, DraftLimits, DraftPanel, DraftSpeaker } from './draft.js';

const DAY = Date.UTC(2027, 5, 15, 7);
const MINUTE = 60_000;

const both = (text: string): Localised => ({ en: text, fr: `${text} (fr)` });

const iso = (at: number) => new Date(at).toISOString().replace('.000', '');

/** What a sample draft warns of; nothing unless it says so. */
export interface SampleLimits extends Partial<DraftLimits> {
  rooms?: Record<string, { capacity?: number; opensAt?: string }>;
}

export interface SamplePanel {
  id: string;
  format?: Format;
  seats?: number | null;
  signUps?: number;
  /** Null: across all rooms; absent: not placed. */
  room?: string | null;
  /** Minutes after 09:00 in Toulouse on 15 June 2027. */
  start?: number;
  minutes?: number;
  speakers?: string[];
}

/** A draft of these panels; a part's id is `panel/speaker`, rooms whose name begins with `open` hold several. */
export function sampleDraft(
  panels: SamplePanel[],
  acceptances: [partId: string, otherPanelId: string][] = [],
  { rooms: roomLimits = {}, ...limits }: SampleLimits = {},
): Draft {
  const rooms = new Set(panels.flatMap(({ room }) => room ?? []));
  const speakers = new Set(panels.flatMap((panel) => panel.speakers ?? []));
  return {
    conference: {
      id: 'conference',
      slug: 'conference',
      name: both('Conference'),
      tagline: both(''),
      information: both(''),
      venue: both('Venue'),
      city: both('Toulouse'),
      timeZone: 'Europe/Paris',
      startDate: '2027-06-15',
      endDate: '2027-06-17',
      languages: ['en', 'fr'],
      contactEmail: '',
      demo: false,
    },
    releaseNumber: 0,
    tracks: [],
    rooms: [...rooms].map((id) => ({
      id,
      slug: id,
      name: both(id),
      capacity: roomLimits[id]?.capacity ?? null,
      exclusive: !id.startsWith('open'),
      opensAt: roomLimits[id]?.opensAt ?? null,
    })),
    limits: { changeoverMinutes: 0, opensAt: null, closesAt: null, availability: [], ...limits },
    speakers: [...speakers].map(sampleSpeaker),
    panels: panels.map(samplePanel),
    acceptances: acceptances.map(([partId, otherPanelId]) => ({
      partId,
      otherPanelId,
      reason: 'The second half only',
      by: 'Sample organiser',
      at: '2027-01-01T00:00:00Z',
    })),
  };
}

function sampleSpeaker(id: string): DraftSpeaker {
  return {
    id,
    personId: `person-${id}`,
    slug: id,
    rankOrTitle: '',
    givenName: 'Sample',
    familyName: id,
    office: both(''),
    organisation: both(''),
    nation: null,
    biography: both(''),
    state: 'confirmed',
    precedence: null,
    photo: null,
  };
}

function samplePanel({
  id,
  format = 'panel',
  seats = null,
  signUps = 0,
  room,
  start = 0,
  minutes = 60,
  speakers = [],
}: SamplePanel): DraftPanel {
  const startsAt = DAY + start * MINUTE;
  return {
    id,
    slug: id,
    ...pick(blankPanel(), PUBLIC_PANEL_FIELDS),
    title: both(`Title ${id}`),
    format,
    languages: ['en'],
    seats,
    signUps,
    files: [],
    durationMinutes: minutes,
    parts: speakers.map((speaker) => ({
      id: `${id}/${speaker}`,
      speakerId: speaker,
      role: 'panellist',
    })),
    slot:
      room === undefined
        ? null
        : { roomId: room, startsAt: iso(startsAt), endsAt: iso(startsAt + minutes * MINUTE) },
  };
}

const anyPanel = fc.record({
  format: fc.constantFrom<Format>('panel', 'break', 'ceremony', 'social'),
  seats: fc.constantFrom(null, 20, 60),
  signUps: fc.constantFrom(0, 30),
  room: fc.constantFrom('room-a', 'room-b', 'open-space', null, undefined),
  start: fc.integer({ min: -6, max: 40 }).map((steps) => steps * 5),
  minutes: fc.integer({ min: 1, max: 24 }).map((steps) => steps * 5),
  speakers: fc.uniqueArray(fc.constantFrom('ada', 'ben', 'cho', 'dee'), { maxLength: 3 }),
});

const anyInterval = fc
  .tuple(fc.integer({ min: -8, max: 40 }), fc.integer({ min: 1, max: 30 }))
  .map(([start, length]) => ({
    startsAt: iso(DAY + start * 5 * MINUTE),
    endsAt: iso(DAY + (start + length) * 5 * MINUTE),
  }));

const anyLimit = fc.record({
  kind: fc.constantFrom<'room' | 'speaker'>('room', 'speaker'),
  id: fc.constantFrom('room-a', 'ada', 'ben'),
  intervals: fc.array(anyInterval, { minLength: 1, maxLength: 3 }),
});

export const anyLimits: fc.Arbitrary<SampleLimits> = fc.record({
  changeoverMinutes: fc.constantFrom(0, 5, 15),
  opensAt: fc.constantFrom(null, '08:45', '09:00'),
  closesAt: fc.constantFrom(null, '10:30', '12:00'),
  availability: fc.uniqueArray(anyLimit, { maxLength: 3, selector: ({ id }) => id }),
  rooms: fc.constantFrom<NonNullable<SampleLimits['rooms']>>(
    {},
    { 'room-a': { capacity: 25, opensAt: '09:15' } },
  ),
});

/** Crowded drafts: few rooms and speakers, many overlaps, some of them accepted, some for overlaps long gone. */
export const anyDraft = fc
  .tuple(fc.array(anyPanel, { maxLength: 12 }), anyLimits)
  .map(
    ([panels, limits]) =>
      [panels.map((panel, at) => ({ ...panel, id: `p${at}` })), limits] as const,
  )
  .chain(([panels, limits]) => {
    const parts = panels.flatMap(({ id, speakers }) => speakers.map((name) => `${id}/${name}`));
    const pairs = parts.flatMap((part) =>
      panels
        .filter(({ id }) => !part.startsWith(`${id}/`))
        .map(({ id }) => [part, id] as [string, string]),
    );
    return fc.subarray(pairs).map((acceptances) => sampleDraft(panels, acceptances, limits));
  });
