import type { Language, Localised } from '#shared/languages';
import type { RegistrationStatus } from '#shared/registrations/registrations';
import type { MailLinks, RegistrationMailData } from '../mail-data.js';
import { link, type MailContent, paragraph } from '../mail-content.js';
import { reasonGiven } from './registration-declined.js';
import { closing, conferenceName, greeting, registrationFacts } from './words.js';

const STATE: Record<RegistrationStatus, Localised> = {
  submitted: {
    en: 'Your registration is waiting for the organisers’ answer.',
    fr: 'Votre inscription attend la réponse de l’équipe d’organisation.',
  },
  confirmed: {
    en: 'Your registration is confirmed.',
    fr: 'Votre inscription est confirmée.',
  },
  declined: {
    en: 'The organisers have declined your registration.',
    fr: 'L’équipe d’organisation a refusé votre inscription.',
  },
  cancelled: {
    en: 'Your registration is cancelled.',
    fr: 'Votre inscription est annulée.',
  },
};

/** Somebody registered an address again: only its owner learns that it was known. */
export function alreadyRegistered(
  data: RegistrationMailData,
  links: MailLinks,
  language: Language,
): MailContent {
  const name = conferenceName(data, language);
  const french = language === 'fr';
  return {
    subject: french
      ? `Votre inscription existe déjà : ${name}`
      : `You have already registered: ${name}`,
    blocks: [
      paragraph(greeting(data, language)),
      paragraph(
        french
          ? `Une nouvelle inscription à « ${name} » vient d’être demandée avec votre adresse. Elle existait déjà : rien n’a changé.`
          : `Your address was just used to register for ${name} again. It was registered before, so nothing was changed.`,
      ),
      paragraph(STATE[data.status][language]),
      ...(data.status === 'declined' ? reasonGiven(data, language) : []),
      registrationFacts(data, language),
      link(french ? 'Ouvrir votre page' : 'Open your page', links.ownPage),
      closing(data, language),
    ],
  };
}
