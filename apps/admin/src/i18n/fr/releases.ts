import type { ChangeKind } from '#shared/releases/changes';
import { frenchCount as count } from '../plural.js';

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

export const releases = {
  releases: {
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
    effectText:
      'Le programme public, les agendas abonnés et les exports changent ensemble, aussitôt. Une version n’est jamais modifiée ensuite\u00a0; une plus récente la remplace.',
    empty: 'Rien n’est encore publié',
    emptyText:
      'Le public ne voit aucun programme avant la première version. Commencez par «\u00a0Relire et publier\u00a0».',
    fromTo: (current: number, next: number) =>
      current === 0 ? 'La première version' : `De la version ${current} à la version ${next}`,
    movedOrRoom: 'Déplacées',
    named: (n: number) => `Version ${n}`,
    noChanges: 'Cette version n’a rien changé.',
    notes: 'Notes',
    notesText:
      'Dites en une ou deux phrases ce qui est nouveau. Le public les lit sous «\u00a0Ce qui a changé\u00a0». Le texte peut rester vide.',
    nothing: (n: number) => `Rien n’a changé depuis la version ${n}`,
    nothingText: 'Le public voit le programme exactement comme dans le brouillon.',
    publish: (n: number) => `Publier la version ${n}`,
    published: (n: number) => `La version ${n} est publiée.`,
    publishedAt: 'Publiée',
    publishedBy: 'Par',
    publishedLine: (when: string, who: string, panels: number) =>
      `Publiée le ${when} par ${who}, ${count(panels, 'séance')}`,
    release: 'Version',
    reviewAndPublish: 'Relire et publier',
    solveFirst: (n: number) =>
      n === 1
        ? 'Résolvez ou acceptez d’abord le conflit.'
        : `Résolvez ou acceptez d’abord les ${n} conflits.`,
    title: 'Versions',
    unplaced: (n: number) =>
      `${count(n, 'séance non planifiée n’est pas publiée', 'séances non planifiées ne sont pas publiées')}.`,
  },
  changes: {
    after: 'maintenant\u00a0: ',
    before: 'avant\u00a0: ',
    edited: {
      title: 'titre',
      summary: 'résumé',
      abstract: 'présentation',
      format: 'type',
      track: 'thématique',
      languages: 'langues',
      speakers: 'intervenants',
      links: 'liens',
      interpretation: 'interprétation',
      attribution: 'règle d’enregistrement et d’attribution',
      seats: 'places',
      talks: 'exposés',
      slides: 'supports',
      names: 'noms de la thématique, de la salle ou des intervenants',
    },
    editedParts: (parts: string) => `Modifié\u00a0: ${parts}`,
    groups: {
      added: 'Ajoutées',
      moved: 'Déplacées',
      'room-changed': 'Changements de salle',
      cancelled: 'Annulées',
      edited: 'Modifiées',
    },
    sessions: (n: number) => count(n, 'séance'),
  },
};
