import type { Language } from '#shared/languages';
import type { MailLinks, RegistrationMailData } from '../mail-data.js';
import { link, type MailBlock, type MailContent, paragraph } from '../mail-content.js';
import { closing, conferenceName, greeting, registrationFacts } from './words.js';

/** The organisers did not accept the registration. */
export function registrationDeclined(
  data: RegistrationMailData,
  links: MailLinks,
  language: Language,
): MailContent {
  const name = conferenceName(data, language);
  const french = language === 'fr';
  return {
    subject: french ? `Inscription refusée : ${name}` : `Registration declined: ${name}`,
    blocks: [
      paragraph(greeting(data, language)),
      paragraph(
        french
          ? `L’équipe d’organisation ne peut pas accepter votre inscription à « ${name} ».`
          : `The organisers cannot accept your registration for ${name}.`,
      ),
      ...reasonGiven(data, language),
      registrationFacts(data, language),
      link(french ? 'Ouvrir votre page' : 'Open your page', links.ownPage),
      closing(data, language),
    ],
  };
}

/** The organisers' own words, where they wrote some. */
export function reasonGiven(data: RegistrationMailData, language: Language): MailBlock[] {
  if (!data.reason) return [];
  return [paragraph(language === 'fr' ? `Motif : ${data.reason}` : `Reason: ${data.reason}`)];
}
