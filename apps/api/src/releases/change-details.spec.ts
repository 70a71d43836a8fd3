import { expect, it } from 'vitest';
import type { Localised } from '#shared/languages';
import type { EditedField } from '#shared/releases/changes';
import type { DraftPanel } from '../programme/timetable/draft.js';
import { detailedChanges } from './change-details.js';
import { both, draft, draftPanel, draftSpeaker, Publisher } from './sample-draft.spec-support.js';

const NOW = '2027-03-01T10:00:00Z';

/** What the release says of the one panel that was edited. */
function fields(before: Partial<DraftPanel>, after: Partial<DraftPanel>): EditedField[] {
  const publisher = new Publisher();
  const was = publisher.publish(draft([draftPanel('a', before)]), NOW);
  const is = publisher.publish(draft([draftPanel('a', after)]), NOW);
  return detailedChanges(was, is).flatMap((change) => change.fields);
}

it('says a text in both languages, as it was and as it is', () => {
  expect(fields({ title: both('Old', 'Ancien') }, { title: both('New', 'Nouveau') })).toEqual([
    { name: 'title', before: both('Old', 'Ancien'), after: both('New', 'Nouveau') },
  ]);
});

it('says which part somebody has, so that a change of parts alone is seen', () => {
  const part = (role: 'moderator' | 'panellist') => ({
    parts: [{ id: 'part', speakerId: 'ann', role }],
  });
  expect(fields(part('panellist'), part('moderator'))).toMatchObject([
    {
      name: 'speakers',
      before: both('panellist: Office ann', 'panellist: Bureau ann'),
      after: both('moderator: Office ann', 'moderator: Bureau ann'),
    },
  ]);
});

it('says when a talk is and who gives it, so that a talk that only moved is seen', () => {
  const talk = (offsetMinutes: number) => ({
    parts: [{ id: 'part', speakerId: 'ann', role: 'briefer' as const }],
    talks: [
      { title: both('Talk', 'Exposé'), offsetMinutes, durationMinutes: 20, speakerIds: ['ann'] },
    ],
  });
  expect(fields(talk(0), talk(15))).toEqual([
    {
      name: 'talks',
      before: both('0–20 min: Talk (Office ann)', '0–20 min\u00a0: Exposé (Bureau ann)'),
      after: both('15–35 min: Talk (Office ann)', '15–35 min\u00a0: Exposé (Bureau ann)'),
    },
  ]);
});

it('says the rule of attribution by its code', () => {
  expect(fields({}, { attribution: 'chatham-house' })).toEqual([
    { name: 'attribution', before: both('on-record'), after: both('chatham-house') },
  ]);
});

it('says a track by its name, and none by nothing', () => {
  const track1 = both('Track 1', 'Thématique 1');
  expect(fields({ trackId: 'track-1' }, { trackId: null })).toEqual([
    { name: 'track', before: track1, after: both('') },
  ]);
});

it('says how many seats those who sign up may take', () => {
  const [few, many] = [
    { seats: 5, signUp: true },
    { seats: 10, signUp: true },
  ];
  expect(fields(few, many)).toEqual([{ name: 'seats', before: both('5'), after: both('10') }]);
  expect(fields({ ...few, signUp: false }, many)).toEqual([
    { name: 'seats', before: both(''), after: both('10') },
  ]);
  expect(fields({ seats: null, signUp: true }, few)).toEqual([
    { name: 'seats', before: both(''), after: both('5') },
  ]);
});

it('says slides by their names', () => {
  const file = (name: string) => ({ id: name, name, type: 'application/pdf', size: 1 });
  expect(fields({}, { files: [file('one.pdf'), file('two.pdf')] })).toEqual([
    { name: 'slides', before: both(''), after: both('one.pdf\ntwo.pdf') },
  ]);
});

it('says every talk in a line, with all who give it, and none where there is none', () => {
  const given = (speakerIds: string[], offsetMinutes: number) => ({
    ...{ title: both('Talk', 'Exposé'), offsetMinutes, durationMinutes: 20, speakerIds },
  });
  const parts = ['ann', 'bob'].map((speakerId) => ({
    ...{ id: speakerId, speakerId, role: 'briefer' as const },
  }));
  const [change] = fields({ parts }, { parts, talks: [given(['ann', 'bob'], 0), given([], 20)] });
  expect(change).toEqual({
    name: 'talks',
    before: both(''),
    after: both(
      '0–20 min: Talk (Office ann · Office bob)\n20–40 min: Talk',
      '0–20 min\u00a0: Exposé (Bureau ann · Bureau bob)\n20–40 min\u00a0: Exposé',
    ),
  });
});

it('says nothing of the audience, which the change tells by itself, nor of names that changed elsewhere', () => {
  expect(fields({}, { audience: { categories: ['military'], nations: [] } })).toEqual([]);
  const publisher = new Publisher();
  const content = draft([draftPanel('a')]);
  const was = publisher.publish(content, NOW);
  const rooms = content.rooms.map((room) => ({ ...room, name: both('Auditorium') }));
  const is = publisher.publish({ ...content, rooms }, NOW);
  expect(detailedChanges(was, is)).toMatchObject([{ edited: ['names'], fields: [] }]);
});

it('says everything in each content language of the conference, and no other', () => {
  const german = (title: Localised, office: Localised) => {
    const talk = { title, offsetMinutes: 0, durationMinutes: 20, speakerIds: ['ann'] };
    const parts = [{ id: 'part', speakerId: 'ann', role: 'briefer' as const }];
    const whole = draft([draftPanel('a', { title, talks: [talk], parts })]);
    const conference = { ...whole.conference, languages: ['de', 'it'] };
    const document = { ...whole, conference, speakers: [draftSpeaker('ann', { office })] };
    return new Publisher().publish(document, NOW);
  };
  const was = german({ de: 'Lage' }, { de: 'Leitung' });
  const is = german({ de: 'Neue Lage', it: 'Situazione' }, { de: 'Leitung' });
  expect(detailedChanges(was, is).flatMap((change) => change.fields)).toEqual([
    {
      name: 'title',
      before: { de: 'Lage', it: '' },
      after: { de: 'Neue Lage', it: 'Situazione' },
    },
    {
      name: 'talks',
      before: { de: '0–20 min: Lage (Leitung)', it: '0–20 min: Lage (Leitung)' },
      after: { de: '0–20 min: Neue Lage (Leitung)', it: '0–20 min: Situazione (Leitung)' },
    },
  ]);
});
