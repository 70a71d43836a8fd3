import type { Language } from '#shared/languages';
import type { MailLinks, RegistrationMailData } from '../mail-data.js';
import { link, type MailContent, paragraph } from '../mail-content.js';
import { closing, conferenceName, greeting, registrationFacts } from './words.js';

/** The registration waits for the organisers. */
export function registrationReceived(
  data: RegistrationMailData,
  links: MailLinks,
  language: Language,
): MailContent {
  const name = conferenceName(data, language);
  const french = language === 'fr';
  return {
    subject: french ? `Inscription reçue : ${name}` : `Registration received: ${name}`,
    blocks: [
      paragraph(greeting(data, language)),
      paragraph(
        french
          ? `Votre demande d’inscription à « ${name} » est bien reçue. L’équipe d’organisation l’examine ; un autre message vous donnera sa réponse.`
          : `Your registration for ${name} has been received. The organisers will look at it and answer in another message.`,
      ),
      registrationFacts(data, language),
      paragraph(
        french
          ? 'Votre page personnelle indique où en est votre inscription et vous permet de l’annuler.'
          : 'Your own page shows the state of your registration. You can also cancel it there.',
      ),
      link(french ? 'Ouvrir votre page' : 'Open your page', links.ownPage),
      closing(data, language),
    ],
  };
}
