import { type Localised, localised } from '#shared/languages';

/** What can be wrong in a spreadsheet, in words. */
export const FAULTS = {
  unknownHeading: localised(
    'This column is not known. Export again to see the columns, or remove it.',
    'Cette colonne n’est pas connue. Exportez à nouveau pour voir les colonnes, ou retirez-la.',
  ),
  twiceHeading: localised('This column is there twice.', 'Cette colonne figure deux fois.'),
  noHeading: localised(
    'The first row must hold the headings of an export.',
    'La première ligne doit contenir les titres de colonnes d’un export.',
  ),
  beyond: localised(
    'There is a text beside the columns. Remove it.',
    'Il y a du texte à côté des colonnes. Retirez-le.',
  ),
  unknownId: localised(
    'There is nothing with this ID here, or it was removed. Leave the ID empty to create something new.',
    'Rien ne porte cet identifiant ici, ou l’élément a été supprimé. Laissez l’identifiant vide pour en créer un.',
  ),
  twice: localised(
    'This ID is in another row too.',
    'Cet identifiant figure aussi dans une autre ligne.',
  ),
  stale: localised(
    'It was changed since the export. Export again and repeat the change there.',
    'L’élément a été modifié depuis l’export. Exportez à nouveau et refaites la modification.',
  ),
  versionWithoutId: localised(
    'There is a version without an ID. Leave both empty to create something new.',
    'Il y a une version sans identifiant. Laissez les deux vides pour créer un élément.',
  ),
  word: localised(
    'This is none of the words used here.',
    'Ce mot ne fait pas partie de ceux utilisés ici.',
  ),
  number: localised('Enter a whole number.', 'Saisissez un nombre entier.'),
  unknownTrack: localised(
    'There is no track with this name.',
    'Aucune thématique ne porte ce nom.',
  ),
  unknownRoom: localised('There is no room with this name.', 'Aucune salle ne porte ce nom.'),
  severalSuch: localised(
    'Several have this name, so it is not clear which is meant.',
    'Plusieurs portent ce nom : on ne sait pas lequel est visé.',
  ),
  time: localised(
    'Enter date and time as 2027-06-15 09:30, in the conference’s own time.',
    'Saisissez la date et l’heure ainsi : 2027-06-15 09:30, à l’heure de la conférence.',
  ),
  noSuchTime: localised(
    'The clocks skip this time.',
    'Cette heure n’existe pas en raison du changement d’heure.',
  ),
  outside: localised(
    'This is not on a day of the conference.',
    'Ce n’est pas un jour de la conférence.',
  ),
  roomWithoutStart: localised(
    'There is a room but no start. Enter both, or none.',
    'Il y a une salle mais pas d’horaire. Saisissez les deux, ou aucun.',
  ),
  nameExists: localised(
    'There is already a speaker with this name. Use the ID of that one, or tell them apart.',
    'Une personne porte déjà ce nom. Utilisez son identifiant, ou distinguez-les.',
  ),
} satisfies Record<string, Localised>;

/** What is no fault: the rest of the row is taken over. */
export const LEFT_LOCKED = localised(
  'The session is locked in its place and stays there.',
  'La séance est verrouillée à son emplacement et y reste.',
);

/** A line of the speakers' cell that names nobody. */
export function unknownSpeaker(line: string): Localised {
  return localised(
    `Nobody here is “${line}”. Use the name in square brackets of an export, or the full name.`,
    `Personne ici n’est « ${line} ». Utilisez le nom entre crochets d’un export, ou le nom complet.`,
  );
}

export function severalSpeakers(line: string): Localised {
  return localised(
    `Several speakers are called “${line}”. Add the name in square brackets from an export.`,
    `Plusieurs personnes s’appellent « ${line} ». Ajoutez le nom entre crochets d’un export.`,
  );
}

export function speakerTwice(line: string): Localised {
  return localised(
    `“${line}” is named twice in this session.`,
    `« ${line} » figure deux fois dans cette séance.`,
  );
}
