import type { en } from './texts.en.js';

export const fr: typeof en = {
  title: 'Votre page d’intervention',
  private:
    'Cette page est privée. Toute personne qui en détient le lien peut répondre à votre place : ne le transmettez pas.',
  states: {
    noted: 'L’équipe d’organisation compte sur vous',
    invited: 'Votre réponse est attendue',
    confirmed: 'Vous avez confirmé',
    declined: 'Vous avez décliné',
  },
  stateMore: {
    noted: 'Vous pouvez dès maintenant indiquer si vous interviendrez.',
    invited: 'Indiquez à l’équipe d’organisation si vous interviendrez.',
    confirmed: 'L’équipe d’organisation compte sur vous. Si cela change, déclinez ici.',
    declined:
      'L’équipe d’organisation sait que vous ne pourrez pas intervenir. Si cela change, confirmez ici.',
  },
  confirm: 'Confirmer',
  decline: 'Décliner',
  declineMore: 'Je ne peux pas intervenir',
  reason: 'Motif',
  reasonHint: 'Seule l’équipe d’organisation le lira.',
  yourReason: 'Votre motif :',
  answerError: 'Indiquez si vous confirmez ou déclinez.',
  done: {
    answer: 'Votre réponse est enregistrée. L’équipe d’organisation peut la voir.',
    details:
      'Votre présentation est enregistrée. Le public la verra avec la prochaine version du programme.',
    photo:
      'Votre photo est enregistrée. Le public la verra avec la prochaine version du programme.',
    availability: 'Vos disponibilités sont enregistrées. L’équipe d’organisation peut les voir.',
    slides: 'Les supports sont enregistrés.',
  },
  sections: 'Parties de cette page',
  sessions: 'Vos séances',
  noSession: 'L’équipe d’organisation ne vous a pas encore attribué de séance.',
  provisional: 'Provisoire',
  provisionalText: 'Pas encore publié : cela peut encore changer.',
  provisionalMove: 'Un changement est prévu :',
  noTime: 'L’horaire et la salle ne sont pas encore fixés.',
  with: 'Avec',
  yourTalk: 'Votre exposé\u00a0:',
  openSession: 'Page publique',
  slidesOf: (session) => `Supports de « ${session} »`,
  slides: 'Supports',
  slidesText:
    'PDF, PowerPoint (.pptx), OpenDocument (.odp), PNG ou JPEG, 25 Mo au plus. Les participants peuvent les télécharger dès que la séance est publiée ; l’équipe d’organisation décide si tout le monde le peut.',
  chooseFile: 'Fichier',
  upload: 'Envoyer',
  forAttendees: 'pour les participants',
  forEverybody: 'pour tout le monde',
  removeSlides: (name) => `Retirer ${name}`,
  calendar: 'Vos séances dans votre agenda',
  calendarText:
    'L’agenda montre vos séances publiées et suit chaque version. Il est public : il ne contient rien de cette page.',
  noCalendar:
    'Dès qu’une de vos séances sera publiée, vous pourrez la suivre ici dans votre agenda.',
  details: 'Votre présentation',
  detailsText:
    'Voici comment le public vous découvrira. Les adresses électroniques et les numéros de téléphone ne sont jamais montrés au public.',
  locked: 'Verrouillé par l’équipe d’organisation.',
  rankOrTitle: 'Grade ou titre',
  givenName: 'Prénom',
  familyName: 'Nom',
  office: 'Fonction',
  organisation: 'Organisme',
  nation: 'Nation',
  noNation: 'Aucune nation',
  biography: 'Biographie',
  biographyHint: 'Une ligne vide sépare les paragraphes ; **gras** et - listes sont possibles.',
  phone: 'Téléphone',
  phoneHint: 'Pour l’équipe d’organisation seulement.',
  email: 'Adresse électronique',
  emailHint: 'Connue de la seule équipe d’organisation. Écrivez-lui si elle doit changer.',
  inLanguage: (name) => `en ${name}`,
  translationMissing: 'Traduction manquante',
  translationMissingText:
    'Une seule langue suffit : le public la voit alors, signalée comme telle.',
  save: 'Enregistrer',
  fieldErrors: {
    familyName: 'Saisissez un nom, une fonction ou un organisme.',
    nation: 'Choisissez une nation de la liste.',
    phone: 'Saisissez un numéro de téléphone en chiffres, par exemple +33 5 00 00 00 00.',
  },
  tooLong: 'Ce texte est trop long. Raccourcissez-le.',
  stale:
    'Une autre personne a modifié votre présentation entre-temps. Rien n’est encore enregistré. Sous chaque champ qui diffère figure ce qui est enregistré : corrigez le vôtre si vous le souhaitez, puis enregistrez à nouveau.',
  savedNow: 'Enregistré :',
  empty: '(vide)',
  photo: 'Photo',
  photoText:
    'JPEG, PNG ou WebP, 10 Mo au plus. Elle est recadrée en portrait autour de son centre ; le lieu, l’heure et l’appareil qu’elle peut contenir sont effacés.',
  yourPhoto: 'Votre photo telle qu’elle sera montrée',
  noPhoto: 'Pas encore de photo. Sans photo, le nom abrégé de votre organisme est affiché.',
  removePhoto: 'Retirer la photo',
  availability: 'Vos disponibilités',
  availabilityText:
    'Laissez tout vide si vous êtes disponible à tout moment. Dès qu’une ligne est remplie, vous n’êtes pas disponible en dehors des horaires indiqués. Écrivez les heures ainsi : 09:00 ; 24:00 désigne minuit.',
  from: 'De',
  to: 'À',
  fromOn: (day, n) => `De, ${day}, ligne ${n}`,
  toOn: (day, n) => `À, ${day}, ligne ${n}`,
  faults: {
    pair: 'Remplissez les deux heures, ou aucune.',
    time: 'Saisissez des heures telles que 09:00 et 17:30.',
    order: 'Saisissez une fin postérieure au début.',
  },
  uploadErrors: {
    tooMany:
      'Vous avez envoyé beaucoup de fichiers en peu de temps. Attendez quelques minutes, puis réessayez.',
    missing: 'Choisissez d’abord un fichier.',
  },
};
