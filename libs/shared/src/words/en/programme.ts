import type { Vocabulary } from '../vocabulary.js';

export const programme: Pick<Vocabulary, 'formats' | 'roles' | 'attributions'> = {
  formats: {
    keynote: 'Keynote',
    panel: 'Panel',
    briefing: 'Briefing',
    workshop: 'Workshop',
    ceremony: 'Ceremony',
    break: 'Break',
    social: 'Social event',
  },
  roles: {
    moderator: { one: 'Moderator', several: 'Moderators', choice: 'Moderator' },
    panellist: { one: 'Panellist', several: 'Panellists', choice: 'Panellist' },
    keynote: { one: 'Keynote speaker', several: 'Keynote speakers', choice: 'Keynote speaker' },
    briefer: { one: 'Speaker', several: 'Speakers', choice: 'Speaker' },
  },
  attributions: {
    'on-record': 'On the record',
    'chatham-house': 'Chatham House Rule',
    'no-recording': 'No recording',
  },
};
