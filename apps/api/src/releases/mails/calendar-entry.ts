import { link, note, paragraph } from '../../mail/mail-blocks.js';
import { defineMail } from '../../mail/mail-definition.js';
import { changeEntry } from './change-entry.js';
import { invitations } from './invitation.js';
import type { ToldChange } from './mail-data.js';
import { ABOUT_PROGRAMME, type ProgrammeSaying } from './programme-saying.js';
import { reasonOf } from './reason.js';

/** One session for the recipient's calendar, in a message of its own: calendar programs read the first part only. */
export const calendarEntry = defineMail({
  name: 'calendar-entry',
  ...ABOUT_PROGRAMME,
  subject: ({ data: { changes }, say }: ProgrammeSaying) =>
    `${say(deedOf(changes[0]!))} ${say('subjectOfOne')}`,
  blocks: (saying: ProgrammeSaying) => {
    const { data, say, links } = saying;
    const [change] = data.changes;
    const isGone = change!.invitation?.method === 'CANCEL';
    return [
      paragraph(say(isGone ? 'outOfCalendar' : 'intoCalendar')),
      changeEntry(change!, saying, say(deedOf(change!))),
      paragraph(say('zone')),
      link(say('open'), links.ownPage),
      note(
        links.ownPage ? say('linkIsPersonal') : '',
        isGone ? '' : say(reasonOf(data)),
        say('contact'),
      ),
    ];
  },
  attachments: invitations,
});

/** What becomes of it; who no longer takes part may have given a seat back, or speak no more. */
function deedOf({ kind }: ToldChange) {
  return kind === 'left' ? 'out' : kind;
}
