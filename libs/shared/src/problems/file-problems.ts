import { kind, type ProblemKind } from './problem-kind.js';

/** What may be wrong with a file that somebody hands in or asks for. */
export const FILE_PROBLEMS = {
  gone: kind(410, 'What was here has been removed.', 'Ce qui se trouvait ici a été retiré.'),
  file_too_large: kind(
    413,
    'The file is larger than {limit} MB. Make it smaller, for example with smaller pictures, and send it again.',
    'Le fichier dépasse {limit} Mo. Réduisez-le, par exemple avec des images plus petites, puis renvoyez-le.',
  ),
  file_type: kind(
    415,
    'This is not a kind of file that is accepted here, or it is damaged. What counts is what is inside, not its name.',
    'Ce type de fichier n’est pas accepté ici, ou le fichier est endommagé. C’est son contenu qui compte, non son nom.',
  ),
  upload_expected: kind(
    415,
    'Send the file in a form as multipart/form-data.',
    'Envoyez le fichier dans un formulaire au format multipart/form-data.',
  ),
  too_many_files: kind(
    409,
    'There are already {limit} files here. Remove one first.',
    'Il y a déjà {limit} fichiers ici. Retirez-en un d’abord.',
  ),
  photo_type: kind(
    415,
    'This is not a JPEG, PNG or WebP picture, or it is damaged. Choose another photo.',
    'Ce n’est pas une image JPEG, PNG ou WebP, ou elle est endommagée. Choisissez une autre photo.',
  ),
  photo_size: kind(
    400,
    'A photo is at least {min} pixels wide and high, and has at most {megapixels} million pixels. Choose another photo.',
    'Une photo mesure au moins {min} pixels de large et de haut, et compte au plus {megapixels} millions de pixels. Choisissez une autre photo.',
  ),
} as const satisfies Record<string, ProblemKind>;
