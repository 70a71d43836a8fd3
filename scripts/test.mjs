// npm test, npm test -- <part of a path>, npm test -- -t '<part of a test's name>'; with --long the long set too
import './check-node.mjs';
import fs from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { ensureBuilt } from './ensure-built.mjs';
import { runScript } from './run-script.mjs';

const words = process.argv.slice(2).filter((word) => word !== '--long');
const isLong = process.argv.includes('--long');
const reports = fs.mkdtempSync(join(tmpdir(), 'apogee-reports-'));
const nameFlag = words.indexOf('-t');
const paths = nameFlag === -1 ? words : words.slice(0, nameFlag);
const names = nameFlag === -1 ? [] : words.slice(nameFlag + 1);
const isPartial = paths.length + names.length > 0;
const QUIETLY = ['ignore', 'pipe', 'pipe'];

async function runVitest(project) {
  const report = join(reports, project + '.json');
  const { exitCode } = await runScript('test:' + project, [
    ...paths,
    ...names.flatMap((name) => ['-t', name]),
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    '--outputFile.json=' + report,
  ]);
  return totals(report, exitCode, (result) => ({
    passed: result.numPassedTests,
    // A file that cannot be loaded has no tests to count.
    failed: result.testResults.reduce((sum, file) => sum + failuresOf(file), 0),
  }));
}

function failuresOf(file) {
  const failed = file.assertionResults.filter((test) => test.status === 'failed').length;
  return failed || (file.status === 'failed' ? 1 : 0);
}

async function runPlaywright(speak) {
  const filters = [...paths, ...names.flatMap((name) => ['-g', name])];
  if (isPartial && (await hasNoBrowserTests(filters))) return { passed: 0, failed: 0 };
  const report = join(reports, 'browser.json');
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = report;
  const { exitCode } = await runScript(
    'test:browser',
    [...filters, '--pass-with-no-tests', '--reporter=list,json'],
    QUIETLY,
    speak,
  );
  return totals(report, exitCode, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
  }));
}

async function hasNoBrowserTests(filters) {
  const { output } = await runScript('test:browser', [...filters, '--list'], QUIETLY);
  return output.includes('No tests found');
}

/** A runner that fails without a failed test, or without a report, counts as one failure. */
function totals(report, exitCode, read) {
  let counted = { passed: 0, failed: 0 };
  try {
    counted = read(JSON.parse(fs.readFileSync(report, 'utf8')));
  } catch (error) {
    console.error('No report of the tests: ' + error.message);
  }
  if (exitCode !== 0 && counted.failed === 0) counted.failed = 1;
  return counted;
}

/** The API tests start the built server too, and nothing may build while they run. */
async function canBuild() {
  try {
    await ensureBuilt();
    return true;
  } catch (error) {
    console.error(error.message);
    return false;
  }
}

/** Side by side, for each waits often; what the browser tests say is held back until the others have spoken. */
async function runApiAndBrowser() {
  const held = [];
  let speak = (text) => held.push(text);
  const browser = runPlaywright((text) => speak(text));
  const api = await runVitest('api');
  for (const text of held) process.stdout.write(text);
  speak = (text) => process.stdout.write(text);
  return [api, await browser];
}

async function runAll() {
  const parts = [await runVitest('unit')];
  if (await canBuild()) {
    parts.push(...(await runApiAndBrowser()));
    if (isLong) parts.push(await runVitest('long'));
  } else parts.push({ passed: 0, failed: 1 });
  fs.rmSync(reports, { recursive: true });
  const sum = (key) => parts.reduce((total, part) => total + part[key], 0);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
  console.log(sum('passed') + ' passed, ' + sum('failed') + ' failed');
}

runAll().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
