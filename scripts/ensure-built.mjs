// Named imports of what old versions of Node lack would hide the sentence of check-node.mjs.
import fs from 'fs';
import { join } from 'path';
import { ROOT, runScript } from './run-script.mjs';

const DIST = join(ROOT, 'dist');
const STAMP = join(DIST, '.complete');
const PARTS = ['api', 'schemas', 'site', 'admin'];
const SOURCES = ['apps', 'libs', 'package-lock.json', 'tsconfig.json', 'nest-cli.json'];
/** How often (ms) a build says that it goes on. */
const PROGRESS = 5000;
const NOT_BUILT = /\.spec\.tsx?$/;

/** Builds when there is no complete build, or a source is newer than it. Speaks on stderr alone. */
export async function ensureBuilt() {
  if (!isOutdated()) return;
  await build();
}

export async function build() {
  const start = new Date();
  const waiting = new Set(PARTS);
  say('Building Apogee: once after each change of its files, mostly within a minute …');
  const progress = setInterval(() => sayWaiting(waiting, start), PROGRESS);
  fs.rmSync(DIST, { recursive: true, force: true });
  try {
    await Promise.all(PARTS.map((part) => buildPart(part).then(() => waiting.delete(part))));
  } finally {
    clearInterval(progress);
  }
  fs.mkdirSync(DIST, { recursive: true });
  fs.writeFileSync(STAMP, '');
  // What is edited while we build is newer than this build.
  fs.utimesSync(STAMP, start, start);
}

async function buildPart(part) {
  const start = Date.now();
  const { exitCode, output } = await runScript('build:' + part, [], ['ignore', 'pipe', 'pipe']);
  if (exitCode !== 0) {
    say(output);
    throw new Error('npm run build:' + part + ' failed.');
  }
  say('  ' + part + ' built in ' + ((Date.now() - start) / 1000).toFixed(1) + ' s');
}

function sayWaiting(waiting, start) {
  const seconds = Math.round((Date.now() - start) / 1000);
  say('  … ' + seconds + ' s, still building ' + [...waiting].join(', '));
}

function isOutdated() {
  const built = fs.statSync(STAMP, { throwIfNoEntry: false });
  // An installation without the build tools, such as an image, was built where it was made.
  if (built && !fs.existsSync(join(ROOT, 'node_modules', '@nestjs', 'cli'))) return false;
  return !built || SOURCES.some((source) => hasNewer(join(ROOT, source), built.mtimeMs));
}

/** Whether anything in a folder, tests aside, is newer. */
export function hasNewer(path, time) {
  const stats = fs.statSync(path, { throwIfNoEntry: false });
  if (!stats || NOT_BUILT.test(path)) return false;
  if (stats.mtimeMs > time) return true;
  return (
    stats.isDirectory() && fs.readdirSync(path).some((name) => hasNewer(join(path, name), time))
  );
}

function say(text) {
  process.stderr.write(text + '\n');
}
