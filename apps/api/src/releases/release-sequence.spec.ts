import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarRevision, ReleaseDocument } from '#shared/releases/release-document';
import type { DraftPanel } from '../programme/timetable/draft.js';
import { isSameProgramme } from './changes.js';
import { buildDocument, restoredDocument } from './release-document.js';
import { draft, draftPanel, placed } from './sample-draft.spec-support.js';

/** An organiser's next deed: the hours of four panels (none: unplaced), or an earlier release again. */
type Deed = { hours: (number | null)[] } | { restore: number };

const deeds = fc.array(
  fc.oneof(
    fc.record({
      hours: fc.array(fc.option(fc.integer({ min: 6, max: 9 })), { minLength: 4, maxLength: 4 }),
    }),
    fc.record({ restore: fc.nat({ max: 12 }) }),
  ),
  { minLength: 2, maxLength: 14 },
);

/** The releases that a row of deeds makes, one a minute; a deed that would change nothing makes none. */
function releasesOf(row: readonly Deed[]): ReleaseDocument[] {
  const releases: ReleaseDocument[] = [];
  const revisions = new Map<string, CalendarRevision>();
  for (const [minute, deed] of row.entries()) {
    const previous = releases.at(-1) ?? null;
    const now = new Date(Date.UTC(2027, 0, 1, 10, minute)).toISOString().replace('.000', '');
    const notes = { en: '', fr: '' };
    const following = { previous, revisions, number: releases.length + 1, now, notes };
    const earlier = 'restore' in deed ? releases[deed.restore % (releases.length || 1)] : undefined;
    if ('restore' in deed && !earlier) continue;
    const document = earlier
      ? restoredDocument(earlier, 'conference-2027', following)
      : buildDocument(draft(panelsAt((deed as { hours: (number | null)[] }).hours)), following);
    if (isSameProgramme(previous, document)) continue;
    for (const { id, calendar } of [...document.cancelled, ...document.panels]) {
      revisions.set(id, calendar);
    }
    releases.push(document);
  }
  return releases;
}

function panelsAt(hours: readonly (number | null)[]): DraftPanel[] {
  return hours.map((hour, index) =>
    draftPanel(`panel-${index}`, { slot: hour === null ? null : placed('room-1', hour) }),
  );
}

describe('any row of publications and restorations', () => {
  it('numbers without gaps; sequences never fall, and rise with every move, cancellation and return', () => {
    fc.assert(
      fc.property(deeds, (row) => {
        const last = new Map<string, { sequence: number; changedAt: string; state: string }>();
        for (const [index, document] of releasesOf(row).entries()) {
          expect(document.number).toBe(index + 1);
          const states = new Map([
            ...document.panels.map((panel) => [panel, panel.startsAt] as const),
            ...document.cancelled.map((panel) => [panel, 'cancelled'] as const),
          ]);
          for (const [{ id, calendar }, state] of states) {
            const before = last.get(id);
            if (before) {
              const changed = before.state !== state;
              expect(calendar.sequence - before.sequence).toBe(changed ? 1 : 0);
              expect(calendar.changedAt > before.changedAt).toBe(changed);
            }
            last.set(id, { ...calendar, state });
          }
        }
      }),
    );
  });

  it('shows after a restoration exactly what that release showed', () => {
    fc.assert(
      fc.property(deeds, fc.nat(), (row, pick) => {
        const releases = releasesOf(row);
        const earlier = releases[pick % (releases.length || 1)];
        if (!earlier) return;
        const following = {
          previous: releases.at(-1)!,
          revisions: new Map<string, CalendarRevision>(),
          number: releases.length + 1,
          now: '2027-02-01T00:00:00Z',
          notes: { en: '', fr: '' },
        };
        expect(
          isSameProgramme(earlier, restoredDocument(earlier, 'conference-2027', following)),
        ).toBe(true);
      }),
    );
  });
});
