import {
  IMPORTED_THINGS,
  type ImportConflict,
  type ProgrammeImportView,
} from '#shared/exchange/programme-import';
import { type Language, type Localised, type Phrase, textIn } from '#shared/languages';
import type { ImportOutcome } from './import-schedule.js';
import { importView } from './import-view.js';
import type { ImportProblem } from './schedule-xml/import-problems.js';

/** Most titles and notes that a short report spells out. */
const LISTED_MAX = 20;

const WORDS = {
  into: { en: 'Import into', fr: 'Importation dans' },
  wouldCreate: {
    en: 'The conference does not exist and would be created',
    fr: 'La conférence n’existe pas et serait créée',
  },
  created: {
    en: 'The conference did not exist and was created',
    fr: 'La conférence n’existait pas et a été créée',
  },
  owner: { en: 'Owner', fr: 'Propriétaire' },
  noOwner: {
    en: 'Nobody may open it in the admin yet: give an account a role in it.',
    fr: 'Personne ne peut encore l’ouvrir dans l’administration : donnez à un compte un rôle dans cette conférence.',
  },
  headings: [
    { en: 'new', fr: 'nouveau' },
    { en: 'changed', fr: 'modifié' },
    { en: 'unchanged', fr: 'inchangé' },
  ],
  tracks: { en: 'Tracks', fr: 'Thématiques' },
  rooms: { en: 'Rooms', fr: 'Salles' },
  speakers: { en: 'Speakers', fr: 'Intervenants' },
  panels: { en: 'Sessions', fr: 'Séances' },
  slots: { en: 'Placements', fr: 'Placements' },
  parts: { en: 'Parts of speakers', fr: 'Interventions' },
  partsRemoved: { en: 'Parts taken away', fr: 'Interventions retirées' },
  clashes: {
    en: 'Clashes in the draft, to solve or accept before publishing',
    fr: 'Conflits dans le brouillon, à résoudre ou à accepter avant publication',
  },
  changed: { en: 'Changed sessions', fr: 'Séances modifiées' },
  conflicts: {
    en: 'Changed at the source and here, left as they are here (--theirs or --ours decides)',
    fr: 'Modifiées à la source et ici, laissées telles quelles ici (--theirs ou --ours tranche)',
  },
  theirs: { en: 'source', fr: 'source' },
  ours: { en: 'here', fr: 'ici' },
  missing: {
    en: 'No longer in the file, kept (--withdraw takes them off)',
    fr: 'Absentes du fichier, conservées (--withdraw les retire)',
  },
  withdrawn: { en: 'No longer in the file, taken off', fr: 'Absentes du fichier, retirées' },
  leftAside: { en: 'Without a place here', fr: 'Sans équivalent ici' },
  removed: { en: 'Removed here, not brought back', fr: 'Supprimées ici, non rétablies' },
  locked: { en: 'Locked in their place here, not moved', fr: 'Verrouillées ici, non déplacées' },
  notes: { en: 'Remarks', fr: 'Remarques' },
  more: { en: 'more', fr: 'de plus' },
  line: { en: 'line', fr: 'ligne' },
  dryRun: {
    en: 'This was a dry run: nothing was written.',
    fr: 'Essai à blanc : rien n’a été enregistré.',
  },
  nothing: { en: 'Nothing changed.', fr: 'Rien n’a changé.' },
  done: {
    en: 'The draft was changed. Nothing public changes until you review and publish.',
    fr: 'Le brouillon a été modifié. Rien de public ne change avant vérification et publication.',
  },
  refused: {
    en: 'The file was not imported; nothing was written.',
    fr: 'Le fichier n’a pas été importé ; rien n’a été enregistré.',
  },
} satisfies Record<string, Phrase | Phrase[]>;

/** How much a report spells out. */
export interface ReportSize {
  /** Every title and note. */
  whole?: boolean;
}

/** What an import did or would do, for the operator to read. */
export function importReport(
  outcome: ImportOutcome,
  language: Language,
  { whole = false }: ReportSize = {},
): string {
  const { conference } = outcome;
  const view = importView(outcome);
  const say = (text: Localised) => textIn(text, language);
  const colon = colonOf(language);
  const lines = [
    `${say(WORDS.into)} ${conference.slug}${colon} ${say(conference.name)}, ${conference.timeZone}`,
  ];
  if (outcome.created) {
    lines.push(`${say(outcome.dryRun ? WORDS.wouldCreate : WORDS.created)}.`);
    lines.push(outcome.owner ? `${say(WORDS.owner)}${colon} ${outcome.owner}` : say(WORDS.noOwner));
  }
  lines.push('', ...countTable(view, say));
  const max = whole ? Number.POSITIVE_INFINITY : LISTED_MAX;
  for (const [heading, items] of sectionsOf(view, language)) {
    lines.push(...list(`${heading}${colon}`, items, { max, more: say(WORDS.more) }));
  }
  const end = view.changesNothing && !outcome.created ? WORDS.nothing : WORDS.done;
  lines.push('', say(outcome.dryRun ? WORDS.dryRun : end));
  return lines.join('\n');
}

/** Why nothing was imported: each problem with its line of the file. */
export function refusalReport(problems: ImportProblem[], language: Language): string {
  return [...problemLines(problems, language), textIn(WORDS.refused, language)].join('\n');
}

/** The lists of a report, each under its heading. */
function sectionsOf(view: ProgrammeImportView, language: Language): [string, string[]][] {
  const titles = (panels: { title: Localised }[]) =>
    panels.map(({ title }) => textIn(title, language));
  const changed = view.changed.map(
    ({ title, fields }) =>
      `${textIn(title, language)} (${fields.map((field) => field[language]).join(', ')})`,
  );
  const conflicts = view.conflicts.flatMap((conflict) => conflictLines(conflict, language));
  const aside = view.leftAside.map(({ name, count }) => `${name} (${count})`);
  return [
    [WORDS.changed[language], changed],
    [WORDS.conflicts[language], conflicts],
    [WORDS[view.withdrawn ? 'withdrawn' : 'missing'][language], titles(view.missing)],
    [WORDS.removed[language], titles(view.removed)],
    [WORDS.locked[language], titles(view.locked)],
    [WORDS.notes[language], problemLines(view.notes, language)],
    [WORDS.leftAside[language], aside],
    [
      `${WORDS.clashes[language]} (${view.clashes.length})`,
      view.clashes.map((sentence) => sentence[language]),
    ],
  ];
}

function conflictLines(
  { title, fieldName, theirs, ours }: ImportConflict,
  language: Language,
): string[] {
  const line = (side: 'theirs' | 'ours', value: Phrase) =>
    `  ${WORDS[side][language]}${colonOf(language)} ${value[language].replace(/\s+/g, ' ').slice(0, 120)}`;
  return [`${title}, ${fieldName[language]}`, line('theirs', theirs), line('ours', ours)];
}

/** Each problem behind its line of the file. */
export function problemLines(
  problems: readonly Pick<ImportProblem, 'line' | 'message'>[],
  language: Language,
): string[] {
  const place = (line: number) =>
    line > 0 ? `${WORDS.line[language]} ${line}${colonOf(language)} ` : '';
  return problems.map(({ line, message }) => `${place(line)}${message[language]}`);
}

function colonOf(language: Language): string {
  return language === 'fr' ? '\u00a0:' : ':';
}

function countTable(
  { counts, parts }: ProgrammeImportView,
  say: (text: Localised) => string,
): string[] {
  const counted = IMPORTED_THINGS.map((key) => {
    const { created, changed, unchanged } = counts[key];
    return [say(WORDS[key]), created, changed, unchanged];
  });
  const rows = [
    ['', ...WORDS.headings.map(say)],
    ...counted,
    [say(WORDS.parts), parts.created, parts.moved, ''],
    ...(parts.removed > 0 ? [[say(WORDS.partsRemoved), '', parts.removed, '']] : []),
  ];
  return rows.map(([name, ...cells]) =>
    `${String(name).padEnd(20)}${cells.map((cell) => String(cell).padStart(11)).join('')}`.trimEnd(),
  );
}

function list(
  heading: string,
  items: string[],
  { max, more }: { max: number; more: string },
): string[] {
  if (items.length === 0) return [];
  const shown = items.slice(0, max).map((item) => `  ${item}`);
  const rest = items.length - shown.length;
  return ['', heading, ...shown, ...(rest > 0 ? [`  … ${rest} ${more}`] : [])];
}
