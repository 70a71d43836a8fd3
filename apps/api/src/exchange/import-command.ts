import { readFile, stat, writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import type { DataSource } from 'typeorm';
import type { ImportSide } from '#shared/exchange/programme-import';
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
  /** One odd entry refuses the file. */
  strict?: boolean;
  /** What left the source is taken off. */
  withdraw?: boolean;
  /** Who counts where the source and the organisers changed the same. */
  theirs?: boolean;
  ours?: boolean;
  /** File for the whole report. */
  report?: string;
}

/** Runs work on the product's database and prints what it answers. */
type WithDatabase = (work: (dataSource: DataSource) => Promise<string>) => Promise<void>;

/** `import FILE --conference SLUG`. */
export function addImportCommand(program: Command, withDatabase: WithDatabase): void {
  program
    .command('import')
    .description('bring a programme into the draft of a conference')
    .argument('<file>', 'schedule.xml, schedule.json, or sessions or speakers as CSV or XLSX')
    .requiredOption('--conference <slug>', 'conference to import into; created when there is none')
    .option('--dry-run', 'only say what would be done')
    .option('--strict', 'refuse the file when one entry cannot come in as it is')
    .option('--withdraw', 'take off the sessions that have left the source')
    .addOption(
      new Option(
        '--theirs',
        'what the source changed counts, also where it was changed here',
      ).conflicts('ours'),
    )
    .option('--ours', 'what was changed here counts, also where the source changed it')
    .option('--report <file>', 'write the whole report to a file')
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
  const { conference: slug, dryRun = false, timeZone, strict, withdraw, report } = options;
  const decide = () => sideOf(options);
  const language: Language = isLanguage(options.lang) ? options.lang : 'en';
  try {
    const bytes = await bytesOf(file);
    const request = { bytes, slug, dryRun, timeZone, strict, withdraw, decide };
    const outcome = await importSchedule(dataSource, OPERATOR, request);
    if (report) await writeFile(report, `${importReport(outcome, language, { whole: true })}\n`);
    return importReport(outcome, language);
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    throw new Error(`${file}\n${refusalReport(error.problems, language)}`, { cause: error });
  }
}

function sideOf({ theirs, ours }: ImportOptions): ImportSide | undefined {
  if (theirs) return 'theirs';
  return ours ? 'ours' : undefined;
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
