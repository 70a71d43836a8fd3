import { describe, expect, it } from 'vitest';
import type { Localised } from '#shared/languages';
import type { Change } from '#shared/releases/changes';
import type { Draft, DraftPanel } from '../programme/timetable/draft.js';
import { changesBetween, isSameProgramme, Named } from './changes.js';
import {
  both,
  draft,
  draftPanel,
  draftSpeaker,
  placed,
  Publisher,
} from './sample-draft.spec-support.js';

const NOW = '2027-03-01T10:00:00Z';

/** The two releases that two drafts make, one after the other. */
function releasesOf(before: Draft, after: Draft) {
  const publisher = new Publisher();
  return [publisher.publish(before, NOW), publisher.publish(after, NOW)] as const;
}

function changes(before: DraftPanel[], after: DraftPanel[]): Change[] {
  return changesBetween(...releasesOf(draft(before), draft(after)));
}

const room1 = both('Room 1', 'Salle 1');
const room2 = both('Room 2', 'Salle 2');

describe('the changes between two releases', () => {
  it('are all additions at first, in the order of the agenda', () => {
    const first = new Publisher().publish(
      draft([draftPanel('b', { slot: placed('room-2', 11) }), draftPanel('a')]),
      NOW,
    );
    expect(changesBetween(null, first)).toEqual([
      {
        kind: 'added',
        panelId: 'a',
        slug: 'a',
        title: both('Panel a', 'Séance a'),
        before: null,
        after: { ...placed('room-1', 9), roomName: room1 },
        edited: [],
      },
      {
        kind: 'added',
        panelId: 'b',
        slug: 'b',
        title: both('Panel b', 'Séance b'),
        before: null,
        after: { ...placed('room-2', 11), roomName: room2 },
        edited: [],
      },
    ]);
  });

  it('name each field that differs', () => {
    const talk = { title: both('T'), offsetMinutes: 0, durationMinutes: 20, speakerIds: [] };
    const file = { id: 'file', name: 'a.pdf', type: 'application/pdf', size: 9 };
    const edited = (difference: Partial<DraftPanel>) =>
      changes([draftPanel('a')], [draftPanel('a', difference)])[0]?.edited;
    expect(edited({ interpretation: ['fr'] })).toEqual(['interpretation']);
    expect(edited({ attribution: 'no-recording' })).toEqual(['attribution']);
    expect(edited({ seats: 20 })).toEqual(['seats']);
    expect(edited({ seats: 20, signUp: true, talks: [talk] })).toEqual(['seats', 'talks']);
    expect(edited({ files: [file] })).toEqual(['slides']);
  });

  it('are named by kind, one line a panel, the rest left out', () => {
    const before = ['moved', 'longer', 'room', 'gone', 'unplaced', 'edited', 'same'].map((id) =>
      draftPanel(id),
    );
    const [moved, longer, room, , unplaced, edited, same] = before as [
      DraftPanel,
      DraftPanel,
      DraftPanel,
      DraftPanel,
      DraftPanel,
      DraftPanel,
      DraftPanel,
    ];
    const after = [
      { ...moved, slot: placed('room-2', 14), title: both('Moved and renamed') },
      { ...longer, slot: placed('room-1', 9, 2) },
      { ...room, slot: placed(null, 9) },
      { ...unplaced, slot: null },
      { ...edited, summary: both('Written'), format: 'keynote' as const },
      same,
      draftPanel('new', { slot: placed('room-2', 16) }),
    ];
    const at = { ...placed('room-1', 9)!, roomName: room1 };
    const line = (kind: Change['kind'], id: string, rest: Partial<Change>): Change => ({
      kind,
      panelId: id,
      slug: id,
      title: both(`Panel ${id}`, `Séance ${id}`),
      before: at,
      after: at,
      edited: [],
      ...rest,
    });
    expect(changes(before, after)).toEqual([
      line('added', 'new', { before: null, after: { ...placed('room-2', 16)!, roomName: room2 } }),
      line('moved', 'longer', { after: { ...placed('room-1', 9, 2)!, roomName: room1 } }),
      line('moved', 'moved', {
        title: both('Moved and renamed'),
        titleBefore: both('Panel moved', 'Séance moved'),
        after: { ...placed('room-2', 14)!, roomName: room2 },
        edited: ['title'],
      }),
      line('room-changed', 'room', { after: { ...placed(null, 9)!, roomName: null } }),
      line('cancelled', 'gone', { after: null }),
      line('cancelled', 'unplaced', { after: null }),
      line('edited', 'edited', { edited: ['summary', 'format'] }),
    ]);
  });

  it('name everything that was edited', () => {
    const panel = draftPanel('a', { parts: [{ id: 'p', speakerId: 'ann', role: 'moderator' }] });
    const after = draftPanel('a', {
      title: both('Title'),
      summary: both('Summary'),
      abstract: both('Abstract'),
      format: 'workshop',
      trackId: 'track-2',
      languages: ['fr'],
      parts: [{ id: 'p', speakerId: 'bob', role: 'moderator' }],
      links: [{ label: 'Slides', url: 'https://example.org' }],
    });
    expect(changes([panel], [after]).map(({ edited }) => edited)).toEqual([
      ['title', 'summary', 'abstract', 'format', 'track', 'languages', 'speakers', 'links'],
    ]);
  });

  it.each<[string, Partial<Draft>]>([
    ['room', { rooms: draft([]).rooms.map((room) => ({ ...room, name: both('Other') })) }],
    ['track', { tracks: draft([]).tracks.map((track) => ({ ...track, name: both('Other') })) }],
    ['speaker', { speakers: [draftSpeaker('ann', { familyName: 'Other' })] }],
  ])('see that the %s is called differently', (_, renamed) => {
    const panel = draftPanel('a', { parts: [{ id: 'p', speakerId: 'ann', role: 'moderator' }] });
    const releases = releasesOf(draft([panel]), draft([panel], renamed));
    const found = changesBetween(...releases);
    expect(found.map(({ kind, edited }) => [kind, edited])).toEqual([['edited', ['names']]]);
  });

  it('see who stayed under another name, beside those who came and went', () => {
    const part = (speakerId: string) => ({ id: speakerId, speakerId, role: 'panellist' as const });
    const before = draft([draftPanel('a', { parts: [part('ann'), part('bob')] })]);
    const speakers = [draftSpeaker('ann', { familyName: 'Other' }), draftSpeaker('bob')];
    const after = draft([draftPanel('a', { parts: [part('ann')] })], { speakers });
    const edited = (content: Draft) => changesBetween(...releasesOf(before, content))[0]?.edited;
    expect(edited(after)).toEqual(['speakers', 'names']);
    expect(edited(draft([draftPanel('a', { parts: [part('ann')] })]))).toEqual(['speakers']);
  });

  it('name slides before links, as they are read', () => {
    const file = { id: 'file', name: 'a.pdf', type: 'application/pdf', size: 9 };
    const links = [{ label: 'Paper', url: 'https://example.org' }];
    const [change] = changes([draftPanel('a')], [draftPanel('a', { files: [file], links })]);
    expect(change!.edited).toEqual(['slides', 'links']);
  });

  it('tell whom a panel is and was for, unless that is everybody', () => {
    const audience = { categories: ['military'], nations: [] };
    const some = draftPanel('a', { audience });
    const told = (before: DraftPanel[], after: DraftPanel[]) =>
      changes(before, after).map((change) => ['audience' in change, change.audience]);
    expect(told([], [some])).toEqual([[true, { before: null, after: audience }]]);
    expect(told([some], [])).toEqual([[true, { before: audience, after: null }]]);
    expect(told([draftPanel('a')], [some])).toEqual([[true, { before: null, after: audience }]]);
    expect(told([], [draftPanel('a')])).toEqual([[false, undefined]]);
  });

  it('of one kind and time are in the order of their titles, the French where there is no English', () => {
    const titled = (id: string, en: string, fr = '') => draftPanel(id, { title: both(en, fr) });
    const added = changes([], [titled('1', 'C', 'A'), titled('2', '', 'B'), titled('3', 'A', 'Z')]);
    expect(added.map(({ panelId }) => panelId)).toEqual(['3', '2', '1']);
  });

  it('are none between equal drafts', () => {
    expect(changes([draftPanel('a')], [draftPanel('a')])).toEqual([]);
  });

  it('call a panel that comes back added', () => {
    const publisher = new Publisher();
    publisher.publish(draft([draftPanel('a')]), NOW);
    const without = publisher.publish(draft([]), NOW);
    const back = publisher.publish(draft([draftPanel('a')]), NOW);
    expect(changesBetween(without, back).map(({ kind }) => kind)).toEqual(['added']);
  });
});

describe('whether there is anything to publish', () => {
  const panel = draftPanel('a', { parts: [{ id: 'p', speakerId: 'ann', role: 'moderator' }] });
  const same = (after: Draft) => isSameProgramme(...releasesOf(draft([panel]), after));

  it('is no before anything is placed', () => {
    const first = new Publisher().publish(draft([draftPanel('a', { slot: null })]), NOW);
    expect(isSameProgramme(null, first)).toBe(true);
    const placedOne = new Publisher().publish(draft([draftPanel('a')]), NOW);
    expect(isSameProgramme(null, placedOne)).toBe(false);
  });

  it('is no for what calendars alone keep of a move that was published before', () => {
    const publisher = new Publisher();
    publisher.publish(draft([panel]), NOW);
    const moved = draft([{ ...panel, slot: placed('room-1', 11) }]);
    const second = publisher.publish(moved, '2027-03-02T10:00:00Z');
    const third = publisher.publish(moved, '2027-03-03T10:00:00Z');
    expect(isSameProgramme(second, third)).toBe(true);
    const [one] = second.panels;
    const again = { ...second, panels: [{ ...one!, movedFrom: null }] };
    expect(isSameProgramme(second, again)).toBe(true);
  });

  it('is yes for a text of a panel', () => {
    expect(same(draft([{ ...panel, summary: both('Written') }]))).toBe(false);
  });

  it('is no when nothing the public sees differs', () => {
    expect(same(draft([panel, draftPanel('unplaced', { slot: null })]))).toBe(true);
  });

  it('is yes for what no change names', () => {
    const biography = [draftSpeaker('ann', { biography: both('Written') })];
    expect(same(draft([panel], { speakers: biography }))).toBe(false);
    const { conference } = draft([]);
    expect(
      same(draft([panel], { conference: { ...conference, information: both('Written') } })),
    ).toBe(false);
  });

  it('is yes when the last panel is cancelled', () => {
    expect(same(draft([]))).toBe(false);
  });
});

describe('the names of a release', () => {
  it('are none of what is not in it', () => {
    const names = new Named(new Publisher().publish(draft([draftPanel('a')]), NOW));
    expect([names.speaker('nobody'), names.room('nowhere'), names.track(null)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('a conference with a German side', () => {
  const german = (texts: Partial<DraftPanel>[], office = {}): Draft => {
    const languages = ['de', 'en'];
    const panels = texts.map((one, index) => draftPanel(`${index}`, one));
    const whole = draft(panels);
    const speakers = [draftSpeaker('ann', { office: { en: 'Office', ...office } })];
    return { ...whole, speakers, conference: { ...whole.conference, languages } };
  };
  const parts = [{ id: 'p', speakerId: 'ann', role: 'moderator' as const }];
  const talk = (title: object) => ({
    title: { en: 'Talk', ...title },
    ...{ offsetMinutes: 0, durationMinutes: 20, speakerIds: ['ann'] },
  });

  it('is the same when a language is empty instead of missing, also in talks and names', () => {
    const was = german([{ title: { en: 'A' }, parts, talks: [talk({})] }]);
    const is = german([{ title: { en: 'A', de: '' }, parts, talks: [talk({ de: '' })] }], {
      de: '',
    });
    const [before, after] = releasesOf(was, is);
    expect(changesBetween(before, after)).toEqual([]);
    expect(isSameProgramme(before, after)).toBe(true);
    const written = german([{ title: { en: 'A', de: 'B' }, parts, talks: [talk({ de: 'B' })] }]);
    expect(changesBetween(...releasesOf(was, written))[0]?.edited).toEqual(['title', 'talks']);
  });

  it('sorts what changes at one time by the German title', () => {
    const titles: Localised[] = [{ en: 'A', de: 'Z' }, { en: 'Y' }, { en: 'Z', de: 'A' }];
    const after = new Publisher().publish(german(titles.map((title) => ({ title }))), NOW);
    expect(changesBetween(null, after).map(({ panelId }) => panelId)).toEqual(['2', '1', '0']);
  });
});
