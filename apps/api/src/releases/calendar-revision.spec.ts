import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Localised } from '#shared/languages';
import type {
  CancelledPanel,
  ReleaseDocument,
  ReleasedPanel,
} from '#shared/releases/release-document';
import type { Draft, DraftPanel } from '../programme/timetable/draft.js';
import { fingerprints, laterOf, type ShownPanel } from './calendar-revision.js';
import {
  both,
  draft,
  draftPanel,
  draftSpeaker,
  placed,
  Publisher,
} from './sample-draft.spec-support.js';

const { conference, rooms, tracks } = draft([]);
const ann = draftSpeaker('ann');
const shown: ShownPanel = {
  ...draftPanel('a'),
  ...placed('room-1', 9)!,
  parts: [{ speakerId: 'ann', role: 'moderator' }],
  roomName: rooms[0]!.name,
  trackName: tracks[0]!.name,
  speakers: [ann],
};

describe('the fingerprints of a calendar entry', () => {
  const before = fingerprints(shown, conference, 'confirmed');
  const again = (changes: Partial<ShownPanel>) =>
    fingerprints({ ...shown, ...changes }, conference, 'confirmed');

  it.each<[string, Partial<ShownPanel>]>([
    ['title', { title: both('Other') }],
    ['one language of the title', { title: { ...shown.title, fr: 'Autre' } }],
    ['summary', { summary: both('Other') }],
    ['abstract', { abstract: both('Other') }],
    ['format', { format: 'keynote' }],
    ['track', { trackName: both('Other') }],
    ['languages', { languages: ['fr'] }],
    ['language of interpretation', { interpretation: ['fr'] }],
    ['attribution rule', { attribution: 'chatham-house' }],
    [
      'talk',
      { talks: [{ title: both('T'), offsetMinutes: 0, durationMinutes: 9, speakerIds: [] }] },
    ],
    ['links', { links: [{ label: 'L', url: 'https://example.org' }] }],
    ['slug', { slug: 'other' }],
    ['a role', { parts: [{ speakerId: 'ann', role: 'keynote' }] }],
    ['speakers', { parts: [] }],
    ['a speaker’s office', { speakers: [{ ...ann, office: both('Other') }] }],
    ['a speaker’s rank', { speakers: [{ ...ann, rankOrTitle: 'Colonel' }] }],
  ])('another %s changes what is shown, not the core', (_, changes) => {
    const after = again(changes);
    expect(after.contentHash).not.toBe(before.contentHash);
    expect(after.coreHash).toBe(before.coreHash);
  });

  it.each<[string, Partial<ShownPanel>]>([
    ['start', { startsAt: '2027-06-15T08:00:00Z' }],
    ['end', { endsAt: '2027-06-15T11:00:00Z' }],
    ['room', { roomName: both('Other') }],
    ['French name of the room', { roomName: { ...rooms[0]!.name, fr: 'Autre' } }],
    ['audience', { audience: { categories: ['military'], nations: ['FR'] } }],
  ])('another %s changes both', (_, changes) => {
    const after = again(changes);
    expect(after.contentHash).not.toBe(before.contentHash);
    expect(after.coreHash).not.toBe(before.coreHash);
  });

  it.each<[string, Partial<typeof conference>]>([
    ['venue', { venue: both('Other') }],
    ['city', { city: both('Other') }],
    ['time zone', { timeZone: 'Europe/Madrid' }],
  ])('another %s of the conference changes both', (_, changes) => {
    const after = fingerprints(shown, { ...conference, ...changes }, 'confirmed');
    expect(after.contentHash).not.toBe(before.contentHash);
    expect(after.coreHash).not.toBe(before.coreHash);
  });

  const talk = { title: both('Talk', 'Exposé'), offsetMinutes: 5, durationMinutes: 20 };
  const extras: Partial<ShownPanel> = {
    interpretation: ['fr'],
    attribution: 'chatham-house',
    talks: [{ ...talk, speakerIds: ['ann'] }],
  };
  const audience = { categories: ['military'], nations: ['DE', 'FR'] };
  const links = [{ label: 'Paper', url: 'https://example.org/paper' }];

  it.each<[string, Partial<ShownPanel>, content: string, core: string]>([
    ['plain', {}, 'BRfvh_mmvH88_GX5QhVH8ehKqyJ', 'IwkRihpf3-1jGHb-JnE64ksIi9y'],
    [
      'interpreted',
      { interpretation: ['fr'] },
      'dRqfEXVR-spOx8PkGaj4gtUDeFc',
      'IwkRihpf3-1jGHb-JnE64ksIi9y',
    ],
    [
      'under a rule',
      { attribution: 'chatham-house' },
      'cPVRCMghoHtZ-KDl1vrF38ebUnP',
      'IwkRihpf3-1jGHb-JnE64ksIi9y',
    ],
    [
      'with talks',
      { talks: extras.talks! },
      'tOHgo63RfyqwQnvVwXGmaygnCeV',
      'IwkRihpf3-1jGHb-JnE64ksIi9y',
    ],
    [
      'with everything',
      { ...extras, audience, links, trackName: null },
      'hHerE_Z3Qv2SfF2b8_8FgpRf1Hp',
      'FEiVWd48CdTlBlOnyDFrvisrLGD',
    ],
  ])(
    'of a session %s are the same for ever: calendars were written with them',
    (_, changes, contentHash, coreHash) => {
      expect(again(changes)).toEqual({ contentHash, coreHash });
    },
  );

  it('count the other languages of a text, in one order, and none that says nothing', () => {
    const titled = (others: Record<string, string>) =>
      again({ title: { ...shown.title, ...others } });
    expect(titled({ de: '' })).toEqual(before);
    expect(titled({ de: 'Titel', it: 'Titolo' })).toEqual(titled({ it: 'Titolo', de: 'Titel' }));
    const hashes = [
      before,
      titled({ de: 'Titel' }),
      titled({ it: 'Titel' }),
      titled({ de: 'Andere' }),
    ];
    expect(new Set(hashes.map(({ contentHash }) => contentHash)).size).toBe(hashes.length);
    expect(again({ title: { en: 'Only' } })).toEqual(again({ title: { en: 'Only', fr: '' } }));
    expect(again({ title: { fr: 'Seul' } })).toEqual(again({ title: { en: '', fr: 'Seul' } }));
    expect(titled({ de: 'Titel', it: 'Titolo' }).contentHash).toBe('10XLSnd55-XarVgXw-GCi7LuSWF');
  });

  it('need every speaker of the parts', () => {
    expect(() => again({ speakers: [draftSpeaker('bob')] })).toThrow(
      'panel a has a part of an unknown speaker ann',
    );
  });

  it('leaves alone what no entry shows', () => {
    const speakers = [{ ...ann, nation: 'DE', biography: both('Other') }, draftSpeaker('bob')];
    expect(again({ speakers, trackId: 'track-2' })).toEqual(before);
    const other = { ...conference, tagline: both('Other'), contactEmail: 'other@example.org' };
    expect(fingerprints(shown, other, 'confirmed')).toEqual(before);
  });
});

describe('the later of two instants', () => {
  it('is found in either order', () => {
    const [early, late] = ['2027-03-01T10:00:00Z', '2027-03-01T10:00:01Z'];
    expect([laterOf(early, late), laterOf(late, early)]).toEqual([late, late]);
  });
});

/** What an organiser may do to a draft between two releases. */
type Edit = (content: Draft) => Draft;

const onPanel =
  (index: number, change: (panel: DraftPanel) => DraftPanel): Edit =>
  (content) => ({
    ...content,
    panels: content.panels.map((panel, at) => (at === index ? change(panel) : panel)),
  });

const index = fc.nat(2);
const word = fc.constantFrom('one', 'two', 'three');
const hour = fc.integer({ min: 8, max: 12 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(index, word).map(([at, title]) => onPanel(at, (p) => ({ ...p, title: both(title) }))),
  fc
    .tuple(index, fc.constantFrom('room-1', 'room-2', null), hour, fc.integer({ min: 1, max: 2 }))
    .map(([at, room, start, hours]) =>
      onPanel(at, (p) => ({ ...p, slot: placed(room, start, hours) })),
    ),
  index.map((at) => onPanel(at, (panel) => ({ ...panel, slot: null }))),
  fc.tuple(fc.nat(1), word).map(([at, name]) => (content: Draft) => ({
    ...content,
    rooms: content.rooms.map((room, n) => (n === at ? { ...room, name: both(name) } : room)),
  })),
  word.map((name) => (content: Draft) => ({
    ...content,
    speakers: content.speakers.map((speaker) => ({ ...speaker, familyName: name })),
  })),
  word.map((venue) => (content: Draft) => ({
    ...content,
    conference: { ...content.conference, venue: both(venue) },
  })),
  fc.constant((content: Draft) => content),
);
/** The edits of one release and the seconds until it is published; also within the same second. */
const step = fc.record({
  edits: fc.array(edit, { maxLength: 3 }),
  seconds: fc.constantFrom(0, 0, 1, 3600),
});

function firstDraft(): Draft {
  const part = { id: 'part', speakerId: 'ann', role: 'panellist' as const };
  return draft([
    draftPanel('a', { parts: [part] }),
    draftPanel('b', { slot: placed('room-2', 10) }),
    draftPanel('c', { slot: null }),
  ]);
}

/** What a subscribed calendar sees of a panel. */
function entryOf(panel: ReleasedPanel, roomName: Localised | null, document: ReleaseDocument) {
  const { venue, timeZone } = document.conference;
  const isCancelled = 'cancelledAt' in panel;
  const speakers = isCancelled ? (panel as CancelledPanel).speakers : document.speakers;
  const speaking = panel.parts.map(({ speakerId }) => speakers.find(({ id }) => id === speakerId));
  const core = [isCancelled, panel.startsAt, panel.endsAt, roomName, venue, timeZone];
  return {
    revision: panel.calendar,
    core: JSON.stringify(core),
    content: JSON.stringify([core, panel.title, panel.parts, speaking]),
  };
}

function entriesOf(document: ReleaseDocument) {
  const names = new Map(document.rooms.map(({ id, name }) => [id, name]));
  const confirmed = document.panels.map((panel) => {
    const roomName = names.get(panel.roomId ?? '') ?? null;
    return [panel.id, entryOf(panel, roomName, document)] as const;
  });
  const cancelled = document.cancelled.map(
    (panel) => [panel.id, entryOf(panel, panel.roomName, document)] as const,
  );
  return new Map([...confirmed, ...cancelled]);
}

describe('any sequence of releases', () => {
  it('never loses an entry, never lowers SEQUENCE, raises it with the core and the time with all', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const publisher = new Publisher();
        let content = firstDraft();
        let clock = Date.parse('2027-03-01T10:00:00Z');
        publisher.publish(content, '2027-03-01T10:00:00Z');
        for (const { edits, seconds } of steps) {
          const before = entriesOf(publisher.current!);
          content = edits.reduce((so, next) => next(so), content);
          clock += seconds * 1000;
          publisher.publish(content, `${new Date(clock).toISOString().slice(0, 19)}Z`);
          const after = entriesOf(publisher.current!);
          for (const [id, was] of before) {
            const is = after.get(id);
            expect(is, 'R66: no entry vanishes').toBeDefined();
            const rise = is!.revision.sequence - was.revision.sequence;
            expect(rise, 'R67').toBe(is!.core === was.core ? 0 : 1);
            const isUntouched = is!.content === was.content;
            expect(is!.revision.changedAt > was.revision.changedAt, 'R68').toBe(!isUntouched);
            expect(isDeepStrictEqual(is!.revision, was.revision), 'R69').toBe(isUntouched);
            expect(is!.revision.createdAt).toBe(was.revision.createdAt);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
