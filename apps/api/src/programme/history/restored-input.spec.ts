import { describe, expect, it } from 'vitest';
import { restoredInput, withoutRefused } from './restored-input.js';

const both = (text: string) => ({ en: text, fr: '' });
const current = {
  id: 'panel',
  title: both('Now'),
  trackId: 'track-now',
  seats: 40,
  parts: [{ speakerId: 'ann', role: 'keynote' }],
  talks: [],
};
const recorded = {
  id: 'panel',
  title: both('Then'),
  trackId: 'track-gone',
  parts: [
    { id: '1', speakerId: 'ann', role: 'moderator', speaker: { slug: 'ann', name: both('Ann') } },
    { id: '2', speakerId: 'bob', role: 'panellist', speaker: { slug: 'bob', name: both('Bob') } },
  ],
  talks: [
    { title: both('Talk'), offsetMinutes: 0, durationMinutes: 5, speakerIds: ['ann', 'bob'] },
  ],
};
const existing = { tracks: new Set(['track-now']), speakers: new Set(['ann']) };

describe('the input that leads back to an earlier state', () => {
  it('leaves out and names what is gone; what was not known then stays', () => {
    const { input, lost } = restoredInput('panels', recorded, current, existing);
    expect(input).toMatchObject({
      title: both('Then'),
      trackId: 'track-now',
      seats: 40,
      parts: [{ speakerId: 'ann', role: 'moderator' }],
      talks: [{ speakerIds: ['ann'] }],
    });
    expect(lost).toEqual([
      { path: 'trackId', name: null },
      { path: 'parts', name: both('Bob') },
    ]);
    expect(Object.keys(input)).not.toContain('id');
  });

  it('brings back a track that is still there, and that there was none', () => {
    for (const trackId of ['track-now', null]) {
      const { input, lost } = restoredInput('panels', { ...current, trackId }, current, existing);
      expect({ trackId: input.trackId, lost }).toEqual({ trackId, lost: [] });
    }
  });

  it('names nobody whose name was not recorded', () => {
    const parts = [{ speakerId: 'bob', role: 'panellist' }];
    const { lost } = restoredInput('panels', { ...current, parts }, current, existing);
    expect(lost).toEqual([{ path: 'parts', name: null }]);
  });

  it('is the whole recorded state of what refers to nothing', () => {
    const room = { name: both('Then'), capacity: 10, exclusive: true };
    const now = { id: 'room', name: both('Now'), capacity: 20, exclusive: false, opensAt: null };
    expect(restoredInput('rooms', { id: 'room', ...room }, now, existing)).toEqual({
      input: { ...room, opensAt: null },
      lost: [],
    });
  });

  it('keeps as they are now the fields that today’s rules refuse', () => {
    const restored = { input: { seats: -1, title: both('Then') }, lost: [] };
    expect(
      withoutRefused(restored, ['seats', 'links.0.url', 'links.1.url'], { seats: 40, links: [] }),
    ).toEqual({
      input: { seats: 40, title: both('Then'), links: [] },
      lost: [
        { path: 'seats', name: null },
        { path: 'links', name: null },
      ],
    });
  });
});
