import { expect, it } from 'vitest';
import { cancelled, samplePanel, sampleRelease } from '../../../../../test/site/sample-release.js';
import { entriesByDay, ownEntries } from './own-agenda.js';

const one = samplePanel('one', '1', '09:00', '10:00');
const beside = samplePanel('beside', '2', '09:30', '11:00');
const after = samplePanel('after', '1', '10:00', '11:00');
const gone = cancelled(samplePanel('gone', '2', '09:00', '10:00'));
const document = { ...sampleRelease(), panels: [after, beside, one], cancelled: [gone] };
const all = new Set([one, beside, after, gone].map(({ id }) => id));
const none = new Set<string>();

it('lists what is kept or seated by time, and marks what overlaps', () => {
  const entries = ownEntries(
    document,
    { stars: new Set([one.id, after.id, gone.id]), seats: new Set([beside.id]) },
    '2027-06-16',
  );
  expect(
    entries.map(({ panel, kept, seated, overlaps }) => [
      panel.slug,
      kept,
      seated,
      overlaps.map(({ slug }) => slug),
    ]),
  ).toEqual([
    ['one', true, false, ['beside']],
    ['gone', true, false, []],
    ['beside', false, true, ['one', 'after']],
    ['after', true, false, ['beside']],
  ]);
});

it('drops a cancelled panel when its day is over, and what left the release', () => {
  const slugs = (today: string, stars: ReadonlySet<string> = all) =>
    ownEntries(document, { stars, seats: none }, today).map(({ panel }) => panel.slug);
  expect(slugs('2027-06-16')).toContain('gone');
  expect(slugs('2027-06-17')).toEqual(['one', 'beside', 'after']);
  expect(slugs('2027-06-16', new Set(['panel-unknown']))).toEqual([]);
});

it('goes by the days of the conference', () => {
  const late = { ...one, id: 'late', startsAt: '2027-06-16T21:59:00Z' };
  const next = { ...one, id: 'next', startsAt: '2027-06-16T22:00:00Z' };
  const entries = [late, next].map((panel) => ({ panel, kept: true, seated: false, overlaps: [] }));
  expect(entriesByDay(entries, 'Europe/Paris').map(([day]) => day)).toEqual([
    '2027-06-16',
    '2027-06-17',
  ]);
});
