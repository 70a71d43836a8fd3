import { describe, expect, it } from 'vitest';
import type { PartRole } from '#shared/programme/panels';
import {
  both,
  draft,
  draftPanel,
  draftSpeaker,
  placed,
  Publisher,
} from './sample-draft.spec-support.js';
import { tombstoneEnd } from './gone-panels.js';
import { buildDocument, restoredDocument } from './release-document.js';

const FIRST = '2027-03-01T10:00:00Z';
const SECOND = '2027-03-02T10:00:00Z';
const THIRD = '2027-03-03T10:00:00Z';

describe('the document of a release', () => {
  it('is the placed part of the draft, field by field', () => {
    const speaking = draftPanel('a', {
      parts: [{ id: 'part-1', speakerId: 'ann', role: 'moderator' }],
      links: [{ label: 'Slides', url: 'https://example.org/a' }],
    });
    const document = new Publisher().publish(draft([speaking]), FIRST);
    const { conference, tracks, rooms } = draft([]);
    const { personId: _, state: ____, ...ann } = draftSpeaker('ann');
    const { parts: __, slot, durationMinutes: ___, signUps: _____, ...content } = speaking;
    const said = Object.entries(content).filter(([, value]) => value !== '');
    expect(document).toEqual({
      schema: 3,
      number: 1,
      publishedAt: FIRST,
      notes: both(''),
      vocabularySince: FIRST,
      publicSince: { number: 1, publishedAt: FIRST, notes: both('') },
      conference,
      tracks,
      rooms: rooms.map(({ opensAt: ______, ...room }) => room),
      speakers: [ann],
      panels: [
        {
          ...Object.fromEntries(said),
          ...slot,
          parts: [{ speakerId: 'ann', role: 'moderator' }],
          calendar: {
            sequence: 0,
            createdAt: FIRST,
            changedAt: FIRST,
            contentHash: expect.stringMatching(/^[\w-]{27}$/),
            coreHash: expect.stringMatching(/^[\w-]{27}$/),
          },
          movedFrom: null,
        },
      ],
      cancelled: [],
      withdrawn: [],
    });
  });

  it('lets nothing out that a release does not name', () => {
    const secret = 'SECRET';
    const leaky = <Row extends object>(row: Row): Row => ({
      ...row,
      email: secret,
      internalNotes: secret,
      accountId: secret,
      name: 'name' in row ? { ...(row.name as object), de: secret } : undefined,
    });
    const part = { id: secret, speakerId: 'ann', role: 'panellist' as const };
    const content = draft(
      [
        leaky(
          draftPanel('a', {
            title: leaky(both('A')),
            parts: [leaky(part)],
            links: [leaky({ label: 'L', url: 'https://example.org' })],
            slot: leaky(placed('room-1', 9)!),
          }),
        ),
        draftPanel('unplaced', {
          title: both(secret),
          slot: null,
          parts: [{ id: 'p', speakerId: 'hidden', role: 'briefer' }],
        }),
      ],
      {
        speakers: [
          leaky(draftSpeaker('ann', { personId: secret })),
          draftSpeaker('hidden', { familyName: secret }),
        ],
        acceptances: [{ partId: secret, otherPanelId: 'x', reason: secret, by: secret, at: FIRST }],
      },
    );
    content.conference = leaky(content.conference);
    content.tracks = content.tracks.map(leaky);
    content.rooms = content.rooms.map(leaky);
    expect(JSON.stringify(content)).toContain(secret);
    const publisher = new Publisher();
    publisher.publish(content, FIRST);
    const next = publisher.publish({ ...content, panels: [] }, SECOND);
    expect(next.cancelled).toHaveLength(1);
    expect(JSON.stringify([publisher.current, next])).not.toContain(secret);
  });

  it('names those who take part in order of precedence, who moderates first, so that every output agrees', () => {
    const part = (speakerId: string, role: PartRole) => ({ id: speakerId, speakerId, role });
    const parts = [
      part('guest', 'panellist'),
      part('colonel', 'panellist'),
      part('chair', 'moderator'),
      part('general', 'panellist'),
      part('host', 'panellist'),
    ];
    const speakers = [
      draftSpeaker('guest'),
      draftSpeaker('colonel', { rankOrTitle: 'Colonel' }),
      draftSpeaker('chair'),
      draftSpeaker('general', { rankOrTitle: 'General' }),
      draftSpeaker('host', { precedence: 1 }),
    ];
    const content = draft([draftPanel('a', { parts })], { speakers });
    const [panel] = new Publisher().publish(content, FIRST).panels;
    expect(panel!.parts.map(({ speakerId }) => speakerId)).toEqual([
      ...['chair', 'host', 'general', 'colonel', 'guest'],
    ]);
  });

  it('orders panels by start, room in the order of the conference, then title', () => {
    const panels = [
      draftPanel('late', { slot: placed('room-1', 11) }),
      draftPanel('second-room', { slot: placed('room-2', 9) }),
      draftPanel('b', { title: both('B'), slot: placed('room-1', 9) }),
      draftPanel('a', { title: both('', 'A'), slot: placed('room-1', 9) }),
      draftPanel('everywhere', { slot: placed(null, 9) }),
    ];
    const document = new Publisher().publish(draft(panels), FIRST);
    expect(document.panels.map(({ id }) => id)).toEqual([
      'everywhere',
      'a',
      'b',
      'second-room',
      'late',
    ]);
  });
});

describe('where a panel moved from', () => {
  const at = (slot: ReturnType<typeof placed>) => draft([draftPanel('a', { slot })]);

  it('is kept while it stays, replaced by the next move, and gone when it is back', () => {
    const publisher = new Publisher();
    const movedFrom = (slot: ReturnType<typeof placed>) =>
      publisher.publish(at(slot), FIRST).panels[0]!.movedFrom;
    expect(movedFrom(placed('room-1', 9))).toBeNull();
    const fromNine = { ...placed('room-1', 9), roomName: both('Room 1', 'Salle 1'), release: 2 };
    expect(movedFrom(placed('room-1', 11))).toEqual(fromNine);
    expect(movedFrom(placed('room-1', 11))).toEqual(fromNine);
    expect(movedFrom(placed('room-1', 11, 2))).toEqual(fromNine);
    const fromEleven = { ...placed('room-1', 11, 2), roomName: both('Room 1', 'Salle 1') };
    expect(movedFrom(placed('room-2', 11))).toEqual({ ...fromEleven, release: 5 });
    expect(movedFrom(placed('room-1', 11))).toBeNull();
  });

  it('remembers that it was across all rooms', () => {
    const publisher = new Publisher();
    publisher.publish(at(placed(null, 9)), FIRST);
    const { panels } = publisher.publish(at(placed('room-1', 9)), SECOND);
    expect(panels[0]!.movedFrom).toEqual({ ...placed(null, 9), roomName: null, release: 2 });
  });
});

describe('cancelled panels', () => {
  const part = { id: 'part', speakerId: 'ann', role: 'keynote' as const };
  const panel = draftPanel('a', { parts: [part] });

  it('stay as they were last published, with the names they need', () => {
    const publisher = new Publisher();
    const { panels, speakers } = publisher.publish(draft([panel, draftPanel('b')]), FIRST);
    const gone = draft([draftPanel('b')], { speakers: [], rooms: [], tracks: [] });
    const { cancelled } = publisher.publish(gone, SECOND);
    const { calendar, ...content } = panels.find(({ id }) => id === 'a')!;
    expect(cancelled).toEqual([
      {
        ...content,
        calendar: {
          ...calendar,
          sequence: 1,
          changedAt: SECOND,
          contentHash: expect.not.stringMatching(calendar.contentHash),
          coreHash: expect.not.stringMatching(calendar.coreHash),
        },
        cancelledAt: SECOND,
        roomName: both('Room 1', 'Salle 1'),
        trackName: both('Track 1', 'Thématique 1'),
        speakers,
      },
    ]);
    expect(publisher.publish(gone, THIRD).cancelled).toEqual(cancelled);
  });

  it('are cancelled by losing their slot as by being removed, and come back under the same revision', () => {
    const publisher = new Publisher();
    publisher.publish(draft([panel]), FIRST);
    const unplaced = publisher.publish(draft([{ ...panel, slot: null }]), SECOND);
    expect(unplaced.cancelled.map(({ id }) => id)).toEqual(['a']);
    const back = publisher.publish(draft([panel]), THIRD);
    expect(back.cancelled).toEqual([]);
    expect(back.panels[0]!.calendar).toMatchObject({
      sequence: 2,
      createdAt: FIRST,
      changedAt: THIRD,
    });
  });

  it('are left out one day after their end, and keep counting if they come back', () => {
    const publisher = new Publisher();
    publisher.publish(draft([panel]), FIRST);
    publisher.publish(draft([]), SECOND);
    const lastMoment = publisher.publish(draft([]), '2027-06-16T09:59:59Z');
    expect(lastMoment.cancelled).toHaveLength(1);
    expect(publisher.publish(draft([]), '2027-06-16T10:00:00Z').cancelled).toEqual([]);
    const back = publisher.publish(draft([panel]), '2027-06-17T10:00:00Z');
    expect(back.panels[0]!.calendar).toMatchObject({ sequence: 2, createdAt: FIRST });
  });

  it('that were cancelled after their end stay a day longer', () => {
    const publisher = new Publisher();
    publisher.publish(draft([panel]), FIRST);
    const late = publisher.publish(draft([]), '2027-06-20T10:00:00Z').cancelled[0]!;
    expect(new Date(tombstoneEnd(late)).toISOString()).toBe('2027-06-21T10:00:00.000Z');
  });
});

it('numbers the release and carries its notes', () => {
  const notes = both('The room changed', 'La salle a changé');
  const following = { previous: null, revisions: new Map(), number: 7, now: FIRST, notes };
  expect(buildDocument(draft([]), following)).toMatchObject({ number: 7, notes });
});

it('carries notes in a language that the restored release did not have', () => {
  const notes = { de: 'Wieder wie zuvor' };
  const following = { previous: null, revisions: new Map(), number: 2, now: FIRST, notes };
  const earlier = new Publisher().publish(draft([]), FIRST);
  const restored = restoredDocument(earlier, earlier.conference.slug, following);
  expect([restored.notes, restored.publicSince.notes]).toEqual([notes, notes]);
});
