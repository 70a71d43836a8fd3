import type { Language } from '#shared/languages';
import type { MailLinks, SpeakerMailData } from '../mail-data.js';
import { link, type MailContent, paragraph } from '../mail-content.js';
import { conferenceName, greeting, speakerClosing, speakerFacts } from './words.js';

/** Asks a speaker to take part, and to answer on the private page. */
export function speakerInvitation(
  data: SpeakerMailData,
  links: MailLinks,
  language: Language,
): MailContent {
  const name = conferenceName(data, language);
  const french = language === 'fr';
  return {
    subject: french ? `Invitation à intervenir : ${name}` : `Invitation to speak: ${name}`,
    blocks: [
      paragraph(greeting(data, language)),
      paragraph(
        french
          ? `L’équipe d’organisation de « ${name} » a le plaisir de vous inviter à intervenir.`
          : `The organisers of ${name} are pleased to invite you to speak.`,
      ),
      speakerFacts(data, language),
      paragraph(
        french
          ? 'Sur votre page personnelle, vous pouvez accepter ou décliner l’invitation, compléter votre présentation et indiquer vos disponibilités.'
          : 'On your private page you can accept or decline, complete how you are presented and say when you are available.',
      ),
      link(french ? 'Répondre à l’invitation' : 'Answer the invitation', links.ownPage),
      speakerClosing(data, language),
    ],
  };
}
