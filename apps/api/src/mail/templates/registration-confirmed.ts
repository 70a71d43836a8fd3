import type { Language } from '#shared/languages';
import type { MailLinks, RegistrationMailData } from '../mail-data.js';
import { link, type MailContent, paragraph } from '../mail-content.js';
import { closing, conferenceName, greeting, registrationFacts } from './words.js';

/** The attendee has a place; a calendar file of the conference is attached. */
export function registrationConfirmed(
  data: RegistrationMailData,
  links: MailLinks,
  language: Language,
): MailContent {
  const name = conferenceName(data, language);
  const french = language === 'fr';
  return {
    subject: french ? `Inscription confirmée : ${name}` : `Registration confirmed: ${name}`,
    blocks: [
      paragraph(greeting(data, language)),
      paragraph(
        french
          ? `Votre inscription à « ${name} » est confirmée.`
          : `Your registration for ${name} is confirmed.`,
      ),
      registrationFacts(data, language),
      paragraph(
        french
          ? 'Votre page personnelle contient le billet QR à présenter à l’entrée et votre flux calendrier. Elle vous permet aussi d’annuler votre inscription si vous ne pouvez pas venir.'
          : 'Your own page holds the QR ticket to show at the entrance and your calendar feed. If you cannot come, cancel your registration there.',
      ),
      link(french ? 'Ouvrir votre page' : 'Open your page', links.ownPage),
      paragraph(
        french
          ? 'Le fichier joint ajoute les dates de la conférence à votre calendrier.'
          : 'The attached file adds the dates of the conference to your calendar.',
      ),
      link(french ? 'Consulter le programme' : 'Read the agenda', links.agenda),
      closing(data, language),
    ],
  };
}
