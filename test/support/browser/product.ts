import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { startEmbeddedPostgres } from '../../../apps/api/src/database/embedded/embedded-postgres.js';
import { freePort } from '../../../apps/api/src/database/embedded/server-process.js';

const MAIN = 'dist/apps/api/src/main.js';
const LOG_DIRECTORY = 'test-results';
const START_LIMIT = 60_000;
const STOP_LIMIT = 20_000;
const ORGANISER = /Organiser:\s*([^\s"\\]+@[^\s"\\]+)/i;
const PASSWORD = /Password:\s*([^\s"\\]+)/i;

/** Starts what `npm start` starts, with an empty database and the demo conference. */
export default async function startProduct(): Promise<() => Promise<void>> {
  if (!existsSync(MAIN)) throw new Error(`${MAIN} is missing: run npm run build first.`);
  const dataDir = mkdtempSync(join(tmpdir(), 'apogee-browser-'));
  // As root the database runs as another user, who has to come in.
  chmodSync(dataDir, 0o755);
  const port = await freePort();
  const preload = new URL('end-with-parent.mjs', import.meta.url).href;
  const product = spawn(process.execPath, ['--import', preload, '--enable-source-maps', MAIN], {
    env: productEnvironment(port, dataDir),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const output = collectOutput(product);
  const stop = async () => {
    await endProcess(product);
    rmSync(dataDir, { recursive: true });
    mkdirSync(LOG_DIRECTORY, { recursive: true });
    writeFileSync(join(LOG_DIRECTORY, 'product.log'), output());
  };

  const url = `http://localhost:${port}`;
  try {
    await untilReady(product, url, output);
  } catch (error) {
    await stop();
    throw new Error(`The product did not start. It said:\n${output()}`, { cause: error });
  }
  process.env['APOGEE_URL'] = url;
  process.env['APOGEE_DATA_DIR'] = dataDir;
  process.env['APOGEE_DATABASE_URL'] = await databaseUrl(dataDir);
  process.env['APOGEE_EMAIL'] = ORGANISER.exec(output())![1];
  process.env['APOGEE_PASSWORD'] = PASSWORD.exec(output())![1];
  process.env['APOGEE_SESSION'] = await signIn(url);
  return stop;
}

/** Of the database that the product has started: it is joined for a moment. */
async function databaseUrl(dataDir: string): Promise<string> {
  const { url, stop } = await startEmbeddedPostgres({ dataDir });
  await stop();
  return url;
}

/** The organiser's session cookie, for all tests: signing in for each would meet the limit on sign-ins. */
async function signIn(url: string): Promise<string> {
  const { APOGEE_EMAIL: email, APOGEE_PASSWORD: password } = process.env;
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const [, value] = /^apogee_session=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '') ?? [];
  if (!value) throw new Error(`The organiser cannot sign in: ${await answer.text()}`);
  return value;
}

function productEnvironment(port: number, dataDir: string): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    PORT: String(port),
    DATA_DIR: dataDir,
    DEMO: 'on',
  };
  // The settings of the developer's own installation are not for the tests.
  for (const name of ['DATABASE_URL', 'DATABASE_REPLICA_URL', 'PUBLIC_URL', 'SMTP_URL']) {
    delete environment[name];
  }
  return environment;
}

function collectOutput(product: ChildProcess): () => string {
  let output = '';
  for (const stream of [product.stdout, product.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return () => stripVTControlCharacters(output);
}

async function untilReady(product: ChildProcess, url: string, output: () => string): Promise<void> {
  const deadline = Date.now() + START_LIMIT;
  while (Date.now() < deadline) {
    if (product.exitCode !== null) throw new Error(`It ended with exit code ${product.exitCode}.`);
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (answer?.ok && ORGANISER.test(output()) && PASSWORD.test(output())) return;
    await pause(100);
  }
  throw new Error('It was not ready, or did not print its sign-in, within a minute.');
}

async function endProcess(product: ChildProcess): Promise<void> {
  if (product.exitCode !== null || product.signalCode !== null) return;
  const ended = once(product, 'exit');
  product.kill('SIGTERM');
  const killing = setTimeout(() => product.kill('SIGKILL'), STOP_LIMIT);
  await ended;
  clearTimeout(killing);
}
