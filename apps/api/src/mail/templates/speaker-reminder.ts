import type { Language } from '#shared/languages';
import type { MailLinks, SpeakerMailData } from '../mail-data.js';
import { link, type MailContent, paragraph } from '../mail-content.js';
import { conferenceName, greeting, speakerClosing, speakerFacts } from './words.js';

/** Reminds a speaker who has not answered the invitation yet. */
export function speakerReminder(
  data: SpeakerMailData,
  links: MailLinks,
  language: Language,
): MailContent {
  const name = conferenceName(data, language);
  const french = language === 'fr';
  return {
    subject: french ? `Votre réponse est attendue : ${name}` : `Your answer is awaited: ${name}`,
    blocks: [
      paragraph(greeting(data, language)),
      paragraph(
        french
          ? `L’équipe d’organisation de « ${name} » vous a adressé une invitation à intervenir et attend votre réponse.`
          : `The organisers of ${name} have invited you to speak and are waiting for your answer.`,
      ),
      speakerFacts(data, language),
      paragraph(
        french
          ? 'Un instant suffit pour accepter ou décliner sur votre page personnelle. Vous pourrez encore y changer de réponse ensuite.'
          : 'It takes a moment to accept or decline on your private page. You can still change your answer there afterwards.',
      ),
      link(french ? 'Répondre à l’invitation' : 'Answer the invitation', links.ownPage),
      speakerClosing(data, language),
    ],
  };
}
