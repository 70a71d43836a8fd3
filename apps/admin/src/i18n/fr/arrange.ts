import { frenchCount as count } from '../plural.js';

const sessions = (n: number) => count(n, 'séance');

export const arrange = {
  arrange: {
    cancelled: 'Rien n’a été déplacé.',
    done: {
      undo: (deed: string, what: string) => `Action annulée\u00a0: ${deed}, ${what}.`,
      redo: (deed: string, what: string) => `Action rétablie\u00a0: ${deed}, ${what}.`,
    },
    dropToUnplace: 'Déposez ici pour retirer de la grille',
    everyRoom: 'Toutes les salles',
    free: 'Libre.',
    freePlaces: 'Prochaines places libres',
    freePlacesFor: (day: string) => `Prochaines places libres\u00a0: ${day}`,
    heldKeys:
      'Les flèches déplacent la séance, avec Maj d’une demi-heure. Page précédente et Page suivante changent de jour, + et − la durée, A prend toutes les salles. Entrée dépose, Échap abandonne.',
    hold: 'Déplacer au clavier',
    holdNamed: (title: string) => `Saisir\u00a0: ${title}`,
    holding: (title: string) => `«\u00a0${title}\u00a0» en main`,
    isLocked: (title: string) =>
      `«\u00a0${title}\u00a0» est verrouillée à sa place. Déverrouillez-la d’abord.`,
    keepTheirs: 'L’y laisser',
    keys: 'Touches de la grille',
    kinds: {
      place: 'planifier',
      move: 'déplacer',
      resize: 'changer la durée',
      unplace: 'retirer de la grille',
      swap: 'échanger',
      shift: 'décaler',
      span: 'étendre à toutes les salles',
    },
    lock: 'Verrouiller à sa place',
    locked: 'Verrouillée',
    more: (title: string) => `Autres actions\u00a0: ${title}`,
    moveAnyway: 'Déplacer quand même',
    moveTo: 'Déplacer vers…',
    movedBy: (name: string) => `Déplacée par ${name}`,
    movedByOther: (name: string, what: string) => `${name} a déplacé\u00a0: ${what}.`,
    movedMany: (n: number) => `${count(n, 'séance a été déplacée', 'séances ont été déplacées')}.`,
    movedMeanwhile: 'Déplacée entre-temps par quelqu’un d’autre',
    movedMeanwhileText:
      'Votre déplacement n’a pas eu lieu, car la séance n’était plus là où vous la voyiez.',
    noFreePlace: 'Aucune place libre ce jour-là.',
    noFreePlaceHint: 'Essayez un autre jour ou une autre salle, ou une séance plus courte.',
    noShift: 'Saisissez des minutes entières, par exemple 15, ou −15 pour avancer.',
    notDone: 'Action refusée',
    notMoved: 'Séance non déplacée',
    nothingTo: { undo: 'Aucune action à annuler', redo: 'Aucune action à rétablir' },
    nowLocked: (title: string) => `«\u00a0${title}\u00a0» est verrouillée à sa place.`,
    nowUnlocked: (title: string) => `«\u00a0${title}\u00a0» peut de nouveau être déplacée.`,
    nowhere: 'En dehors de toute place',
    percent: (n: number) => `${n}\u00a0%`,
    pickedUp: (title: string) => `«\u00a0${title}\u00a0» en main.`,
    putDown: 'Déposer ici',
    sessions,
    shift: 'Décaler…',
    shiftBy: 'Minutes',
    shiftByHint: 'Plus tard\u00a0; avec un moins, plus tôt',
    shiftCount: (moving: number, locked: number) =>
      `${count(moving, 'séance sera décalée', 'séances seront décalées')}.${
        locked > 0
          ? ` ${count(locked, 'séance verrouillée restera', 'séances verrouillées resteront')} en place.`
          : ''
      }`,
    shiftFrom: 'À partir de',
    shiftTitle: 'Décaler la suite de la journée',
    shiftVerb: (n: number) => `Décaler ${sessions(n)}`,
    singleKeys: 'Touches d’une seule lettre',
    singleKeysHint:
      'Désactivez-les si la commande vocale ou un autre programme les tape par mégarde.',
    span: 'Étendre à toutes les salles',
    stop: (sentence: string) => `Conflit\u00a0: ${sentence}`,
    swap: 'Échanger',
    swapNamed: (title: string) => `Échanger avec\u00a0: ${title}`,
    swapTitle: 'Échanger avec une autre séance',
    swapWith: 'Échanger avec…',
    swapped: (one: string, other: string) =>
      `«\u00a0${one}\u00a0» et «\u00a0${other}\u00a0» ont échangé leurs places.`,
    theirPlace: 'Elle est maintenant',
    toTray: 'Retirer de la grille',
    tray: 'Hors de la grille',
    trayFormat: 'Type des séances non planifiées',
    trayTrack: 'Thématique des séances non planifiées',
    unlock: 'Déverrouiller',
    warn: (sentence: string) => `Avertissement\u00a0: ${sentence}`,
    would: {
      undo: (deed: string, what: string) => `Annuler l’action\u00a0: ${deed}, ${what}`,
      redo: (deed: string, what: string) => `Rétablir\u00a0: ${deed}, ${what}`,
    },
    yourPlace: 'Vous vouliez',
    zoom: 'Hauteur des heures',
  },
  arrangeKeys: [
    {
      title: 'Sur une séance',
      keys: [
        ['↑ ↓ ← →', 'Vers la séance voisine de la salle, ou d’une autre salle'],
        ['J K', 'Vers la séance suivante ou précédente de la journée'],
        ['Entrée Espace', 'Saisir'],
        ['M', 'Déplacer vers une place à choisir'],
        ['S', 'Échanger avec une autre séance'],
        ['L', 'Verrouiller ou déverrouiller'],
        ['U Suppr', 'Retirer de la grille'],
      ],
    },
    {
      title: 'Une séance en main',
      keys: [
        ['↑ ↓', 'Cinq minutes plus tôt ou plus tard\u00a0; avec Maj, une demi-heure'],
        ['← →', 'Vers la salle de gauche ou de droite'],
        ['PgPréc PgSuiv', 'Au jour précédent ou suivant'],
        ['+ −', 'Cinq minutes de plus ou de moins'],
        ['A', 'Dans toutes les salles, et retour'],
        ['Entrée Espace', 'Déposer'],
        ['U Suppr', 'Retirer de la grille'],
        ['Échap', 'Abandonner'],
      ],
    },
    {
      title: 'Partout sur cette page',
      keys: [
        ['Ctrl+Z', 'Annuler votre dernier déplacement'],
        ['Ctrl+Maj+Z', 'Le rétablir'],
        ['?', 'Cette liste'],
      ],
    },
  ],
  availability: {
    add: 'Ajouter un horaire',
    always: 'Aucun horaire saisi\u00a0: toujours disponible.',
    day: 'Jour',
    from: 'De',
    intervals: 'Disponibilité',
    noOrder: 'La fin doit suivre le début.',
    remove: (n: number) => `Supprimer l’horaire ${n}`,
    roomHint:
      'En dehors de ces horaires, la grille est hachurée et une séance y donne un avertissement.',
    save: 'Enregistrer les horaires',
    saved: 'Les horaires sont enregistrés.',
    speakerHint:
      'En dehors de ces horaires, la grille est hachurée et une séance y donne un avertissement.',
    title: 'Disponibilités',
    to: 'À',
  },
};
