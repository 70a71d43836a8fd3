import { link, paragraph } from '../../mail/mail-blocks.js';
import { registrationMail } from './registration-mail.js';

/** The registration waits for the organisers. */
export const registrationReceived = registrationMail({
  name: 'registration-received',
  texts: ({ received }) => received,
  blocks: ({ say, links }, facts) => [
    paragraph(say('opening')),
    facts,
    paragraph(say('page')),
    link(say('open'), links.ownPage),
  ],
});
