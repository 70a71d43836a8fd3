import { expect, it } from 'vitest';
import type { EditedField } from '#shared/releases/changes';
import type { DraftPanel } from '../programme/timetable/draft.js';
import { detailedChanges } from './change-details.js';
import { both, draft, draftPanel, Publisher } from './sample-draft.spec-support.js';

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
