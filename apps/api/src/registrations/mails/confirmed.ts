import { link, paragraph } from '../../mail/mail-blocks.js';
import { registrationMail } from './registration-mail.js';

/** The attendee has a place; a calendar file of the conference is attached. */
export const registrationConfirmed = registrationMail({
  name: 'registration-confirmed',
  texts: ({ confirmed }) => confirmed,
  blocks: ({ say, links }, facts) => [
    paragraph(say('opening')),
    facts,
    paragraph(say('page')),
    link(say('open'), links.ownPage),
    paragraph(say('file')),
    link(say('agenda'), links.agenda),
  ],
  hasConferenceFile: true,
});
