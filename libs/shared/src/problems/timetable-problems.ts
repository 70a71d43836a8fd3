import { kind, type ProblemKind } from './problem-kind.js';

/** What may stand against a place, a move, or taking a move back. */
export const TIMETABLE_PROBLEMS = {
  slot_locked: kind(
    409,
    '“{title}” is locked in its place. Unlock it first, then move it.',
    '« {title} » est verrouillée à sa place. Déverrouillez-la, puis déplacez-la.',
  ),
  not_placed: kind(
    409,
    '“{title}” has no place in the timetable yet. Place it first.',
    '« {title} » n’a pas encore de place dans la grille. Placez-la d’abord.',
  ),
  nothing_to_shift: kind(
    409,
    'No session that may move starts from this time on. Choose an earlier time, another room, or unlock sessions.',
    'Aucune séance déplaçable ne commence à partir de cette heure. Choisissez une heure antérieure, une autre salle, ou déverrouillez des séances.',
  ),
  nothing_to_undo: kind(
    409,
    'There is no move of yours left to undo.',
    'Vous n’avez plus de déplacement à annuler.',
  ),
  nothing_to_redo: kind(
    409,
    'There is no move of yours left to redo.',
    'Vous n’avez plus de déplacement à rétablir.',
  ),
  move_outdated: kind(
    409,
    '“{title}” was changed since, by {who}. Nothing was moved, and this step is no longer in your history.',
    '« {title} » a été modifiée entre-temps par {who}. Rien n’a été déplacé, et cette étape n’est plus dans votre historique.',
  ),
  move_room_gone: kind(
    409,
    'The room in which “{title}” was does not exist any more. Nothing was moved, and this step is no longer in your history.',
    'La salle où se tenait « {title} » n’existe plus. Rien n’a été déplacé, et cette étape n’est plus dans votre historique.',
  ),
  time_does_not_exist: kind(
    400,
    'The clocks skip this time in {zone}. Choose another time.',
    'Cette heure n’existe pas dans le fuseau {zone} en raison du changement d’heure. Choisissez une autre heure.',
  ),
  outside_conference: kind(
    400,
    'The conference runs from {from} to {to}. Choose a time on one of these days.',
    'La conférence a lieu du {from} au {to}. Choisissez une heure de l’un de ces jours.',
  ),
  not_acceptable: kind(
    406,
    'This is a stream of events. Ask for it with the header Accept: text/event-stream.',
    'Il s’agit d’un flux d’événements. Demandez-le avec l’en-tête Accept : text/event-stream.',
  ),
} as const satisfies Record<string, ProblemKind>;
