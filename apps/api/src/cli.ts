import 'reflect-metadata';
import { Command } from 'commander';
import { addImportCommand } from './exchange/import-command.js';
import { addAccountCommands } from './operations/account-commands.js';
import { addCheckCommand } from './operations/check-command.js';
import { sentenceOf, withDatabase } from './operations/command.js';
import { addDemoCommand } from './operations/demo-command.js';

const program = new Command('apogee').description("the operator's commands");

addAccountCommands(program);
addCheckCommand(program);
addDemoCommand(program);
addImportCommand(program, withDatabase);
program
  .command('migrate')
  .description('bring the database up to date')
  .action(() => withDatabase(async () => 'The database is up to date.'));

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${sentenceOf(error)}\n`);
  if (process.env.LOG_LEVEL === 'debug') process.stderr.write(`${(error as Error).stack}\n`);
  process.exitCode = 1;
});
