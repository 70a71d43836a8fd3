import type { ChangeKind } from '#shared/releases/changes';
import { count } from './count.js';

/** `3 ajouts, 2 déplacements, 1 modification`. */
function effect(counts: Record<ChangeKind, number>): string {
  const parts = [
    [counts.added, 'ajout'],
    [counts.moved, 'déplacement'],
    [counts['room-changed'], 'changement de salle', 'changements de salle'],
    [counts.cancelled, 'annulation'],
    [counts.edited, 'modification'],
  ] as const;
  const said = parts.filter(([n]) => n > 0).map(([n, one, many]) => count(n, one, many));
  return said.join(', ') || 'Aucun changement';
}

/** Les mots de l’effet : qui un changement touche. */
const impact = {
  clashes: (attendees: number, speakers: string) =>
    [attendees > 0 ? count(attendees, 'participant') : '', speakers].filter(Boolean).join(', ') +
    '\u00a0: un chevauchement qui n’existe pas aujourd’hui',
  computing: 'Calcul des personnes touchées',
  figures: {
    attendees: 'Participants prévenus',
    speakers: 'Intervenants prévenus',
    clashes: 'Participants avec un nouveau chevauchement',
    seats: 'Places dans des séances annulées',
  },
  kept: (n: number) => count(n, 'participant l’a gardée', 'participants l’ont gardée'),
  lost: (n: number) =>
    `${count(n, 'participant ne la verra plus', 'participants ne la verront plus')} ; une place qui y était prise est rendue`,
  nobody: 'Aucun participant ne l’a gardée et elle n’a pas d’intervenant',
  roomTooSmall: 'Salle trop petite',
  roomTooSmallText: (needed: number, capacity: number) =>
    `${count(needed, 'participant')} pour une salle de ${count(capacity, 'place')}`,
  seated: (n: number) => count(n, 'place prise', 'places prises'),
  speakers: (n: number, names: string) => `${count(n, 'intervenant')}\u00a0: ${names}`,
  warnings: (n: number) => count(n, 'avertissement'),
};

export const releases = {
  impact,
  releases: {
    again: 'Publier à nouveau',
    againDraft:
      'Le brouillon reste tel quel. Après cette version, la relecture montre en quoi il en diffère.',
    againTitle: (n: number) => `Publier à nouveau la version ${n}`,
    blocked: (n: number) =>
      n === 1 ? 'Un conflit empêche cette version.' : `${n} conflits empêchent cette version.`,
    blockingClashes: 'Conflits restants',
    changes: 'Changements',
    changesWaiting: (n: number) =>
      n === 0
        ? 'Le brouillon n’a aucun changement à publier.'
        : `Le brouillon compte ${count(n, 'changement')} à publier.`,
    confirmTitle: (n: number) => `Publier la version ${n}\u00a0?`,
    effect,
    compare: 'Comparer des versions',
    compareFrom: 'De',
    compareNothing: 'Rien de publié',
    compareSame: 'Ces deux versions montrent le même programme.',
    compareTo: 'À',
    effectText:
      'Le programme public, les agendas abonnés et les exports changent ensemble, aussitôt. Une version n’est jamais modifiée ensuite\u00a0; une plus récente la remplace.',
    empty: 'Rien n’est encore publié',
    emptyText:
      'Le public ne voit aucun programme avant la première version. Commencez par «\u00a0Relire et publier\u00a0».',
    fromTo: (current: number, next: number) =>
      current === 0 ? 'La première version' : `De la version ${current} à la version ${next}`,
    messages: 'Messages',
    messagesEmpty: 'Personne n’est prévenu',
    messagesEmptyText:
      'Aucun changement ne concerne un intervenant dont l’adresse est connue ni un participant.',
    messagesNone: 'Cette version ne produirait aucun message.',
    messagesRead: (n: number) => (n === 1 ? 'Lire le message' : `Lire les ${count(n, 'message')}`),
    otherTexts:
      'Aucune séance n’a changé, mais d’autres textes oui, comme une biographie ou les informations pratiques.',
    movedOrRoom: 'Déplacées',
    named: (n: number) => `Version ${n}`,
    noChanges: 'Cette version n’a rien changé.',
    notes: 'Notes',
    notesText:
      'Dites en une ou deux phrases ce qui est nouveau. Le public les lit sous «\u00a0Ce qui a changé\u00a0». Le texte peut rester vide.',
    nothing: (n: number) => `Rien n’a changé depuis la version ${n}`,
    nothingText: 'Le public voit le programme exactement comme dans le brouillon.',
    publish: (n: number) => `Publier la version ${n}`,
    publishSilently: (n: number) => `Publier la version ${n} sans prévenir`,
    publishTelling: (n: number, told: number) =>
      `Publier la version ${n} et écrire à ${count(told, 'personne')}`,
    published: (n: number) => `La version ${n} est publiée.`,
    publishedAt: 'Publiée',
    publishedBy: 'Par',
    publishedLine: (when: string, who: string, panels: number) =>
      `Publiée le ${when} par ${who}, ${count(panels, 'séance')}`,
    release: 'Version',
    restoredFrom: (n: number) => `De nouveau la version ${n}`,
    reviewAndPublish: 'Relire et publier',
    seatShortfall: (title: string, taken: number, capacity: number) =>
      `${count(taken, 'place est prise', 'places sont prises')} dans «\u00a0${title}\u00a0», qui n’en offrirait que ${capacity}.`,
    seatShortfallTitle: (n: number) =>
      n === 1 ? 'Une séance n’a pas assez de places.' : `${n} séances n’ont pas assez de places.`,
    silent: 'Sans prévenir',
    silentText:
      'Personne ne reçoit de message. La prochaine version qui prévient dira à chaque personne ce qui aura alors changé pour elle.',
    solveFirst: (n: number) =>
      n === 1
        ? 'Résolvez ou acceptez d’abord le conflit.'
        : `Résolvez ou acceptez d’abord les ${n} conflits.`,
    tell: 'Prévenir',
    tellConsequence: (mails: number, invitations: number, cancellations: number) =>
      [
        count(mails, 'message'),
        invitations > 0 ? count(invitations, 'invitation d’agenda', 'invitations d’agenda') : '',
        cancellations > 0 ? count(cancellations, 'invitation annulée', 'invitations annulées') : '',
      ]
        .filter(Boolean)
        .join(', '),
    tellLoud: 'Écrire aux personnes concernées',
    tellSilent: 'Publier sans prévenir',
    title: 'Versions',
    told: 'Messages',
    toldLine: (n: number) => count(n, 'message'),
    unconfirmed: (n: number) =>
      count(n, 'intervenant n’a pas confirmé', 'intervenants n’ont pas confirmé'),
    unreachable: (n: number) =>
      `${count(n, 'intervenant n’a', 'intervenants n’ont')} pas d’adresse électronique et ne ${n === 1 ? 'serait pas prévenu' : 'seraient pas prévenus'}`,
    unplaced: (n: number) =>
      `${count(n, 'séance non planifiée n’est pas publiée', 'séances non planifiées ne sont pas publiées')}.`,
  },
  changes: {
    after: 'maintenant\u00a0: ',
    before: 'avant\u00a0: ',
    details: 'Détail des modifications',
    editedParts: (parts: string) => `Modifié\u00a0: ${parts}`,
    nothing: 'rien',
    sessions: (n: number) => count(n, 'séance'),
  },
};
