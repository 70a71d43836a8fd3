import type { DemoCategory } from './content.js';

/** The demonstration conference; every text says what it is, and `demo` marks it on every page. */
export const DEMO_CONFERENCE = {
  slug: 'space-coe-2027',
  name: {
    en: 'NATO Space Centre of Excellence Conference 2027',
    fr: 'Conférence 2027 du Centre d’excellence OTAN pour l’espace',
  },
  tagline: {
    en: 'Space as a key domain in Multi-Domain Operations',
    fr: 'L’espace, domaine clé des opérations multi-domaines',
  },
  venue: { en: 'Conference centre', fr: 'Centre de conférences' },
  city: { en: 'Toulouse, France', fr: 'Toulouse, France' },
  timeZone: 'Europe/Paris',
  startDate: '2027-06-15',
  endDate: '2027-06-17',
  contactEmail: 'organisers@example.org',
  capacity: 420,
  changeoverMinutes: 10,
  opensAt: '08:00',
  closesAt: '18:30',
  notice: {
    en: 'I agree that the NATO Space Centre of Excellence uses these details to run the conference: admission, badges and messages about the programme. Only the organisers read them; they are not passed on, and they are deleted 12 months after the conference. I may ask at any time to see, correct or delete them.',
    fr: 'J’accepte que le Centre d’excellence OTAN pour l’espace utilise ces données pour organiser la conférence : admission, badges et messages relatifs au programme. Seule l’équipe d’organisation y a accès ; elles ne sont pas transmises et sont supprimées 12 mois après la conférence. Je peux demander à tout moment à les consulter, à les rectifier ou à les faire supprimer.',
  },
  information: {
    en: `**This is demonstration data.** The rooms, times, speakers, abstracts and registrations shown here are samples made to present Apogee. They announce no real event and commit no organisation.

## Where and when

The conference is held in Toulouse, France, from Tuesday 15 to Thursday 17 June 2027. Doors open at 08:30 on Tuesday and at 08:00 on the other days. Every time in the agenda is Toulouse time (CEST, UTC+2).

## Admission

There is no fee, but registration is required. Registrations of the armed forces are confirmed at once; those of the other categories are answered by the organisers within 2 working days. Bring the QR ticket you receive by email and an official proof of identity: your badge is handed over at the registration desk in the foyer.

## Sessions

Plenary sessions are held in English and French, with interpretation both ways. Briefings and workshops in Rooms 1 to 3 are held in English. The whole conference is unclassified: do not bring, show or discuss classified information.

## Meals and reception

Coffee and lunch are served in the foyer and are included. The icebreaker reception on Tuesday evening is open to every attendee.

## Access and needs

All rooms are step-free and the Plenary hall has a hearing loop. For any other need, write to [organisers@example.org](mailto:organisers@example.org) at least 5 working days before the conference.

## Photographs and recording

Photographs may be taken in the Plenary hall and in the foyer. Recording by attendees is not allowed in any room.`,
    fr: `**Ceci est un jeu de données de démonstration.** Les salles, horaires, intervenants, résumés et inscriptions présentés ici sont des exemples destinés à présenter Apogee. Ils n’annoncent aucun événement réel et n’engagent aucun organisme.

## Lieu et dates

La conférence se tient à Toulouse, France, du mardi 15 au jeudi 17 juin 2027. Les portes ouvrent à 8 h 30 le mardi et à 8 h 00 les autres jours. Tous les horaires du programme sont indiqués en heure de Toulouse (CEST, UTC+2).

## Admission

L’inscription est gratuite mais obligatoire. Celles des forces armées sont confirmées immédiatement ; pour les autres catégories, l’équipe d’organisation répond sous 2 jours ouvrés. Munissez-vous du billet QR reçu par courriel et d’une pièce d’identité officielle : votre badge vous est remis à l’accueil, dans le hall.

## Séances

Les séances plénières se tiennent en français et en anglais, avec interprétation dans les deux sens. Les exposés et ateliers des salles 1 à 3 se tiennent en anglais. L’ensemble de la conférence est non classifié : n’apportez, ne présentez et n’évoquez aucune information classifiée.

## Repas et réception

Les pauses café et les déjeuners sont servis dans le hall d’accueil et sont compris. La réception d’accueil du mardi soir est ouverte à l’ensemble des participants.

## Accessibilité et besoins particuliers

Toutes les salles sont accessibles de plain-pied et la salle plénière est équipée d’une boucle magnétique. Pour tout autre besoin, écrivez à [organisers@example.org](mailto:organisers@example.org) au moins 5 jours ouvrés avant la conférence.

## Photographies et enregistrements

Des photographies peuvent être prises dans la salle plénière et dans le hall d’accueil. Les participants ne sont autorisés à enregistrer dans aucune salle.`,
  },
};

/** Capacities add up to that of the conference. */
export const DEMO_CATEGORIES: DemoCategory[] = [
  {
    key: 'military',
    name: { en: 'Armed forces', fr: 'Forces armées' },
    hint: {
      en: 'Serving members of NATO and partner nations',
      fr: 'Personnels en activité, OTAN et partenaires',
    },
    approval: 'automatic',
    capacity: 190,
  },
  {
    key: 'government',
    name: {
      en: 'Government and NATO civilian',
      fr: 'Civil d’État ou de l’OTAN',
    },
    hint: {
      en: 'Ministries, agencies, NATO bodies',
      fr: 'Ministères, agences, organismes OTAN',
    },
    approval: 'manual',
    capacity: 90,
  },
  {
    key: 'industry',
    name: { en: 'Industry', fr: 'Industrie' },
    hint: {
      en: 'Companies and industry bodies',
      fr: 'Entreprises et groupements',
    },
    approval: 'manual',
    capacity: 70,
  },
  {
    key: 'academia',
    name: { en: 'Academia and research', fr: 'Université et recherche' },
    hint: {
      en: 'Universities, institutes, think tanks',
      fr: 'Universités, instituts, centres d’étude',
    },
    approval: 'manual',
    capacity: 30,
  },
  {
    key: 'media',
    name: { en: 'Media', fr: 'Médias' },
    hint: {
      en: 'Needs press accreditation',
      fr: 'Accréditation presse nécessaire',
    },
    approval: 'manual',
    capacity: 15,
  },
  {
    key: 'staff',
    name: { en: 'Conference staff', fr: 'Équipe de la conférence' },
    hint: {
      en: 'Organisation, interpretation, technical support',
      fr: 'Organisation, interprétation, soutien technique',
    },
    approval: 'manual',
    capacity: 25,
  },
];
