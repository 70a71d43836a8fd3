import { phraseOf, type Phrase } from '../languages.js';
import { FILE_PROBLEMS } from './file-problems.js';
import { fillSentence, type SentenceValues } from './fill-sentence.js';
import { kind, type ProblemKind } from './problem-kind.js';
import { REQUEST_PROBLEMS } from './request-problems.js';
import { TIMETABLE_PROBLEMS } from './timetable-problems.js';

/** One input that was not accepted, as in `parts.2.role`. */
export interface InputError {
  path: string;
  code: string;
  message: string;
}

/** The body of every error of the API (RFC 9457, application/problem+json). */
export interface ProblemView {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  detail: string;
  /** Names the log line of a fault of ours. */
  instance?: string;
  errors?: InputError[];
  /** With `stale_version`: the object as it is now. */
  current?: unknown;
  [extra: string]: unknown;
}

const GENERAL_PROBLEMS = {
  invalid_input: kind(
    400,
    'Some of the values are not accepted. Correct the fields named below and send them again.',
    'Certaines valeurs ne sont pas acceptées. Corrigez les champs indiqués ci-dessous, puis renvoyez-les.',
  ),
  malformed_body: kind(
    400,
    'The request cannot be read. Send valid JSON.',
    'La requête est illisible. Envoyez du JSON valide.',
  ),
  not_signed_in: kind(401, 'Sign in to continue.', 'Connectez-vous pour continuer.'),
  wrong_credentials: kind(
    401,
    'The email address or the password is not right. Check both and try again.',
    'L’adresse électronique ou le mot de passe est incorrect. Vérifiez les deux, puis réessayez.',
  ),
  foreign_origin: kind(
    403,
    'This request comes from another site and was refused. Open Apogee at its own address and try again.',
    'Cette requête vient d’un autre site et a été refusée. Ouvrez Apogee à sa propre adresse, puis réessayez.',
  ),
  not_allowed: kind(
    403,
    'Your role in this conference does not allow this. Ask an owner of the conference.',
    'Votre rôle dans cette conférence ne le permet pas. Adressez-vous à l’un de ses propriétaires.',
  ),
  locked_field: kind(
    403,
    'The organisers have locked this. Write to them if it should change.',
    'L’équipe d’organisation a verrouillé cet élément. Écrivez-lui s’il doit changer.',
  ),
  not_found: kind(
    404,
    'There is nothing at this address. It may have been removed.',
    'Il n’y a rien à cette adresse. L’élément a peut-être été supprimé.',
  ),
  method_not_allowed: kind(
    405,
    'This address does not take this kind of request.',
    'Cette adresse n’accepte pas ce type de requête.',
  ),
  stale_version: kind(
    409,
    'Somebody else changed this meanwhile. Nothing was saved: compare both versions and save again.',
    'Une autre personne a modifié cet élément entre-temps. Rien n’a été enregistré : comparez les deux versions, puis enregistrez à nouveau.',
  ),
  in_use: kind(
    409,
    'It is still used in {count} {count|session|sessions}. Remove it there first.',
    'Cet élément est encore utilisé dans {count} {count|séance|séances}. Retirez-le d’abord de {count|celle-ci|celles-ci}.',
  ),
  not_restorable: kind(
    409,
    'This entry of the history does not hold a whole version. Choose another one.',
    'Cette entrée de l’historique ne contient pas de version entière. Choisissez-en une autre.',
  ),
  already_exists: kind(
    409,
    'There is already one with the same name or address.',
    'Il en existe déjà un avec le même nom ou la même adresse.',
  ),
  no_such_reference: kind(
    409,
    'It refers to something that no longer exists in this conference. Load the page again.',
    'Il fait référence à un élément qui n’existe plus dans cette conférence. Rechargez la page.',
  ),
  release_clashes: kind(
    409,
    'The draft has {count} {count|conflict that blocks|conflicts that block} a release. Resolve {count|it|them}, or accept a speaker’s overlap with a reason.',
    'Le brouillon comporte {count} {count|conflit qui empêche|conflits qui empêchent} la publication. Résolvez-{count|le|les}, ou acceptez le chevauchement d’un intervenant en indiquant la raison.',
  ),
  release_outdated: kind(
    409,
    'Release {number} was published meanwhile. Review the changes again.',
    'La version {number} a été publiée entre-temps. Relisez les changements.',
  ),
  nothing_placed: kind(
    409,
    'No session has a room and a time yet. Place at least one in the timetable, then publish.',
    'Aucune séance n’a encore de salle ni d’horaire. Placez-en au moins une dans la grille, puis publiez.',
  ),
  nothing_to_publish: kind(
    409,
    'Nothing has changed since release {number}.',
    'Rien n’a changé depuis la version {number}.',
  ),
  bulk_refused: kind(
    409,
    'Nothing was changed: {count} of these sessions cannot be changed. Look at the list again.',
    'Rien n’a été modifié : {count} de ces séances ne {count|peut|peuvent} pas l’être. Consultez à nouveau la liste.',
  ),
  sheet_unreadable: kind(
    415,
    'This file cannot be read as a spreadsheet. Save it as XLSX or CSV, and send it again.',
    'Ce fichier ne peut pas être lu comme un tableau. Enregistrez-le en XLSX ou en CSV, puis renvoyez-le.',
  ),
  sheet_too_large: kind(
    413,
    'The spreadsheet is too large: {limit}. Split it.',
    'Le tableau est trop grand : {limit}. Divisez-le.',
  ),
  sheet_errors: kind(
    409,
    'Nothing was imported: the spreadsheet has {count} {count|error|errors}. Correct {count|it|them} and send it again.',
    'Rien n’a été importé : le tableau comporte {count} {count|erreur|erreurs}. Corrigez-{count|la|les}, puis renvoyez-le.',
  ),
  import_refused: kind(422, 'Nothing was imported: {reason}', 'Rien n’a été importé : {reason}'),
  no_content_language: kind(
    409,
    'A text is in a language in which this conference has no content. Choose the language in the settings first.',
    'Un texte est dans une langue dans laquelle cette conférence n’a pas de contenu. Choisissez d’abord cette langue dans les paramètres.',
  ),
  talks_outside: kind(
    409,
    'The talks of this session do not fit in that length. Change the talks first.',
    'Les exposés de cette séance ne tiennent pas dans cette durée. Modifiez d’abord les exposés.',
  ),
  no_overlap: kind(
    409,
    'These two sessions do not overlap for this speaker any more. Load the clashes again.',
    'Ces deux séances ne se chevauchent plus pour cet intervenant. Rechargez les conflits.',
  ),
  not_published: kind(
    404,
    'The agenda of this conference has not been published yet.',
    'Le programme de cette conférence n’est pas encore publié.',
  ),
  registration_closed: kind(
    409,
    'Registration for this conference is closed. Contact the organisers if you have a question.',
    'Les inscriptions à cette conférence sont closes. Contactez les organisateurs pour toute question.',
  ),
  category_full: kind(
    409,
    'Every place in this category is taken. Choose another category if it applies to you, or contact the organisers.',
    'Toutes les places de cette catégorie sont prises. Choisissez une autre catégorie si elle vous concerne, ou contactez les organisateurs.',
  ),
  conference_full: kind(
    409,
    'Every place at this conference is taken. Contact the organisers to ask about a place.',
    'Toutes les places de cette conférence sont prises. Contactez les organisateurs pour en demander une.',
  ),
  notice_changed: kind(
    409,
    'The notice on your data changed while you were reading it. Read it again and confirm.',
    'La notice sur vos données a changé pendant votre lecture. Relisez-la, puis confirmez.',
  ),
  idempotency_key_reused: kind(
    422,
    'This Idempotency-Key was used for another request. Send a new key.',
    'Cette Idempotency-Key a déjà servi pour une autre requête. Envoyez une nouvelle clé.',
  ),
  wrong_status: kind(
    409,
    'The state of the registration does not allow this any more. Load it again.',
    'L’état de l’inscription ne le permet plus. Rechargez-la.',
  ),
  not_confirmed: kind(
    409,
    'Only a confirmed registration keeps sessions and takes seats. Wait for the organisers’ decision.',
    'Seule une inscription confirmée permet de garder des séances et d’y prendre une place. Attendez la décision des organisateurs.',
  ),
  not_on_agenda: kind(
    409,
    'This session is not on the published agenda any more. Load the agenda again.',
    'Cette séance ne figure plus au programme publié. Rechargez le programme.',
  ),
  seats_closed: kind(
    409,
    'No seats can be taken in this session. Load the agenda again.',
    'Il n’est pas possible de prendre une place dans cette séance. Rechargez le programme.',
  ),
  session_full: kind(
    409,
    'Every seat in this session is taken. Keep the session in your agenda and look again later: seats that are given back are free at once.',
    'Toutes les places de cette séance sont prises. Gardez la séance dans votre programme et revenez plus tard : une place rendue est aussitôt libre.',
  ),
  seat_overlaps: kind(
    409,
    'You already have a seat in another session at that time. Give that seat back first.',
    'Vous avez déjà une place dans une autre séance à cette heure. Rendez d’abord cette place.',
  ),
  seats_held: kind(
    409,
    '{taken} {taken|attendee holds|attendees hold} a seat in {title}, which would have only {capacity}. Offer at least {taken} {taken|seat|seats}, then publish.',
    '{taken} {taken|personne a|personnes ont} une place dans {title}, qui n’en offrirait plus que {capacity}. Prévoyez au moins {taken} {taken|place|places}, puis publiez.',
  ),
  link_revoked: kind(
    410,
    'This link was withdrawn. Use the newest one on your own page.',
    'Ce lien a été révoqué. Utilisez le plus récent, sur votre page personnelle.',
  ),
  too_large: kind(413, 'The request is too large.', 'La requête est trop volumineuse.'),
  unsupported_media_type: kind(
    415,
    'Send the body as application/json.',
    'Envoyez le corps au format application/json.',
  ),
  too_many_requests: kind(
    429,
    'Too many attempts. Try again in {seconds} seconds.',
    'Trop de tentatives. Réessayez dans {seconds} secondes.',
  ),
  internal: kind(
    500,
    'Something went wrong on our side. Nothing was saved. Try again, and give the organisers the number {instance} if it stays.',
    'Une erreur s’est produite de notre côté. Rien n’a été enregistré. Réessayez et, si le problème persiste, communiquez le numéro {instance} aux organisateurs.',
  ),
  unavailable: kind(
    503,
    'The service is not available at the moment. Try again in a minute.',
    'Le service est momentanément indisponible. Réessayez dans une minute.',
  ),
} as const satisfies Record<string, ProblemKind>;

/** Every problem the product answers with: the code is stable, the sentence is for people. */
export const PROBLEMS = {
  ...GENERAL_PROBLEMS,
  ...FILE_PROBLEMS,
  ...REQUEST_PROBLEMS,
  ...TIMETABLE_PROBLEMS,
};

export type ProblemCode = keyof typeof PROBLEMS;

export function problemSentence(code: ProblemCode, values: SentenceValues = {}): Phrase {
  const { sentence } = PROBLEMS[code];
  return phraseOf((language) => fillSentence(sentence[language], values, language));
}
