import { type Language, type Localised, type Phrase, textIn } from '#shared/languages';
import type { ImportOutcome } from './import-schedule.js';
import { changesNothing } from './import-plan.js';
import type { ImportProblem } from './schedule-xml/import-problems.js';

/** Most titles and notes that a report spells out. */
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
  missing: { en: 'No longer in the file, kept', fr: 'Absentes du fichier, conservées' },
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

/** What an import did or would do, for the operator to read. */
export function importReport(outcome: ImportOutcome, language: Language): string {
  const { conference, plan, notes, clashes } = outcome;
  const say = (text: Localised) => textIn(text, language);
  const colon = language === 'fr' ? '\u00a0:' : ':';
  const lines = [
    `${say(WORDS.into)} ${conference.slug}${colon} ${say(conference.name)}, ${conference.timeZone}`,
  ];
  if (outcome.created) {
    lines.push(`${say(outcome.dryRun ? WORDS.wouldCreate : WORDS.created)}.`);
    lines.push(outcome.owner ? `${say(WORDS.owner)}${colon} ${outcome.owner}` : say(WORDS.noOwner));
  }
  lines.push('', ...countTable(outcome, say));
  for (const kind of ['missing', 'removed', 'locked'] as const) {
    const titles = plan[kind].map((row) => say(row.title));
    lines.push(...list(`${say(WORDS[kind])}${colon}`, titles, say));
  }
  lines.push(...list(`${say(WORDS.notes)}${colon}`, problemLines(notes, language), say));
  const sentences = clashes.map(({ sentence }) => sentence[language]);
  const count = `${say(WORDS.clashes)} (${clashes.length})${colon}`;
  lines.push(...list(count, sentences, say));
  const end = changesNothing(plan) && !outcome.created ? WORDS.nothing : WORDS.done;
  lines.push('', say(outcome.dryRun ? WORDS.dryRun : end));
  return lines.join('\n');
}

/** Why nothing was imported: each problem with its line of the file. */
export function refusalReport(problems: ImportProblem[], language: Language): string {
  return [...problemLines(problems, language), textIn(WORDS.refused, language)].join('\n');
}

function problemLines(problems: ImportProblem[], language: Language): string[] {
  const place = (line: number) =>
    line > 0 ? `${WORDS.line[language]} ${line}${language === 'fr' ? '\u00a0:' : ':'} ` : '';
  return problems.map(({ line, message }) => `${place(line)}${message[language]}`);
}

function countTable({ plan }: ImportOutcome, say: (text: Localised) => string): string[] {
  const { create, move, remove } = plan.parts;
  const counted = (['tracks', 'rooms', 'speakers', 'panels', 'slots'] as const).map((key) => {
    const { create: made, update, unchanged } = plan[key];
    return [say(WORDS[key]), made.length, update.length, unchanged];
  });
  const rows = [
    ['', ...WORDS.headings.map(say)],
    ...counted,
    [say(WORDS.parts), create.length, move.length, ''],
    ...(remove.length > 0 ? [[say(WORDS.partsRemoved), '', remove.length, '']] : []),
  ];
  return rows.map(([name, ...cells]) =>
    `${String(name).padEnd(20)}${cells.map((cell) => String(cell).padStart(11)).join('')}`.trimEnd(),
  );
}

function list(heading: string, items: string[], say: (text: Localised) => string): string[] {
  if (items.length === 0) return [];
  const shown = items.slice(0, LISTED_MAX).map((item) => `  ${item}`);
  const rest = items.length - shown.length;
  return ['', heading, ...shown, ...(rest > 0 ? [`  … ${rest} ${say(WORDS.more)}`] : [])];
}
