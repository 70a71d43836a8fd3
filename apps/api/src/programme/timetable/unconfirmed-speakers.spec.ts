import { describe, expect, it } from 'vitest';
import { SPEAKER_STATES } from '#shared/programme/speakers';
import { sampleDraft } from './draft.spec-support.js';
import { unconfirmedSpeakers } from './unconfirmed-speakers.js';

describe('the speakers a release would announce unasked', () => {
  const draft = sampleDraft([
    { id: 'opening', room: 'hall', start: 0, speakers: [...SPEAKER_STATES] },
    { id: 'closing', room: 'hall', start: 90, speakers: ['noted'] },
    { id: 'unplaced', speakers: ['invited', 'idle'] },
  ]);
  const speakers = draft.speakers.map((speaker) => ({
    ...speaker,
    state: SPEAKER_STATES.find((state) => state === speaker.id) ?? ('noted' as const),
  }));

  it('are those in a placed session who have not confirmed, with these sessions', () => {
    const found = unconfirmedSpeakers({ ...draft, speakers });
    const named = found.map(({ id, state, panels }) => [
      id,
      state,
      panels.map((panel) => panel.id),
    ]);
    expect(named).toEqual([
      ['noted', 'noted', ['opening', 'closing']],
      ['invited', 'invited', ['opening']],
      ['declined', 'declined', ['opening']],
    ]);
  });
});
