import type { en } from './texts.en.js';

export const fr: typeof en = {
  registerTitle: 'S’inscrire à la conférence',
  registerLead: (city, dates) => `${city}, ${dates}. Environ 3 minutes.`,
  registerNote: 'Les champs sont obligatoires sauf mention contraire.',
  registrationForm: 'Inscription',
  formSections: 'Parties du formulaire',
  aboutRegistering: 'À propos de l’inscription',
  toCorrect: 'À corriger',
  categoryIntro: 'Elle détermine comment votre inscription est approuvée.',
  categoryFull: 'Complet\u00a0: plus de place dans cette catégorie',
  categoryAutomatic: 'Confirmation immédiate dans la limite des places',
  categoryManual: 'Décision des organisateurs',
  nationAndOrganisation: 'Nation et organisme',
  nation: 'Nation',
  nationHint: 'La nation que vous représentez',
  choose: 'Choisir',
  organisationHint: 'L’organisme, l’entreprise ou l’unité d’où vous venez',
  aboutYou: 'Vos coordonnées',
  givenName: 'Prénom',
  familyName: 'Nom',
  rankOrTitle: 'Grade ou titre',
  email: 'Adresse électronique',
  emailHint: 'Nous y envoyons votre confirmation et le lien vers votre page',
  writeToMeIn: 'M’écrire en',
  consent: 'Consentement',
  noticeVersion: (n) => `Notice, version ${n}`,
  agree: 'J’ai lu cette notice et je l’accepte',
  send: 'Envoyer mon inscription',
  sendMore: 'Vous pourrez l’annuler depuis le lien reçu par courriel.',
  whatNext: 'Et ensuite\u00a0?',
  nextSteps: [
    'Nous vous envoyons le lien vers votre page.',
    'Votre inscription est confirmée aussitôt, ou les organisateurs décident\u00a0: cela dépend de votre catégorie.',
    'Une fois l’inscription confirmée, votre page présente votre billet QR et votre lien d’agenda.',
  ],
  inputErrors: {
    categoryId: 'Choisissez votre catégorie',
    nation: 'Choisissez votre nation',
    organisation: 'Indiquez votre organisme, en 200 caractères au plus',
    rankOrTitle: 'Raccourcissez le grade ou le titre à 80 caractères',
    givenName: 'Indiquez votre prénom, en 120 caractères au plus',
    familyName: 'Indiquez votre nom, en 120 caractères au plus',
    email: 'Indiquez une adresse électronique valable, comme nom@organisme.example',
    language: 'Choisissez la langue de nos messages',
    consent: 'Acceptez la notice pour vous inscrire',
    noticeVersion: 'La notice a changé entre-temps. Relisez-la et acceptez-la',
    other: 'Vérifiez votre saisie',
  },
  categoryFullError:
    'Il n’y a plus de place dans cette catégorie. Choisissez-en une autre ou contactez les organisateurs',
  conferenceFullError: 'La conférence est complète. Contactez les organisateurs',
  tooManyError: (seconds) =>
    `Trop de tentatives. Attendez ${seconds} secondes, puis renvoyez le formulaire`,
  formUsedError:
    'Ce formulaire a déjà été envoyé avec d’autres données. Vérifiez-les et envoyez-les de nouveau',

  closedTitle: 'Les inscriptions sont fermées',
  closedText: 'Les organisateurs ne prennent pas d’inscription en ce moment.',
  fullTitle: 'La conférence est complète',
  fullText: 'Il n’y a plus de place. Si une place se libère, les inscriptions rouvrent.',
  contactText: 'Une question\u00a0? Écrivez aux organisateurs\u00a0:',
  alreadyRegistered:
    'Vous avez déjà une inscription\u00a0? Ouvrez le lien du message reçu de notre part.',

  receivedTitle: 'Consultez votre messagerie',
  receivedLead: 'Nous avons bien reçu votre inscription.',
  receivedText:
    'Un message part vers l’adresse que vous avez indiquée. Il précise la suite et contient le lien vers votre page.',
  receivedAgain:
    'Si cette adresse était déjà inscrite, le message le dit et mène à cette inscription. Rien n’a été modifié.',
  receivedNothing:
    'Pas de message après 10 minutes\u00a0? Regardez parmi les courriers indésirables, puis écrivez aux organisateurs.',
  keptTitle: 'Inscription reçue',
  keptText:
    'Aucun serveur de messagerie n’est défini ici\u00a0: aucun message ne vous parvient, il est conservé pour les organisateurs. Demandez-leur le lien vers votre page.',
};
