import type { ChangeKind } from '#shared/releases/changes';
import { count } from './count.js';
import { LOCALE } from './locale.js';

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
    .map(([n, word]) => `${n.toLocaleString(LOCALE)} ${word}`);
  return said.join(', ') || 'No change';
}

/** The words of the impact: whom a change touches. */
const impact = {
  clashes: (attendees: number, speakers: string) =>
    [attendees > 0 ? count(attendees, 'attendee') : '', speakers].filter(Boolean).join(', ') +
    ' would have an overlap that is not there now',
  computing: 'Counting whom it touches',
  figures: {
    attendees: 'Attendees told',
    speakers: 'Speakers told',
    clashes: 'Attendees with a new overlap',
    seats: 'Seats in cancelled sessions',
  },
  kept: (n: number) => `${count(n, 'attendee')} kept it`,
  lost: (n: number) =>
    `${count(n, 'attendee')} may no longer see it; a seat taken in it is given back`,
  nobody: 'No attendee kept it, and it has no speaker',
  roomTooSmall: 'Room too small',
  roomTooSmallText: (needed: number, capacity: number) =>
    `${count(needed, 'attendee')}, and the room seats ${capacity}`,
  seated: (n: number) => count(n, 'seat is taken', 'seats are taken'),
  speakers: (n: number, names: string) => `${count(n, 'speaker')}: ${names}`,
  warnings: (n: number) => count(n, 'warning'),
};

export const releases = {
  impact,
  releases: {
    again: 'Publish again',
    againDraft:
      'The draft stays as it is. After this release the review shows how the draft differs from it.',
    againTitle: (n: number) => `Publish release ${n} again`,
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
    compare: 'Compare releases',
    compareFrom: 'From',
    compareNothing: 'Nothing published',
    compareSame: 'These two releases show the same programme.',
    compareTo: 'To',
    effectText:
      'The public agenda, the calendars that people subscribed to and the exports change together, at once. A release is never altered afterwards; a newer one replaces it.',
    empty: 'Nothing is published yet',
    emptyText:
      'The public sees no agenda until the first release. Start with “Review and publish”.',
    fromTo: (current: number, next: number) =>
      current === 0 ? `The first release` : `Release ${current} to release ${next}`,
    messages: 'Messages',
    messagesEmpty: 'Nobody is told',
    messagesEmptyText: 'No change concerns a speaker with an address or an attendee.',
    messagesNone: 'This release would cause no message.',
    messagesRead: (n: number) => `Read the ${count(n, 'message')}`,
    otherTexts:
      'No session has changed, but other texts have, such as a biography or the practical information.',
    movedOrRoom: 'Moved',
    named: (n: number) => `Release ${n}`,
    noChanges: 'This release changed nothing.',
    notes: 'Notes',
    notesText:
      'Say in a sentence or two what is new. Readers see it under “What changed”. It may stay empty.',
    nothing: (n: number) => `Nothing has changed since release ${n}`,
    nothingText: 'The public sees the programme exactly as the draft has it.',
    publish: (n: number) => `Publish release ${n}`,
    publishSilently: (n: number) => `Publish release ${n} silently`,
    publishTelling: (n: number, told: number) =>
      `Publish release ${n} and write to ${count(told, 'person', 'people')}`,
    published: (n: number) => `Release ${n} is published.`,
    publishedAt: 'Published',
    publishedBy: 'By',
    publishedLine: (when: string, who: string, panels: number) =>
      `Published ${when} by ${who}, ${count(panels, 'session')}`,
    release: 'Release',
    restoredFrom: (n: number) => `Release ${n} again`,
    reviewAndPublish: 'Review and publish',
    seatShortfall: (title: string, taken: number, capacity: number) =>
      `${count(taken, 'seat is', 'seats are')} taken in “${title}”, which would offer ${capacity}.`,
    seatShortfallTitle: (n: number) =>
      n === 1 ? 'One session has too few seats.' : `${n} sessions have too few seats.`,
    silent: 'Silent',
    silentText:
      'Nobody is written to. The next release that writes tells each person what is still different then.',
    solveFirst: (n: number) =>
      n === 1
        ? 'Resolve or accept the conflict first.'
        : `Resolve or accept the ${n} conflicts first.`,
    tell: 'Write to people',
    tellConsequence: (mails: number, invitations: number, cancellations: number) =>
      [
        count(mails, 'message'),
        invitations > 0 ? count(invitations, 'calendar invitation') : '',
        cancellations > 0 ? count(cancellations, 'cancelled invitation') : '',
      ]
        .filter(Boolean)
        .join(', '),
    tellLoud: 'Write to those concerned',
    tellSilent: 'Publish silently',
    title: 'Releases',
    told: 'Messages',
    toldLine: (n: number) => count(n, 'message'),
    unconfirmed: (n: number) => `${count(n, 'speaker has', 'speakers have')} not confirmed`,
    unreachable: (n: number) =>
      `${count(n, 'speaker has', 'speakers have')} no email address and would not be told`,
    unplaced: (n: number) =>
      `${count(n, 'session')} without a place ${n === 1 ? 'is' : 'are'} not published.`,
  },
  changes: {
    after: 'now: ',
    before: 'before: ',
    details: 'What was edited',
    editedParts: (parts: string) => `Edited: ${parts}`,
    nothing: 'nothing',
    sessions: (n: number) => count(n, 'session'),
  },
};
