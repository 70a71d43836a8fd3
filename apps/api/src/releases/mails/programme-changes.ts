import { link, note, paragraph } from '../../mail/mail-blocks.js';
import { defineMail } from '../../mail/mail-definition.js';
import { changeEntry } from './change-entry.js';
import { invitations, type ProgrammeMail } from './invitation.js';
import { ABOUT_PROGRAMME, type ProgrammeSaying } from './programme-saying.js';
import { reasonOf } from './reason.js';

/** What a release changed for somebody, in one message: each panel with what it was and what it is. */
export const programmeChanges = defineMail({
  name: 'programme-changes',
  ...ABOUT_PROGRAMME,
  subject: ({ data: { changes }, say }: ProgrammeSaying) =>
    isOne(changes) ? `${say(changes[0].kind)} ${say('subjectOfOne')}` : say('subject'),
  blocks: (saying: ProgrammeSaying) => {
    const { data, say, links } = saying;
    return [
      paragraph(say(isOne(data.changes) ? 'openingOfOne' : 'opening')),
      ...data.changes.map((change) => changeEntry(change, saying)),
      paragraph(say('zone')),
      paragraph(fileLine(saying)),
      link(say('open'), links.ownPage),
      link(say('changes'), links.changes),
      note(links.ownPage ? say('linkIsPersonal') : '', say(reasonOf(data)), say('contact')),
    ];
  },
  attachments: (mail: ProgrammeMail, from) =>
    mail.data.calendarApart ? [] : invitations(mail, from),
});

function isOne<Item>(items: readonly Item[]): items is [Item] {
  return items.length === 1;
}

function fileLine({ data, say }: ProgrammeSaying): string {
  const files = data.changes.filter(({ invitation }) => invitation);
  if (files.length === 0) return '';
  if (data.calendarApart) return say('apart');
  return say(isOne(files) ? 'file' : 'files');
}
