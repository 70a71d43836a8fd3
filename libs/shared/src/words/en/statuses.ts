import type { Vocabulary } from '../vocabulary.js';

export const statuses: Pick<
  Vocabulary,
  'speakerStates' | 'registrationStatuses' | 'mailStatuses' | 'changes' | 'cancelledMark'
> = {
  speakerStates: {
    noted: 'Noted',
    invited: 'Invited',
    confirmed: 'Confirmed',
    declined: 'Declined',
  },
  registrationStatuses: {
    submitted: { one: 'To decide', several: 'To decide' },
    confirmed: { one: 'Confirmed', several: 'Confirmed' },
    declined: { one: 'Declined', several: 'Declined' },
    cancelled: { one: 'Cancelled', several: 'Cancelled' },
  },
  mailStatuses: { queued: 'In the queue', sent: 'Sent', failed: 'Not sent', kept: 'Kept here' },
  changes: {
    added: 'Added',
    moved: 'Moved',
    'room-changed': 'Room changed',
    cancelled: 'Cancelled',
    edited: 'Edited',
  },
  cancelledMark: '[Cancelled]',
};
