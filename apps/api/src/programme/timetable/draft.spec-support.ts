import fc from 'fast-check';
import type { Localised } from '#shared/languages';
import { PLAIN_PANEL } from '#shared/programme/plain-panel';
import type { Draft, DraftPanel, DraftSpeaker } from './draft.js';

const DAY = Date.UTC(2027, 5, 15, 7);
const MINUTE = 60_000;

const both = (text: string): Localised => ({ en: text, fr: `${text} (fr)` });

const iso = (at: number) => new Date(at).toISOString().replace('.000', '');

export interface SamplePanel {
  id: string;
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
      capacity: null,
      exclusive: !id.startsWith('open'),
    })),
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
  room,
  start = 0,
  minutes = 60,
  speakers = [],
}: SamplePanel): DraftPanel {
  const startsAt = DAY + start * MINUTE;
  return {
    id,
    slug: id,
    title: both(`Title ${id}`),
    summary: both(''),
    abstract: both(''),
    format: 'panel',
    trackId: null,
    languages: ['en'],
    ...PLAIN_PANEL,
    links: [],
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
  room: fc.constantFrom('room-a', 'room-b', 'open-space', null, undefined),
  start: fc.integer({ min: 0, max: 40 }).map((steps) => steps * 5),
  minutes: fc.integer({ min: 1, max: 24 }).map((steps) => steps * 5),
  speakers: fc.uniqueArray(fc.constantFrom('ada', 'ben', 'cho', 'dee'), { maxLength: 3 }),
});

/** Crowded drafts: few rooms and speakers, many overlaps, some of them accepted, some for overlaps long gone. */
export const anyDraft = fc
  .array(anyPanel, { maxLength: 12 })
  .map((panels) => panels.map((panel, index) => ({ ...panel, id: `p${index}` })))
  .chain((panels) => {
    const parts = panels.flatMap(({ id, speakers }) => speakers.map((name) => `${id}/${name}`));
    const pairs = parts.flatMap((part) =>
      panels
        .filter(({ id }) => !part.startsWith(`${id}/`))
        .map(({ id }) => [part, id] as [string, string]),
    );
    return fc.subarray(pairs).map((acceptances) => sampleDraft(panels, acceptances));
  });
