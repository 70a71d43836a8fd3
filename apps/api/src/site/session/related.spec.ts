import { expect, it } from 'vitest';
import { samplePanel, sampleRelease } from '../../../../../test/site/sample-release.js';
import { relatedSessions } from './related.js';

it('offers later sessions first, fills up with earlier ones, and leaves out breaks and itself', () => {
  const panels = ['09:00', '10:00', '11:00', '12:00', '13:00'].map((from, index) =>
    samplePanel(from.slice(0, 2), index % 2 ? '2' : '1', from, `${from.slice(0, 2)}:50`),
  );
  panels.push(samplePanel('lunch', '1', '14:00', '14:30', { format: 'break' }));
  const document = sampleRelease({ panels });
  const slugs = (found: { slug: string }[]) => found.map(({ slug }) => slug);
  const near = relatedSessions(document, panels[3]!);
  expect(slugs(near.sameTrack)).toEqual(['10', '11', '13']);
  expect(slugs(near.nextInRoom)).toEqual([]);
  expect(slugs(relatedSessions(document, panels[0]!).nextInRoom)).toEqual(['11', '13']);
  expect(near.sameSpeakers).toEqual([]);
});
