import { isEmail } from 'class-validator';
import type { Command } from 'commander';
import type { DataSource } from 'typeorm';
import { ROLES, type Role } from '#shared/auth/permissions';
import { OPERATOR } from '../audit/record-audit.js';
import { Account } from '../auth/account.entity.js';
import { randomPassword, setPassword, setRole } from '../auth/accounts.js';
import { findConference } from '../conferences/conference.queries.js';
import { CommandError, withDatabase } from './command.js';

const EMAIL_LENGTH = 254;

interface CreateOptions {
  email: string;
  name: string;
  conference?: string;
  role: string;
}

/** `account create` and `account reset`: passwords are random and shown once. */
export function addAccountCommands(program: Command): void {
  const account = program.command('account').description('accounts of organisers');
  account
    .command('create')
    .description('make an account, with a role in a conference if one is named')
    .requiredOption('--email <address>', 'address to sign in with')
    .requiredOption('--name <name>', 'name that others see')
    .option('--conference <slug>', 'conference to join')
    .option('--role <role>', `one of ${ROLES.join(', ')}`, 'organiser')
    .action((options: CreateOptions) => withDatabase((dataSource) => create(dataSource, options)));
  account
    .command('reset')
    .description('give an account a new password and end its sessions')
    .requiredOption('--email <address>', 'address of the account')
    .action(({ email }: { email: string }) =>
      withDatabase((dataSource) => reset(dataSource, email)),
    );
}

async function create(dataSource: DataSource, options: CreateOptions): Promise<string> {
  // The rule of the sign-in: nobody gets an account that cannot be used.
  if (!isEmail(options.email) || options.email.length > EMAIL_LENGTH) {
    throw new CommandError(`"${options.email}" is not an email address.`);
  }
  if (!/^(?=.*\S)\P{Cc}{1,200}$/u.test(options.name)) {
    throw new CommandError('The name must have 1 to 200 characters, in one line.');
  }
  if (!ROLES.includes(options.role as Role)) {
    throw new CommandError(`The role must be one of ${ROLES.join(', ')}, not "${options.role}".`);
  }
  if (await exists(dataSource, options.email)) {
    throw new CommandError(`There is already an account ${options.email}; use "account reset".`);
  }
  const conference = options.conference
    ? await findConference(dataSource, options.conference)
    : undefined;
  if (options.conference && !conference) {
    throw new CommandError(`There is no conference "${options.conference}".`);
  }
  const password = randomPassword();
  await dataSource.transaction(async (manager) => {
    const { email, name } = options;
    const accountId = await setPassword(manager, OPERATOR, { email, name, password });
    if (!conference) return;
    const role = options.role as Role;
    await setRole(manager, OPERATOR, { accountId, conferenceId: conference.id, role });
  });
  return `Account ${options.email} made.\nPassword: ${password}   (shown only this once)`;
}

async function reset(dataSource: DataSource, email: string): Promise<string> {
  if (!(await exists(dataSource, email))) throw new CommandError(`There is no account ${email}.`);
  const password = randomPassword();
  await dataSource.transaction(async (manager) => {
    await setPassword(manager, OPERATOR, { email, name: '', password });
  });
  return `New password for ${email}: ${password}   (shown only this once)`;
}

async function exists(dataSource: DataSource, email: string): Promise<boolean> {
  return dataSource.manager.existsBy(Account, { email });
}
