import { type Language, textIn } from '#shared/languages';
import type { InvitationKind } from '#shared/programme/speakers';
import { facts, link, note, paragraph } from '../../../mail/mail-blocks.js';
import { defineMail } from '../../../mail/mail-definition.js';
import { pageSecret } from '../private-page/page-secret.js';
import type { SpeakerMailData } from './mail-data.js';
import { TEXTS } from './texts/texts.js';

/** Asks a speaker to take part, or reminds of it; the answer is given on the private page. */
const speakerMail = (kind: InvitationKind) =>
  defineMail({
    name: `speaker-${kind}`,
    texts: (language: Language) => ({ ...TEXTS[language].any, ...TEXTS[language][kind] }),
    placeholders: {},
    links: ({ data }: { data: SpeakerMailData }, from) => ({
      ownPage: from.privatePage('speaker', (settings) => pageSecret(settings, data.page)),
    }),
    subject: ({ say }) => say('subject'),
    blocks: ({ data, language, say, value, links }) => [
      paragraph(say('opening')),
      facts(
        ...data.sessions.map((title): [string, string] => [
          say('session'),
          textIn(title, language),
        ]),
        [say('dates'), value('dates')],
        [say('place'), value('place')],
      ),
      paragraph(say('page')),
      link(say('answer'), links.ownPage),
      note(say('linkIsPersonal'), say('contact')),
    ],
  });

/** The kinds of mail to speakers. */
export const SPEAKER_MAILS = [speakerMail('invitation'), speakerMail('reminder')];
