import { link, paragraph } from '../../mail/mail-blocks.js';
import { registrationMail } from './registration-mail.js';

/** The attendee gave the registration up on the own page. */
export const registrationCancelled = registrationMail({
  name: 'registration-cancelled',
  texts: ({ cancelled }) => cancelled,
  blocks: ({ say, links }, facts) => [
    paragraph(say('opening')),
    facts,
    paragraph(say('again')),
    link(say('open'), links.ownPage),
  ],
});
