import { link, paragraph } from '../../mail/mail-blocks.js';
import { registrationMail } from './registration-mail.js';

/** The organisers did not accept the registration. */
export const registrationDeclined = registrationMail({
  name: 'registration-declined',
  texts: ({ declined }) => declined,
  blocks: ({ say, links }, facts) => [
    paragraph(say('opening')),
    paragraph(say('reason')),
    facts,
    link(say('open'), links.ownPage),
  ],
});
