import type { Language } from '#shared/languages';
import type { MailLinks, RegistrationMailData } from '../mail-data.js';
import { link, type MailContent, paragraph } from '../mail-content.js';
import { closing, conferenceName, greeting, registrationFacts } from './words.js';

/** The attendee gave the registration up on the own page. */
export function registrationCancelled(
  data: RegistrationMailData,
  links: MailLinks,
  language: Language,
): MailContent {
  const name = conferenceName(data, language);
  const french = language === 'fr';
  return {
    subject: french ? `Inscription annulée : ${name}` : `Registration cancelled: ${name}`,
    blocks: [
      paragraph(greeting(data, language)),
      paragraph(
        french
          ? `Votre inscription à « ${name} » est annulée. Le billet et le flux calendrier personnel ne sont plus valables.`
          : `Your registration for ${name} is cancelled. The ticket and the personal calendar feed are no longer valid.`,
      ),
      registrationFacts(data, language),
      paragraph(
        french
          ? 'Si vous changez d’avis, inscrivez-vous de nouveau tant que les inscriptions sont ouvertes.'
          : 'If you change your mind, register again while registration is open.',
      ),
      link(french ? 'Ouvrir votre page' : 'Open your page', links.ownPage),
      closing(data, language),
    ],
  };
}
