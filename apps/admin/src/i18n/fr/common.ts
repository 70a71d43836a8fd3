import { count } from './count.js';
import { LOCALE } from './locale.js';

export const common = {
  common: {
    cancel: 'Annuler',
    clearFilters: 'Effacer les filtres',
    close: 'Fermer',
    dismiss: 'Masquer',
    edit: 'Modifier',
    editNamed: (name: string) => `Modifier ${name}`,
    firstPage: 'C’est la première page.',
    inLanguage: (name: string) => `en ${name}`,
    lastPage: 'C’est la dernière page.',
    loading: 'Chargement',
    next: 'Suivant',
    none: 'Aucun résultat',
    notLoaded: 'Le chargement a échoué.',
    notTranslated: 'Non traduit',
    nothingMatches: 'Aucun résultat ne correspond.',
    optional: '(facultatif)',
    pages: 'Pages',
    previous: 'Précédent',
    range: (first: number, last: number, total: number) =>
      `${first} à ${last} sur ${total.toLocaleString(LOCALE)}`,
    readOnly: 'Votre rôle dans cette conférence permet uniquement la consultation.',
    remove: 'Supprimer',
    removeNamed: (name: string) => `Supprimer «\u00a0${name}\u00a0»\u00a0?`,
    removed: (name: string) => `«\u00a0${name}\u00a0»\u00a0: suppression effectuée.`,
    saved: (name: string) => `«\u00a0${name}\u00a0»\u00a0: enregistrement effectué.`,
    tryAgain: 'Réessayer',
    undo: 'Annuler l’action',
  },
  format: { locale: LOCALE, between: ' à ', listSeparator: '\u00a0; ' },
  list: {
    clearSelection: 'Effacer la sélection',
    more: (n: number) => `Et ${n.toLocaleString(LOCALE)} de plus.`,
    select: (name: string) => `Sélectionner ${name}`,
    showMore: 'Afficher la suite',
    tooMany: (most: number) => `${most.toLocaleString(LOCALE)} au plus à la fois`,
  },
  form: {
    characters: (used: number, most: number) =>
      `${used.toLocaleString(LOCALE)} caractères sur ${most.toLocaleString(LOCALE)}`,
    complete: 'Complet',
    draftHint: 'L’enregistrement modifie le brouillon. Rien n’est public avant une version.',
    leave: 'Quitter sans enregistrer',
    leaveText: 'Vos modifications ne sont pas enregistrées. Elles seront perdues si vous quittez.',
    leaveTitle: 'Quitter sans enregistrer\u00a0?',
    missing: (name: string) =>
      `Pas de texte en ${name}. Son public voit une autre langue, signalée comme telle.`,
    name: 'Nom',
    nameIn: (name: string) => `Nom en ${name}`,
    save: 'Enregistrer',
    savedAt: (time: string) => `Enregistré à ${time}.`,
    stay: 'Rester ici',
    textsMissing: (n: number) => count(n, 'texte manquant', 'textes manquants'),
    unsaved: 'Pas encore enregistré.',
  },
  stale: {
    back: 'Revenir au formulaire',
    changedBy: {
      me: 'modifié par vous',
      them: 'modifié par l’autre personne',
      both: 'modifié des deux côtés',
    },
    chooseAll: (n: number) =>
      `Choisissez une version pour ${count(n, 'champ encore', 'champs encore')}.`,
    compare: 'Comparer les deux versions',
    emptyText: '(vide)',
    explain: 'Rien n’a été écrasé. Choisissez, champ par champ, ce qui est conservé.',
    mine: 'Garder ma version',
    outdated:
      'Une version plus récente a été enregistrée pendant votre saisie. Rien de ce que vous avez saisi n’est perdu.',
    same: 'Les deux versions sont identiques. Il n’y a plus rien à enregistrer.',
    save: 'Enregistrer avec ces choix',
    saved: 'Une autre personne a enregistré cet élément entre-temps.',
    savedBy: (who: string, when: string) =>
      `${who} a enregistré cet élément entre-temps (${when}).`,
    theirs: 'Prendre l’autre version',
    title: 'Deux versions à comparer',
  },
  problems: {
    fileChanged:
      'Le fichier a été enregistré à nouveau depuis que vous l’avez choisi. Choisissez-le encore une fois.',
    network: 'Aucune connexion au serveur. Rien n’a été enregistré. Vérifiez le réseau.',
    timeout: 'Le serveur n’a pas répondu en 20 secondes.',
    tooMany: (seconds: number) =>
      seconds < 60
        ? `Trop de tentatives. Réessayez dans ${count(seconds, 'seconde')}.`
        : `Trop de tentatives. Réessayez dans ${count(Math.ceil(seconds / 60), 'minute')}.`,
    unreadable: (status: number) => `Le serveur a donné une réponse inattendue (${status}).`,
  },
};
