import type { Vocabulary } from '../vocabulary.js';

export const statuses: Pick<
  Vocabulary,
  'speakerStates' | 'registrationStatuses' | 'mailStatuses' | 'changes'
> = {
  speakerStates: {
    noted: 'Noted',
    invited: 'Invited',
    confirmed: 'Confirmed',
    declined: 'Declined',
  },
  registrationStatuses: {
    submitted: 'To decide',
    confirmed: 'Confirmed',
    declined: 'Declined',
    cancelled: 'Cancelled',
  },
  mailStatuses: { queued: 'In the queue', sent: 'Sent', failed: 'Not sent', kept: 'Kept here' },
  changes: {
    added: 'Added',
    moved: 'Moved',
    'room-changed': 'Room changed',
    cancelled: 'Cancelled',
    edited: 'Edited',
  },
};
