import type { Language } from '#shared/languages';

interface SignTexts {
  now: string;
  next: string;
  nothingNow: string;
  nothingMore: string;
  cancelled: string;
  movedTo: (place: string) => string;
  offline: string;
}

/** The few words of a door sign. */
export const SIGN_TEXTS: Record<Language, SignTexts> = {
  en: {
    now: 'Now',
    next: 'Next',
    nothingNow: 'No session at the moment',
    nothingMore: 'No further session today',
    cancelled: 'Cancelled',
    movedTo: (place) => `Moved: ${place}`,
    offline: 'No connection since',
  },
  fr: {
    now: 'En cours',
    next: 'Ensuite',
    nothingNow: 'Aucune séance en ce moment',
    nothingMore: 'Plus de séance aujourd’hui',
    cancelled: 'Annulée',
    movedTo: (place) => `Déplacée\u00a0: ${place}`,
    offline: 'Sans connexion depuis',
  },
};
