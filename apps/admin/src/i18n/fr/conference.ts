import { count } from './count.js';
import { timeOf } from './elision.js';
import { LOCALE } from './locale.js';

export const conference = {
  dashboard: {
    asTable: 'Afficher en tableau',
    categoriesHint: 'Confirmées, sur les places prévues',
    changes: 'Changements à publier',
    chartLabel: (total: number, day: string) =>
      `Courbe du total cumulé\u00a0: ${count(total, 'inscription')} au ${day}.`,
    confirmed: 'Confirmées',
    dates: (first: string, last: string) => `Du ${first} au ${last}`,
    day: 'Jour',
    dayOf: (day: number, days: number) => `Jour ${day} sur ${days}`,
    declinedCancelled: (declined: number, cancelled: number) =>
      `${count(declined, 'refusée')}, ${count(cancelled, 'annulée')}`,
    figures: 'La conférence en chiffres',
    itIs: (day: string, time: string, city: string, zone: string) =>
      `Nous sommes le ${day}, il est ${time}, ${timeOf(city)} (${zone})`,
    noRegistration: 'Aucune inscription pour l’instant',
    nothingToDo: 'Rien ne vous attend.',
    share: (taken: number, capacity: number) => `${taken} sur ${capacity}`,
    overTime: 'Inscriptions au fil du temps',
    placedOf: (placed: number, total: number) =>
      `${placed.toLocaleString(LOCALE)} planifiées sur ${total.toLocaleString(LOCALE)}`,
    received: (n: number) => `Reçues\u00a0: ${n.toLocaleString(LOCALE)}`,
    releaseLine: (number: number, when: string, who: string) => `${number}, le ${when}, par ${who}`,
    runningTotal: 'Total cumulé des dernières semaines',
    sinceRelease: (n: number) => `depuis la version ${n}`,
    thatDay: 'Ce jour-là',
    toDo: 'À faire',
    todos: {
      changes: (n: number) => `${count(n, 'changement')} à publier`,
      changesHint: 'Le public les verra à la prochaine version',
      clashes: (n: number) => `${count(n, 'conflit')} dans la grille du brouillon`,
      clashesHint: 'À résoudre ou à accepter avant toute publication',
      failed: (n: number) => count(n, 'message non envoyé', 'messages non envoyés'),
      failedHint: 'Consultez la cause, puis renvoyez-les',
      kept: (n: number) => count(n, 'message conservé ici', 'messages conservés ici'),
      keptHint: 'Aucun serveur de messagerie n’est défini',
      submitted: (n: number) => `${count(n, 'inscription')} à traiter`,
      submittedHint: 'À confirmer ou à refuser',
      translation: (n: number) => `${count(n, 'séance')} sans traduction complète`,
      translationHint: 'Le public voit une autre langue, signalée comme telle',
      unplaced: (n: number) => count(n, 'séance non planifiée', 'séances non planifiées'),
      unplacedHint: 'Elles ne sont pas publiées tant qu’elles n’ont pas de place',
    },
    total: 'Total',
    unplaced: (n: number) =>
      n === 0 ? 'toutes planifiées' : count(n, 'non planifiée', 'non planifiées'),
  },
  contentLanguages: {
    hint: 'D’une à six. La première est la principale\u00a0: on la lit là où un texte n’est pas traduit.',
    main: 'Langue principale',
    makeMain: 'En faire la principale',
    makeMainNamed: (name: string) => `Faire de cette langue la principale\u00a0: ${name}`,
    remove: 'Retirer',
    removeNamed: (name: string) => `Retirer\u00a0: ${name}`,
    add: 'Ajouter une langue',
  },
  settings: {
    address: 'Adresse publique',
    approvals: {
      automatic: 'Confirmation immédiate',
      manual: 'Décision de l’organisation',
    },
    atOnce:
      'Les réglages des inscriptions s’appliquent aussitôt\u00a0; noms et textes deviennent publics à la prochaine version.',
    capacityHint: (taken: number) =>
      `${count(taken, 'place prise', 'places prises')}. Laissez vide pour ne pas limiter.`,
    categories: 'Catégories de participants',
    categoryAbout: (taken: number) =>
      `${count(taken, 'place prise', 'places prises')} par des inscriptions confirmées`,
    changeoverHint:
      'En dessous, la grille avertit de la séance suivante d’un intervenant dans une autre salle.',
    closesAtHint: 'Les cérémonies et les événements conviviaux peuvent durer plus longtemps.',
    contact: 'Contact',
    dates: 'Dates',
    fixed: 'Défini pour toute la conférence',
    noCategories: 'Aucune catégorie pour l’instant',
    noticeHint: (version: number) =>
      `Ce qu’accepte toute personne qui s’inscrit\u00a0; nécessaire tant que les inscriptions sont ouvertes. Version ${version}\u00a0; modifier le texte en crée une nouvelle.`,
    openHint:
      'Lorsqu’elles sont closes, le formulaire public l’indique et rien ne peut être envoyé.',
    opensAtHint: 'Sur 24 heures, par exemple 08:30.',
    places: (taken: number, capacity: number | null) =>
      capacity === null
        ? `${count(taken, 'place prise', 'places prises')}, sans limite.`
        : `${taken.toLocaleString(LOCALE)} sur ${count(capacity, 'place')}.`,
    registration: 'Inscriptions',
    texts: 'Noms et textes',
    textsHint: 'Affichés sur les pages publiques',
    timetable: 'Horaires et changements de salle',
    timetableHint: 'Ce dont la grille avertit, sans jamais empêcher une publication',
    zone: 'Fuseau horaire',
  },
  audit: {
    allEntities: 'Tout',
    details: (n: number) => count(n, 'détail'),
    empty: 'Rien d’enregistré pour l’instant',
    emptyText: 'Chaque modification de la conférence est consignée ici avec son auteur.',
    entity: 'Objet',
    history: 'Historique',
    title: 'Journal',
    what: 'Quoi',
    when: 'Quand',
    who: 'Qui',
  },
};
