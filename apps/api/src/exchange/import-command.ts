import { readFile, stat } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import type { DataSource } from 'typeorm';
import { isLanguage, type Language, LANGUAGES } from '#shared/languages';
import { OPERATOR } from '../audit/record-audit.js';
import { importReport, refusalReport } from './import-report.js';
import { importSchedule, ImportRefused } from './import-schedule.js';
import { importProblem } from './schedule-xml/import-problems.js';
import { FILE_MAX_MEGABYTES } from './schedule-xml/read-schedule.js';

/** The options of `import` as they are typed. */
export interface ImportOptions {
  conference: string;
  dryRun?: boolean;
  timeZone?: string;
  lang?: string;
}

/** Runs work on the product's database and prints what it answers. */
type WithDatabase = (work: (dataSource: DataSource) => Promise<string>) => Promise<void>;

/** `import FILE --conference SLUG [--dry-run]`. */
export function addImportCommand(program: Command, withDatabase: WithDatabase): void {
  program
    .command('import')
    .description('bring a frab or pentabarf schedule.xml into the draft of a conference')
    .argument('<file>', 'the schedule.xml')
    .requiredOption('--conference <slug>', 'conference to import into; created when there is none')
    .option('--dry-run', 'only say what would be done')
    .option('--time-zone <zone>', 'zone of a new conference, such as Europe/Paris')
    .addOption(
      new Option('--lang <language>', 'language of the report').choices(LANGUAGES).default('en'),
    )
    .action((file: string, options: ImportOptions) =>
      withDatabase((dataSource) => importCommand(dataSource, file, options)),
    );
}

/** Imports the file and answers the report; throws an Error whose message says why it cannot. */
export async function importCommand(
  dataSource: DataSource,
  file: string,
  options: ImportOptions,
): Promise<string> {
  const { conference: slug, dryRun = false, timeZone } = options;
  const language: Language = isLanguage(options.lang) ? options.lang : 'en';
  try {
    const bytes = await bytesOf(file);
    const outcome = await importSchedule(dataSource, OPERATOR, { bytes, slug, dryRun, timeZone });
    return importReport(outcome, language);
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    throw new Error(`${file}\n${refusalReport(error.problems, language)}`, { cause: error });
  }
}

/** The file's bytes; a file that is too large is refused before it is read. */
async function bytesOf(file: string): Promise<Uint8Array> {
  const stats = await stat(file);
  if (!stats.isFile()) throw new Error(`${file} is not a file.`);
  if (stats.size > FILE_MAX_MEGABYTES * 1024 * 1024) {
    throw new ImportRefused([importProblem(0, 'too_large', { megabytes: FILE_MAX_MEGABYTES })]);
  }
  return readFile(file);
}
