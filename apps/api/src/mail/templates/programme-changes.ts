import { type Language, type Localised, textIn } from '#shared/languages';
import type { NamedPlacement } from '#shared/releases/changes';
import { cityOfTime, timeOfCity, zoneDetails } from '#shared/zone-details';
import { localClock } from '#shared/zoned-time';
import type { MailLinks, ProgrammeMailData, ToldChange, ToldKind } from '../mail-data.js';
import {
  type EntryRow,
  link,
  type MailBlock,
  type MailContent,
  note,
  paragraph,
} from '../mail-content.js';
import { conferenceName, greeting } from './words.js';

const HEADINGS: Record<ToldKind, Localised> = {
  added: { en: 'In the programme:', fr: 'Au programme\u00a0:' },
  moved: { en: 'Moved:', fr: 'Séance déplacée\u00a0:' },
  'room-changed': { en: 'Room changed:', fr: 'Changement de salle\u00a0:' },
  retitled: { en: 'New title:', fr: 'Nouveau titre\u00a0:' },
  cancelled: { en: 'Cancelled:', fr: 'Séance annulée\u00a0:' },
  left: { en: 'You no longer take part in:', fr: 'Vous n’intervenez plus dans\u00a0:' },
};

/** What a release changed for somebody, in one message: each panel with what it was and what it is. */
export function programmeChanges(
  data: ProgrammeMailData,
  links: MailLinks,
  language: Language,
): MailContent {
  return {
    subject: subject(data, language),
    blocks: [
      paragraph(greeting(data, language)),
      paragraph(opening(data, language)),
      ...data.changes.map((change) => changeBlock(change, data, language)),
      paragraph(zoneLine(data, language)),
      ...calendarLine(data, language),
      ...(links.ownPage
        ? [link(language === 'fr' ? 'Ouvrir votre page' : 'Open your page', links.ownPage)]
        : []),
      link(
        language === 'fr' ? 'Lire tout ce qui a changé' : 'Read all that changed',
        links.changes,
      ),
      closing(data, links, language),
    ],
  };
}

function subject(data: ProgrammeMailData, language: Language): string {
  const name = conferenceName(data, language);
  const [first] = data.changes;
  if (first && data.changes.length === 1) return `${heading(first, language)} (${name})`;
  const count = data.changes.length;
  return language === 'fr'
    ? `${count} changements dans vos séances (${name})`
    : `${count} changes to your sessions (${name})`;
}

function opening(data: ProgrammeMailData, language: Language): string {
  const name = conferenceName(data, language);
  const one = data.changes.length === 1;
  if (language === 'fr') {
    const which = one ? 'l’une de vos séances' : `${data.changes.length} de vos séances`;
    return `Le programme de «\u00a0${name}\u00a0» a changé (version ${data.release}). Cela concerne ${which}.`;
  }
  const which = one ? 'one of your sessions' : `${data.changes.length} of your sessions`;
  return `The programme of ${name} has changed (release ${data.release}). This concerns ${which}.`;
}

function heading({ kind, title }: ToldChange, language: Language): string {
  return `${HEADINGS[kind][language]} ${textIn(title, language)}`;
}

function changeBlock(change: ToldChange, data: ProgrammeMailData, language: Language): MailBlock {
  const { timeZone } = data.conference;
  const french = language === 'fr';
  const rows: EntryRow[] = [];
  const { before, after, titleBefore } = change;
  if (titleBefore) {
    rows.push([
      french ? 'Ancien titre\u00a0:' : 'Until now called:',
      textIn(titleBefore, language),
      'was',
    ]);
  }
  const stays = change.kind === 'retitled' || change.kind === 'left';
  if (before && !stays) {
    const label = after
      ? ['Until now:', 'Jusqu’ici\u00a0:']
      : ['Was planned:', 'Était prévue\u00a0:'];
    rows.push([label[french ? 1 : 0]!, placeAndTime(before, timeZone, language), 'was']);
  }
  const now = after ?? (stays ? before : null);
  if (now) {
    const label =
      before && !stays ? ['Now:', 'Désormais\u00a0:'] : ['When and where:', 'Date et lieu\u00a0:'];
    rows.push([label[french ? 1 : 0]!, placeAndTime(now, timeZone, language), 'is']);
  }
  return {
    kind: 'entry',
    label: HEADINGS[change.kind][language],
    heading: textIn(change.title, language),
    gone: change.kind === 'cancelled' || change.kind === 'left',
    rows,
  };
}

/** `Tuesday 15 June 2027, 09:30 to 10:15, Room 1`; the day is that of the start. */
function placeAndTime(
  { startsAt, endsAt, roomName }: NamedPlacement,
  timeZone: string,
  language: Language,
): string {
  const french = language === 'fr';
  const day = new Intl.DateTimeFormat(french ? 'fr-FR' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  }).format(new Date(startsAt));
  const [start, end] = [localClock(startsAt, timeZone), localClock(endsAt, timeZone)];
  const everywhere = french ? 'toutes les salles' : 'all rooms';
  const room = roomName ? textIn(roomName, language) : everywhere;
  const times = french ? `de ${start} à ${end}` : `${start} to ${end}`;
  return `${day.replace(',', '')}, ${times}, ${room}`;
}

/** Which zone the times are in: `Toulouse time (CEST, UTC+2)`. */
function zoneLine({ changes, conference }: ProgrammeMailData, language: Language): string {
  const { timeZone } = conference;
  const [first] = changes;
  const at = (first?.after ?? first?.before)?.startsAt ?? conference.startDate;
  const city = cityOfTime(textIn(conference.city, language), timeZone);
  const zone = timeOfCity(city, zoneDetails(at, timeZone), language);
  return language === 'fr' ? `Les heures sont à l’${zone}.` : `Times are ${zone}.`;
}

function calendarLine({ changes }: ProgrammeMailData, language: Language): MailBlock[] {
  const count = changes.filter(({ invitation }) => invitation).length;
  if (count === 0) return [];
  const [one, many] =
    language === 'fr'
      ? [
          'Le fichier joint met votre calendrier à jour.',
          'Les fichiers joints mettent votre calendrier à jour, un par séance.',
        ]
      : [
          'The attached file updates your calendar.',
          'The attached files update your calendar, one for each session.',
        ];
  return [paragraph(count === 1 ? one : many)];
}

/** Why this mail came, what the link in it can do, and whom to write to. */
function closing(data: ProgrammeMailData, links: MailLinks, language: Language): MailBlock {
  const { contactEmail } = data.conference;
  const french = language === 'fr';
  const why = {
    both: french
      ? 'Vous recevez ce message parce que vous intervenez dans ces séances, les gardez ou y avez une place.'
      : 'You receive this message because you speak in these sessions, keep them or have a seat in them.',
    speaks: french
      ? 'Vous recevez ce message parce que vous figurez parmi les intervenants.'
      : 'You receive this message because you are named as a speaker.',
    attends: french
      ? 'Vous recevez ce message parce que vous gardez ces séances ou y avez une place.'
      : 'You receive this message because you keep these sessions or have a seat in them.',
  };
  const lines = [
    ...(links.ownPage
      ? [
          french
            ? 'Le lien vers votre page est personnel\u00a0: toute personne qui le détient peut consulter et annuler votre inscription.'
            : 'The link to your page is personal: whoever holds it can see and cancel your registration.',
        ]
      : []),
    why[data.speaks && data.attends ? 'both' : data.speaks ? 'speaks' : 'attends'],
    ...(contactEmail
      ? [`${french ? 'Pour toute question\u00a0:' : 'Questions:'} ${contactEmail}`]
      : []),
  ];
  return note(lines.join('\n'));
}
