/** Child processes of the benchmarks: the product, the bare server, and what they cost. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const START_LIMIT = 90_000;

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** Starts a script of ours and waits until `isReady` says so of what it printed. */
export async function startProcess(script, args, env, isReady) {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const started = performance.now();
  await new Promise((done, fail) => {
    const timer = setTimeout(
      () => fail(new Error(`${script} did not start:\n${printed}`)),
      START_LIMIT,
    );
    const look = (chunk) => {
      printed += chunk;
      if (!isReady(printed)) return;
      clearTimeout(timer);
      done();
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.once('exit', (code) => fail(new Error(`${script} ended with ${code}:\n${printed}`)));
  });
  return { child, printed: () => printed, milliseconds: performance.now() - started };
}

export async function stopProcess({ child }) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await ended;
}

/** The product on a data directory of its own, built beforehand. */
export async function startProduct(dataDir, env = {}) {
  const port = await freePort();
  const settings = {
    PORT: String(port),
    DATA_DIR: dataDir,
    LOG_LEVEL: 'error',
    NODE_ENV: 'production',
    ...env,
  };
  const { scripts } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));
  const [, first, ...rest] = scripts.start.split(' ');
  const started = await startProcess(first, rest, settings, (text) =>
    text.includes('Apogee is ready'),
  );
  return { ...started, origin: `http://127.0.0.1:${port}` };
}

/** Memory of a process and all below it: proportional set size, so that shared pages count once. In MB. */
export function memoryOfTree(pid) {
  const kilobytes = descendants(pid).map((id) => {
    try {
      const rollup = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
      return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return kilobytes.reduce((sum, size) => sum + size, 0) / 1024;
}

function descendants(pid) {
  const parents = new Map();
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
      parents.set(Number(id), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      continue;
    }
  }
  const found = [pid];
  for (const id of found) {
    for (const [child, parent] of parents) if (parent === id) found.push(child);
  }
  return found;
}
