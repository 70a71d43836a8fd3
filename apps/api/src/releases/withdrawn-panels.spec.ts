import { describe, expect, it } from 'vitest';
import type { Audience } from '#shared/programme/audience';
import type { Draft } from '../programme/timetable/draft.js';
import { both, draft, draftPanel, placed, Publisher } from './sample-draft.spec-support.js';

const FIRST = '2027-03-01T10:00:00Z';
const SECOND = '2027-03-02T10:00:00Z';
const THIRD = '2027-03-03T10:00:00Z';
const AFTER = '2027-06-20T10:00:00Z';

const FRENCH: Audience = { categories: [], nations: ['FR'] };

const panelFor = (audience: Audience | null, slot = placed('room-1', 9)) =>
  draft([draftPanel('a', { audience, slot })]);

describe('a panel that is no longer for everybody', () => {
  it('is withdrawn as it was last seen, with the revision of the panel, which rises with its audience', () => {
    const publisher = new Publisher();
    const { panels } = publisher.publish(panelFor(null), FIRST);
    const { panels: kept, withdrawn } = publisher.publish(panelFor(FRENCH), SECOND);
    const { calendar: _, ...content } = panels[0]!;
    const { sequence, changedAt, createdAt, contentHash } = kept[0]!.calendar;
    expect([sequence, changedAt, createdAt]).toEqual([1, SECOND, FIRST]);
    expect(withdrawn).toEqual([
      {
        ...content,
        calendar: {
          ...{ sequence, changedAt, createdAt },
          contentHash: expect.not.stringMatching(contentHash),
          coreHash: expect.not.stringMatching(kept[0]!.calendar.coreHash),
        },
        cancelledAt: SECOND,
        roomName: both('Room 1', 'Salle 1'),
        trackName: both('Track 1', 'Thématique 1'),
        speakers: [],
      },
    ]);
    expect(publisher.publish(panelFor(FRENCH), THIRD).withdrawn).toEqual(withdrawn);
  });

  it('is withdrawn no more once it is for everybody again, and goes on counting', () => {
    const publisher = new Publisher();
    publisher.publish(panelFor(null), FIRST);
    publisher.publish(panelFor(FRENCH), SECOND);
    const { panels, withdrawn } = publisher.publish(panelFor(null), THIRD);
    expect(withdrawn).toEqual([]);
    expect(panels[0]!.calendar).toMatchObject({ sequence: 2, changedAt: THIRD });
  });

  it('stays as it was withdrawn while those whom it is for see it moved', () => {
    const publisher = new Publisher();
    publisher.publish(panelFor(null), FIRST);
    const { withdrawn } = publisher.publish(panelFor(FRENCH), SECOND);
    const moved = publisher.publish(panelFor(FRENCH, placed('room-2', 11)), THIRD);
    expect(moved.panels[0]!.calendar.sequence).toBe(2);
    expect(moved.withdrawn).toEqual(withdrawn);
  });

  it('comes back after all that calendars heard of it, also of its withdrawal alone', () => {
    const publisher = new Publisher();
    const elsewhere = (content: Draft): Draft => ({
      ...content,
      conference: { ...content.conference, venue: both('Old Town Hall') },
    });
    publisher.publish(panelFor(null, placed('room-1', 20)), FIRST);
    publisher.publish(panelFor(FRENCH, placed('room-1', 8)), SECOND);
    publisher.publish(draft([]), THIRD);
    const { cancelled, withdrawn } = publisher.publish(
      elsewhere(draft([])),
      '2027-06-16T10:00:00Z',
    );
    expect(cancelled).toEqual([]);
    expect(withdrawn.map(({ calendar }) => calendar)).toMatchObject([
      { sequence: 2, changedAt: '2027-06-16T10:00:00Z' },
    ]);
    publisher.publish(draft([]), '2027-06-16T11:00:00Z');
    const [back] = publisher.publish(panelFor(null), '2027-06-16T12:00:00Z').panels;
    expect(back!.calendar).toMatchObject({
      ...{ sequence: 4, createdAt: FIRST, changedAt: '2027-06-16T12:00:00Z' },
    });
  });
});

describe('the release since which the public sees the programme as it is', () => {
  const since = (publisher: Publisher, content: Draft, now: string) =>
    publisher.publish(content, now).publicSince;

  it('stays while only a panel that is not for everybody changes', () => {
    const publisher = new Publisher();
    const inside = (hour: number) =>
      draft([draftPanel('a'), draftPanel('b', { audience: FRENCH, slot: placed('room-2', hour) })]);
    const first = since(publisher, inside(9), FIRST);
    expect(first).toEqual({ number: 1, publishedAt: FIRST, notes: both('') });
    expect(since(publisher, inside(11), SECOND)).toEqual(first);
    const moved = draft([draftPanel('a', { slot: placed('room-1', 12) })]);
    expect(since(publisher, moved, THIRD)).toEqual({
      number: 3,
      publishedAt: THIRD,
      notes: both(''),
    });
  });

  it('is the one in which a panel was cancelled, and the one in which it is no longer said', () => {
    const publisher = new Publisher();
    since(publisher, draft([draftPanel('a'), draftPanel('b')]), FIRST);
    expect(since(publisher, draft([draftPanel('b')]), SECOND).number).toBe(2);
    expect(since(publisher, draft([draftPanel('b')]), THIRD).number).toBe(2);
    expect(since(publisher, draft([draftPanel('b')]), AFTER).number).toBe(4);
  });
});
