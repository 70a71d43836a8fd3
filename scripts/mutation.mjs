// npm run test:mutation, npm run test:mutation -- <part of a path>: how many small changes to each rule its tests notice
import './check-node.mjs';
import fs from 'fs';
import { dirname } from 'path';
import { Stryker } from '@stryker-mutator/core';

/** Of a hundred changes to a rule, so many must be noticed by the tests beside it. */
const THRESHOLD = 95;
const NOTICED = ['Killed', 'Timeout'];
const UNNOTICED = ['Survived', 'NoCoverage'];
/** A rule is a source with tests of its name beside it; what starts processes is none. */
const APART = /database\/embedded\//;

const wanted = process.argv.slice(2);
const rules = fs
  .globSync('{apps/api,libs/shared}/src/**/*.spec.ts')
  .map((spec) => spec.replace(/\.spec\.ts$/, '.ts'))
  .filter((rule) => fs.existsSync(rule) && !APART.test(rule))
  .filter((rule) => wanted.length === 0 || wanted.some((part) => rule.includes(part)))
  .sort();

/** One rule at a time, so that only the tests in its folder that use it count. */
async function changesTo(rule) {
  process.env.RULE_SPECS = dirname(rule) + '/*.spec.ts';
  const stryker = new Stryker({
    mutate: [rule],
    plugins: ['@stryker-mutator/vitest-runner'],
    testRunner: 'vitest',
    vitest: { configFile: 'scripts/mutation.vitest.config.ts', related: true },
    ignorePatterns: ['dist', 'docs', 'data', 'test-results'],
    concurrency: 1,
    timeoutMS: 10_000,
    reporters: [],
    logLevel: 'error',
    cleanTempDir: 'always',
  });
  return stryker.runMutationTest();
}

function describe(change) {
  const { start } = change.location;
  return (
    '  ' +
    change.status +
    ' ' +
    start.line +
    ':' +
    start.column +
    ' ' +
    change.mutatorName +
    ' → ' +
    change.replacement
  );
}

async function judge(rule) {
  const changes = await changesTo(rule);
  const count = (statuses) => changes.filter(({ status }) => statuses.includes(status));
  const [noticed, unnoticed] = [count(NOTICED).length, count(UNNOTICED)];
  const all = noticed + unnoticed.length;
  const score = all === 0 ? 100 : (100 * noticed) / all;
  console.log(score.toFixed(1).padStart(5) + ' %  ' + noticed + '/' + all + '  ' + rule);
  for (const change of unnoticed) console.log(describe(change));
  return score;
}

for (const rule of rules) {
  const score = await judge(rule).catch((error) => {
    console.log('failed  ' + rule + ': ' + error.message.split('\n')[0]);
    return 0;
  });
  if (score < THRESHOLD) process.exitCode = 1;
}
