import { link, paragraph } from '../../mail/mail-blocks.js';
import { registrationMail } from './registration-mail.js';

/** Somebody registered an address again: only its owner learns that it was known. */
export const alreadyRegistered = registrationMail({
  name: 'already-registered',
  texts: (texts) => texts.alreadyRegistered,
  blocks: ({ data, say, links }, facts) => [
    paragraph(say('opening')),
    paragraph(say(data.status)),
    data.status === 'declined' ? paragraph(say('reason')) : null,
    facts,
    link(say('open'), links.ownPage),
  ],
});
