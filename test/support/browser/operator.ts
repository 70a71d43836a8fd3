import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const CLI = 'dist/apps/api/src/cli.js';
const run = promisify(execFile);

/** Runs a command of the operator on the product under test and gives what it says. */
export async function operator(...words: string[]): Promise<string> {
  const { APOGEE_DATA_DIR: DATA_DIR, DATABASE_URL: _, ...rest } = process.env;
  const { stdout } = await run(process.execPath, [CLI, ...words], {
    env: { ...rest, DATA_DIR, NODE_ENV: 'production' },
  });
  return stdout;
}

export interface NewOrganiser {
  email: string;
  name: string;
  password: string;
}

/** Another organiser of a conference: what each of them moved is undone by nobody else. */
export async function newOrganiser(name: string, conference: string): Promise<NewOrganiser> {
  const email = `${crypto.randomUUID().slice(0, 8)}@example.org`;
  const said = await operator(
    ...['account', 'create', '--email', email, '--name', name, '--conference', conference],
  );
  return { email, name, password: /Password:\s*(\S+)/.exec(said)![1]! };
}
