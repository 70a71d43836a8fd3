import type { ChangeKind } from '#shared/releases/changes';
import { englishCount as count } from '../plural.js';

/** `3 added, 2 moved, 1 edited`. */
function effect(counts: Record<ChangeKind, number>): string {
  const parts = [
    [counts.added, 'added'],
    [counts.moved, 'moved'],
    [counts['room-changed'], 'in another room'],
    [counts.cancelled, 'cancelled'],
    [counts.edited, 'edited'],
  ] as const;
  const said = parts
    .filter(([n]) => n > 0)
    .map(([n, word]) => `${n.toLocaleString('en-GB')} ${word}`);
  return said.join(', ') || 'No change';
}

export const releases = {
  releases: {
    blocked: (n: number) =>
      n === 1 ? 'One conflict blocks this release.' : `${n} conflicts block this release.`,
    blockingClashes: 'Conflicts left',
    changes: 'Changes',
    changesWaiting: (n: number) =>
      n === 0
        ? 'The draft has no change to publish.'
        : `The draft has ${count(n, 'change')} to publish.`,
    confirmTitle: (n: number) => `Publish release ${n}?`,
    effect,
    effectText:
      'The public agenda, the calendars that people subscribed to and the exports change together, at once. A release is never altered afterwards; a newer one replaces it.',
    empty: 'Nothing is published yet',
    emptyText:
      'The public sees no agenda until the first release. Start with “Review and publish”.',
    fromTo: (current: number, next: number) =>
      current === 0 ? `The first release` : `Release ${current} to release ${next}`,
    movedOrRoom: 'Moved',
    named: (n: number) => `Release ${n}`,
    noChanges: 'This release changed nothing.',
    notes: 'Notes',
    notesText:
      'Say in a sentence or two what is new. Readers see it under “What changed”. It may stay empty.',
    nothing: (n: number) => `Nothing has changed since release ${n}`,
    nothingText: 'The public sees the programme exactly as the draft has it.',
    publish: (n: number) => `Publish release ${n}`,
    published: (n: number) => `Release ${n} is published.`,
    publishedAt: 'Published',
    publishedBy: 'By',
    publishedLine: (when: string, who: string, panels: number) =>
      `Published ${when} by ${who}, ${count(panels, 'session')}`,
    release: 'Release',
    reviewAndPublish: 'Review and publish',
    solveFirst: (n: number) =>
      n === 1
        ? 'Resolve or accept the conflict first.'
        : `Resolve or accept the ${n} conflicts first.`,
    title: 'Releases',
    unplaced: (n: number) =>
      `${count(n, 'session')} without a place ${n === 1 ? 'is' : 'are'} not published.`,
  },
  changes: {
    after: 'now: ',
    before: 'before: ',
    edited: {
      title: 'title',
      summary: 'summary',
      abstract: 'abstract',
      format: 'type',
      track: 'track',
      languages: 'languages',
      speakers: 'speakers',
      links: 'links',
      interpretation: 'interpretation',
      attribution: 'recording and attribution',
      seats: 'seats',
      talks: 'talks',
      slides: 'slides',
      names: 'names of track, room or speakers',
    },
    editedParts: (parts: string) => `Edited: ${parts}`,
    groups: {
      added: 'Added',
      moved: 'Moved',
      'room-changed': 'Room changed',
      cancelled: 'Cancelled',
      edited: 'Edited',
    },
    sessions: (n: number) => count(n, 'session'),
  },
};
