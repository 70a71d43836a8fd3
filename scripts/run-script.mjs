import { spawn } from 'child_process';
import { readFileSync } from 'fs';
import { delimiter, join } from 'path';
import { fileURLToPath } from 'url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const running = new Set();

/** Starts a script of package.json that is one command, with more arguments where given. */
export function startScript(name, args, stdio) {
  const script = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts[name];
  const path = join(ROOT, 'node_modules', '.bin') + delimiter + process.env.PATH;
  const options = { cwd: ROOT, stdio, env: Object.assign({}, process.env, { PATH: path }) };
  return process.platform === 'win32'
    ? spawn([script].concat(args.map(quoteForWindows)).join(' '), { ...options, shell: true })
    : // The command takes the place of the shell, so that signals reach it.
      spawn('/bin/sh', ['-c', 'exec ' + script + ' "$@"', name].concat(args), options);
}

/** Runs it to its end, its output kept, or given to `onOutput` as it comes; a signal that should end us ends it first. */
export function runScript(name, args = [], stdio = 'inherit', onOutput) {
  const child = startScript(name, args, stdio);
  if (running.size === 0) for (const signal of ENDING_SIGNALS) process.on(signal, endAll);
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) stream.on('data', onOutput || ((text) => (output += text)));
  }
  return new Promise((resolve) => {
    child.once('close', (exitCode) => {
      running.delete(child);
      if (running.size === 0) for (const signal of ENDING_SIGNALS) process.off(signal, endAll);
      resolve({ exitCode, output });
    });
  });
}

function endAll(signal) {
  for (const child of running) child.kill(signal);
  process.exit(1);
}

function quoteForWindows(argument) {
  return '"' + argument.replaceAll('"', '\\"') + '"';
}
