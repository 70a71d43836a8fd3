import type { Phrase } from '#shared/languages';

type Values = Record<string, string | number>;

/** What an import may refuse or remark; the sentence is shown behind the line of the file. */
const SENTENCES = {
  broken_xml: (v) => ({
    en: `The file is not well-formed XML: ${v.reason}.`,
    fr: `Le fichier n’est pas du XML bien formé : ${v.reason}.`,
  }),
  broken_json: () => ({
    en: 'The file is not well-formed JSON.',
    fr: 'Le fichier n’est pas du JSON bien formé.',
  }),
  sheet_unknown: () => ({
    en: 'The table has neither sessions (a column Title) nor speakers (a column of names).',
    fr: 'Le tableau ne contient ni séances (une colonne Title) ni intervenants (une colonne de noms).',
  }),
  sheet_refused: (v) => ({ en: `${v.en}`, fr: `${v.fr}` }),
  session_state: (v) => ({
    en: `The state of the session is ${v.state}.`,
    fr: `L’état de la séance est ${v.state}.`,
  }),
  doctype_refused: () => ({
    en: 'The file declares a document type (DOCTYPE). A schedule needs none, and entities are refused.',
    fr: 'Le fichier déclare un type de document (DOCTYPE). Un programme n’en a pas besoin et les entités sont refusées.',
  }),
  too_large: (v) => ({
    en: `The file is larger than ${v.megabytes} MB.`,
    fr: `Le fichier dépasse ${v.megabytes} Mo.`,
  }),
  too_deep: () => ({
    en: 'Elements are nested too deeply.',
    fr: 'Les éléments sont trop profondément imbriqués.',
  }),
  too_many_elements: () => ({
    en: 'One element holds far too many others.',
    fr: 'Un élément en contient beaucoup trop d’autres.',
  }),
  too_many_events: (v) => ({
    en: `The file holds more than ${v.max} events.`,
    fr: `Le fichier contient plus de ${v.max} événements.`,
  }),
  encoding_invalid: (v) => ({
    en: `The text is not valid in the encoding "${v.encoding}".`,
    fr: `Le texte n’est pas valide dans l’encodage « ${v.encoding} ».`,
  }),
  not_a_schedule: (v) => ({
    en: `The file begins with ${v.name} and is no schedule: schedule.xml starts with <schedule>, schedule.json with "schedule".`,
    fr: `Le fichier commence par ${v.name} et n’est pas un programme : schedule.xml commence par <schedule>, schedule.json par "schedule".`,
  }),
  missing_field: (v) => ({
    en: `<${v.element}> has no ${v.field}.`,
    fr: `<${v.element}> n’a pas de champ ${v.field}.`,
  }),
  duplicate_id: (v) => ({
    en: `The same entry stands in the file twice: ${v.id}.`,
    fr: `La même entrée figure deux fois dans le fichier : ${v.id}.`,
  }),
  without_place: (v) => ({
    en: `“${v.title}” comes in without a place.`,
    fr: `« ${v.title} » est importée sans créneau.`,
  }),
  without_place_or_length: (v) => ({
    en: `“${v.title}” comes in without a place; its length of ${v.minutes} minutes is a guess.`,
    fr: `« ${v.title} » est importée sans créneau ; sa durée de ${v.minutes} minutes est supposée.`,
  }),
  known_by_title: (v) => ({
    en: `“${v.title}” will be known by its title and start.`,
    fr: `« ${v.title} » sera reconnue à son titre et à son début.`,
  }),
  left_out: (v) => ({
    en: v.title ? `“${v.title}” is left out.` : 'The entry is left out.',
    fr: v.title ? `« ${v.title} » est écartée.` : 'L’entrée est écartée.',
  }),
  taken_otherwise: (v) => ({
    en: `Taken instead: ${v.value}.`,
    fr: `Retenu à la place : ${v.value}.`,
  }),
  event_outside: (v) => ({
    en: `${v.at} lies outside the conference’s dates, ${v.start} to ${v.end}.`,
    fr: `${v.at} est en dehors des dates de la conférence, du ${v.start} au ${v.end}.`,
  }),
  person_twice: (v) => ({
    en: `“${v.name}” stands under several ids: ${v.ids}. They came in as several speakers; one person’s can be merged.`,
    fr: `« ${v.name} » figure sous plusieurs identifiants : ${v.ids}. Plusieurs intervenants ont été importés ; ceux d’une même personne peuvent être fusionnés.`,
  }),
  notes_unsaid: (v) => ({
    en: `There are ${v.count} remarks more.`,
    fr: `Il y a encore ${v.count} remarques.`,
  }),
  duration_invalid: (v) => ({
    en: `"${v.value}" is not a duration such as 00:45.`,
    fr: `« ${v.value} » n’est pas une durée telle que 00:45.`,
  }),
  duration_out_of_range: (v) => ({
    en: `The duration ${v.value} is not between 1 minute and 24 hours.`,
    fr: `La durée ${v.value} n’est pas comprise entre 1 minute et 24 heures.`,
  }),
  time_invalid: (v) => ({
    en: `"${v.value}" is not a date or time; such as 2027-06-15T09:30:00+02:00 or 09:30.`,
    fr: `« ${v.value} » n’est ni une date ni une heure, telles que 2027-06-15T09:30:00+02:00 ou 09:30.`,
  }),
  time_skipped: (v) => ({
    en: `The clocks in ${v.zone} skip ${v.value}.`,
    fr: `L’heure ${v.value} n’existe pas dans le fuseau ${v.zone} (changement d’heure).`,
  }),
  date_invalid: (v) => ({
    en: `"${v.value}" is not a date such as 2027-06-15.`,
    fr: `« ${v.value} » n’est pas une date telle que 2027-06-15.`,
  }),
  dates_reversed: () => ({
    en: 'The conference ends before it starts.',
    fr: 'La conférence se termine avant d’avoir commencé.',
  }),
  dates_of_sessions: () => ({
    en: 'The days of the sessions count instead.',
    fr: 'Les jours des séances comptent à la place.',
  }),
  zone_unknown: (v) => ({
    en: `"${v.zone}" is not a time zone such as Europe/Paris; --time-zone gives another one.`,
    fr: `« ${v.zone} » n’est pas un fuseau horaire tel que Europe/Paris ; --time-zone en donne un autre.`,
  }),
  zone_missing: () => ({
    en: 'The file names no time zone; give the conference one with --time-zone, such as Europe/Paris.',
    fr: 'Le fichier ne nomme aucun fuseau horaire ; indiquez celui de la conférence avec --time-zone, par exemple Europe/Paris.',
  }),
  too_many: () => ({
    en: 'Reading stopped here: there are too many problems.',
    fr: 'La lecture s’arrête ici : les problèmes sont trop nombreux.',
  }),
  slug_invalid: (v) => ({
    en: `"${v.slug}" cannot be a conference’s address: use lower-case letters, digits and hyphens.`,
    fr: `« ${v.slug} » ne peut pas servir d’adresse de conférence : employez des minuscules, des chiffres et des traits d’union.`,
  }),
  text_shortened: (v) => ({
    en: `${v.field} was shortened to ${v.max} characters.`,
    fr: `${v.field} : texte abrégé à ${v.max} caractères.`,
  }),
  link_dropped: (v) => ({
    en: `The link "${v.url}" is no web address and was left out.`,
    fr: `Le lien « ${v.url} » n’est pas une adresse web et a été écarté.`,
  }),
  links_dropped: (v) => ({
    en: `Only the first ${v.max} links were kept.`,
    fr: `Seuls les ${v.max} premiers liens ont été conservés.`,
  }),
  persons_dropped: (v) => ({
    en: `Only the first ${v.max} persons were kept.`,
    fr: `Seules les ${v.max} premières personnes ont été conservées.`,
  }),
  person_without_name: () => ({
    en: 'A person without a name was left out.',
    fr: 'Une personne sans nom a été écartée.',
  }),
  person_renamed: (v) => ({
    en: `Person ${v.id} is called "${v.other}" here and "${v.name}" before; the first name was kept.`,
    fr: `La personne ${v.id} s’appelle ici « ${v.other} » et plus haut « ${v.name} » ; le premier nom a été conservé.`,
  }),
  language_unknown: (v) => ({
    en: `"${v.value}" is not a language code such as en; the language was left open.`,
    fr: `« ${v.value} » n’est pas un code de langue tel que fr ; la langue reste indéterminée.`,
  }),
  languages_added: (v) => ({
    en: `The file has sessions in languages that were new to the conference, which now has content in them too: ${v.languages}.`,
    fr: `Le fichier contient des séances dans des langues nouvelles pour la conférence, dont le contenu est désormais aussi dans ces langues : ${v.languages}.`,
  }),
  languages_left: (v) => ({
    en: `The conference has six content languages and no room for more; texts in these were kept as its main one: ${v.languages}.`,
    fr: `La conférence a déjà six langues de contenu ; les textes dans ces langues ont été enregistrés dans la principale : ${v.languages}.`,
  }),
  seconds_dropped: (v) => ({
    en: `${v.value} was taken to the whole minute.`,
    fr: `${v.value} a été ramené à la minute entière.`,
  }),
  zone_guessed: (v) => ({
    en: `The file names no time zone; ${v.zone} was taken from its times. Another one can be given with --time-zone.`,
    fr: `Le fichier ne nomme aucun fuseau horaire ; ${v.zone} a été déduit des heures indiquées. L’option --time-zone permet d’en donner un autre.`,
  }),
  zone_differs: (v) => ({
    en: `The file is in ${v.file}; the conference stays in ${v.zone}.`,
    fr: `Le fichier est en ${v.file} ; la conférence reste en ${v.zone}.`,
  }),
} satisfies Record<string, (values: Values) => Phrase>;

export type ImportCode = keyof typeof SENTENCES;

/** One finding about an imported file. Line 0: about the file as a whole. */
export interface ImportProblem {
  line: number;
  code: ImportCode;
  message: Phrase;
}

/** Longest piece of the file that a sentence repeats. */
const QUOTED_MAX = 80;

export function importProblem(line: number, code: ImportCode, values: Values = {}): ImportProblem {
  const quoted = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === 'string' && value.length > QUOTED_MAX
        ? `${value.slice(0, QUOTED_MAX)}…`
        : value,
    ]),
  );
  const sentence: (values: Values) => Phrase = SENTENCES[code];
  return { line, code, message: sentence(quoted) };
}

/** What becomes of something that cannot come in as it is. */
export function withBecomes(problem: ImportProblem, { message }: ImportProblem): ImportProblem {
  const { en, fr } = problem.message;
  return { ...problem, message: { en: `${en} ${message.en}`, fr: `${fr} ${message.fr}` } };
}

/** A session that comes in, but not where the file places it. */
export function withoutPlace(problem: ImportProblem, { title }: { title: string }): ImportProblem {
  return withBecomes(problem, importProblem(problem.line, 'without_place', { title }));
}

/** Reading cannot go on: thrown inside the reader, never out of `readSchedule`. */
export class ReadingStopped extends Error {
  constructor(readonly problem: ImportProblem) {
    super(problem.message.en);
  }
}
