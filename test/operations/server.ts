import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { inject } from 'vitest';
import { freePort } from '../../apps/api/src/database/embedded/server-process.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MAIN = join(ROOT, 'dist/apps/api/src/main.js');
const CLI = join(ROOT, 'dist/apps/api/src/cli.js');
const BUILD_LOCK = 7_274_712;

/** Long enough for a build on a busy machine, in milliseconds. */
export const BUILD_LIMIT = 300_000;

/** For tests that start processes on a busy machine, in milliseconds. */
export const PATIENCE = 120_000;

/** Builds what is missing or old; two test files at once build once. */
export async function ensureBuilt(): Promise<void> {
  const admin = new Client({ connectionString: inject('database').adminUrl });
  await admin.connect();
  try {
    await admin.query('SELECT pg_advisory_lock($1)', [BUILD_LOCK]);
    const program = `import { ensureBuilt } from './scripts/ensure-built.mjs'; await ensureBuilt();`;
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
      cwd: ROOT,
    });
  } finally {
    await admin.end();
  }
}

/** The compiled server as a process of its own. */
export interface Server {
  process: ChildProcess;
  url: string;
  /** All that it printed so far. */
  output(): string;
  /** Milliseconds from its start to its addresses. */
  startedIn: number;
  /** Ends it as a supervisor would; answers the milliseconds that it took. */
  stop(): Promise<number>;
  /** Ends it without a word. */
  kill(): Promise<void>;
}

const running = new Set<ChildProcess>();

type Command = [program: string, args: string[]];

export async function startServer(
  settings: Record<string, string>,
  wrapped = (...command: Command): Command => command,
): Promise<Server> {
  const port = settings['PORT'] ?? String(await freePort());
  const start = performance.now();
  const child = spawn(...wrapped(process.execPath, [MAIN]), {
    cwd: ROOT,
    env: environment({ ...settings, PORT: port }),
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let output = '';
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (output.includes('Apogee is ready') && output.endsWith('\n\n')) resolve();
      });
    }
    child.once('close', (code) => reject(new Error(`The server ended with ${code}:\n${output}`)));
  });
  await ready;
  return {
    process: child,
    url: `http://127.0.0.1:${port}`,
    output: () => output,
    startedIn: performance.now() - start,
    stop: async () => {
      const asked = performance.now();
      await endWith(child, 'SIGTERM');
      return performance.now() - asked;
    },
    kill: () => endWith(child, 'SIGKILL'),
  };
}

/** For the end of a test file, also of one that failed; afterwards nobody writes into the data any more. */
export async function endServers(): Promise<void> {
  await Promise.all([...running].map((child) => endWith(child, 'SIGTERM')));
}

async function endWith(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

export interface Finished {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs `apogee <args>` to its end. */
export function apogee(settings: Record<string, string>, ...args: string[]): Promise<Finished> {
  return runToEnd(CLI, settings, args);
}

/** The same in another directory, whose `.env` is read. */
export function apogeeIn(cwd: string, ...args: string[]): Promise<Finished> {
  return runToEnd(CLI, {}, args, cwd);
}

/** A start that is expected to be refused. */
export function startInVain(settings: Record<string, string>): Promise<Finished> {
  return runToEnd(MAIN, settings, []);
}

async function runToEnd(
  program: string,
  settings: Record<string, string>,
  args: string[],
  cwd = ROOT,
): Promise<Finished> {
  const options = { cwd, env: environment(settings), timeout: 60_000 };
  const child = promisify(execFile)(process.execPath, [program, ...args], options);
  return child.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (failed: Finished) => failed,
  );
}

/** As `npm start` sets it, without the settings of the developer's own installation. */
function environment(settings: Record<string, string>): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, TMPDIR, NODE_ENV: 'production', ...settings };
}

/** The cookie of a session, for the header of further requests. */
export async function signIn(url: string, email: string, password: string): Promise<Response> {
  return fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
}

export function cookieOf(answer: Response): string {
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

/** As npm starts a command: a shell waits for it. */
export const inShell = (program: string, args: string[]): [string, string[]] => [
  '/bin/sh',
  ['-c', '"$@"; exit $?', 'sh', program, ...args],
];

export async function answers(url: string): Promise<boolean> {
  return fetch(`${url}/health/live`).then(
    () => true,
    () => false,
  );
}

export async function untilReady(url: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const answer = await fetch(`${url}/health/ready`);
    if (answer.ok) return;
    if (Date.now() > deadline) throw new Error('the server is not ready');
    await new Promise((done) => setTimeout(done, 50));
  }
}

const OWNER = 'owner@example.org';

/** The compiled server on a migrated database with the demonstration, and the cookie of its owner. */
export async function startWithOwner(
  databaseUrl: string,
): Promise<{ server: Server; cookie: string; owner: string }> {
  await ensureBuilt();
  const settings = {
    DATABASE_URL: databaseUrl,
    APP_SECRET: 'a secret that only the tests know, 0123456789',
    DEMO: 'on',
    TRUST_PROXY: 'on',
  };
  const account = ['account', 'create', '--email', OWNER, '--name', 'Sample owner'];
  const { stdout } = await apogee(settings, ...account);
  await apogee(settings, 'demo', '--owner', OWNER);
  const server = await startServer(settings);
  const password = /Password: (\S+)/.exec(stdout)?.[1] ?? '';
  return { server, cookie: cookieOf(await signIn(server.url, OWNER, password)), owner: OWNER };
}
