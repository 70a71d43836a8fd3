// npm test, npm test -- <part of a path>, npm test -- -t '<part of a test's name>'; with --long the long set too
import './check-node.mjs';
import fs from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { ensureBuilt } from './ensure-built.mjs';
import { runScript } from './run-script.mjs';
import { failure, readPlaywright, readVitest } from './test-report.mjs';

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
  return outcome(project, report, exitCode, readVitest);
}

async function runPlaywright(speak) {
  const filters = [...paths, ...names.flatMap((name) => ['-g', name])];
  if (isPartial && (await hasNoBrowserTests(filters))) return { passed: 0, failed: [], flaky: [] };
  const report = join(reports, 'browser.json');
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = report;
  const { exitCode } = await runScript(
    'test:browser',
    [...filters, '--pass-with-no-tests', '--reporter=list,json'],
    QUIETLY,
    speak,
  );
  return outcome('browser', report, exitCode, readPlaywright);
}

async function hasNoBrowserTests(filters) {
  const { output } = await runScript('test:browser', [...filters, '--list'], QUIETLY);
  return output.includes('No tests found');
}

/** A runner that fails without a failed test, or without a report, counts as one failure. */
function outcome(part, report, exitCode, read) {
  let told = { passed: 0, failed: [], flaky: [] };
  let reason = 'ended with code ' + exitCode + ' though no test failed';
  try {
    told = read(JSON.parse(fs.readFileSync(report, 'utf8')));
  } catch (error) {
    reason = 'no report of the tests: ' + error.message;
  }
  if (exitCode !== 0 && told.failed.length === 0)
    told.failed = [failure([part + ' tests'], reason)];
  return told;
}

/** The API tests start the built server too, and nothing may build while they run. */
async function runOnBuilt() {
  try {
    await ensureBuilt();
  } catch (error) {
    return [{ passed: 0, failed: [failure(['build'], error.message)], flaky: [] }];
  }
  const parts = await runApiAndBrowser();
  return isLong ? [...parts, await runVitest('long')] : parts;
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
  const parts = [await runVitest('unit'), ...(await runOnBuilt())];
  fs.rmSync(reports, { recursive: true });
  tell(parts);
}

/** Last, so that whoever sees only the end knows which tests failed. */
function tell(parts) {
  const of = (key) => parts.flatMap((part) => part[key]);
  for (const test of of('flaky')) console.log('\nPassed only when tried again: ' + test);
  for (const test of of('failed')) console.log('\nFailed: ' + test);
  const passed = parts.reduce((sum, part) => sum + part.passed, 0);
  console.log('\n' + passed + ' passed, ' + of('failed').length + ' failed');
  process.exitCode = of('failed').length === 0 ? 0 : 1;
}

runAll().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
