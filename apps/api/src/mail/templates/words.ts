import { type Language, type Localised, textIn } from '#shared/languages';
import type { RegistrationMailData, SpeakerMailData } from '../mail-data.js';
import { facts, type MailBlock, note } from '../mail-content.js';
import { type NameInMail, nameInMail } from '../name-in-mail.js';

/** `15–17 June 2027`, `15–17 juin 2027`; the days of a conference need no time zone. */
export function dateRange(first: string, last: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.formatRange(new Date(first), new Date(last));
}

export function conferenceName(
  { conference }: { conference: { name: Localised } },
  language: Language,
): string {
  return textIn(conference.name, language);
}

export function greeting(data: NameInMail, language: Language): string {
  const name = nameInMail(data);
  const hello = language === 'fr' ? 'Bonjour' : 'Hello';
  return name ? `${hello} ${name},` : `${hello},`;
}

/** What identifies the registration, when and where. */
export function registrationFacts(data: RegistrationMailData, language: Language): MailBlock {
  const { startDate, endDate, venue, city } = data.conference;
  const place = [textIn(venue, language), textIn(city, language)].filter(Boolean).join(', ');
  const labels =
    language === 'fr'
      ? ['Référence :', 'Catégorie :', 'Dates :', 'Lieu :']
      : ['Reference:', 'Category:', 'Dates:', 'Place:'];
  return facts(
    [labels[0]!, data.reference],
    [labels[1]!, textIn(data.category, language)],
    [labels[2]!, dateRange(startDate, endDate, language)],
    [labels[3]!, place],
  );
}

/** What the organisers plan with a speaker, when and where. */
export function speakerFacts(data: SpeakerMailData, language: Language): MailBlock {
  const { startDate, endDate, venue, city } = data.conference;
  const place = [textIn(venue, language), textIn(city, language)].filter(Boolean).join(', ');
  const labels =
    language === 'fr' ? ['Séance :', 'Dates :', 'Lieu :'] : ['Session:', 'Dates:', 'Place:'];
  return facts(
    ...data.sessions.map((title): [string, string] => [labels[0]!, textIn(title, language)]),
    [labels[1]!, dateRange(startDate, endDate, language)],
    [labels[2]!, place],
  );
}

/** What a speaker's link can do, and whom to write to. */
export function speakerClosing(data: SpeakerMailData, language: Language): MailBlock {
  const { contactEmail } = data.conference;
  const lines =
    language === 'fr'
      ? [
          'Ce lien est personnel : toute personne qui le détient peut répondre à votre place et modifier votre présentation.',
          ...(contactEmail ? [`Pour toute question : ${contactEmail}`] : []),
        ]
      : [
          'This link is personal: whoever holds it can answer in your place and change how you are presented.',
          ...(contactEmail ? [`Questions: ${contactEmail}`] : []),
        ];
  return note(lines.join('\n'));
}

/** Why this mail came, what the link in it can do, and whom to write to. */
export function closing(data: RegistrationMailData, language: Language): MailBlock {
  const { contactEmail } = data.conference;
  const lines =
    language === 'fr'
      ? [
          'Ce lien est personnel : toute personne qui le détient peut consulter et annuler votre inscription.',
          'Vous recevez ce message parce que votre adresse a servi à une inscription.',
          ...(contactEmail ? [`Pour toute question : ${contactEmail}`] : []),
        ]
      : [
          'This link is personal: whoever holds it can see and cancel your registration.',
          'You receive this message because your address was used to register.',
          ...(contactEmail ? [`Questions: ${contactEmail}`] : []),
        ];
  return note(lines.join('\n'));
}
