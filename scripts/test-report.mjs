// What the JSON report of a runner says: how many tests passed, and of those that did not, where, which and why.
import { relative } from 'path';
import util from 'util';

const LINES_OF_A_MESSAGE = 4;

export function readVitest(report) {
  return {
    passed: report.numPassedTests,
    failed: report.testResults.flatMap(failuresOfFile),
    flaky: [],
  };
}

function failuresOfFile(file) {
  const path = relative(process.cwd(), file.name);
  const failed = file.assertionResults
    .filter((test) => test.status === 'failed')
    .map((test) => failure([path, ...test.ancestorTitles, test.title], test.failureMessages[0]));
  if (failed.length > 0 || file.status !== 'failed') return failed;
  // A file that cannot be loaded has no tests to name.
  return [failure([path], file.message)];
}

export function readPlaywright({ stats, suites, errors, config }) {
  const tests = suites.flatMap((suite) => testsOf(suite, []));
  const named = (status) =>
    tests
      .filter((test) => test.status === status)
      .map(({ titles: [, ...titles], file, results }) =>
        failure(
          [relative(process.cwd(), config.rootDir + '/' + file), ...titles],
          results.flatMap((result) => result.errors).map(({ message }) => message)[0],
        ),
      );
  return {
    passed: stats.expected + stats.flaky,
    failed: [
      ...named('unexpected'),
      ...errors.map(({ message }) => failure(['browser tests'], message)),
    ],
    flaky: named('flaky'),
  };
}

function testsOf({ title, suites = [], specs }, above) {
  const titles = [...above, title];
  return [
    ...specs.flatMap(({ tests, file, title: name }) =>
      tests.map((test) => ({ ...test, file, titles: [...titles, name] })),
    ),
    ...suites.flatMap((suite) => testsOf(suite, titles)),
  ];
}

export function failure(names, message = '') {
  const lines = util
    .stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() && !/^\s+at /.test(line));
  return [
    names.join(' › '),
    ...lines.slice(0, LINES_OF_A_MESSAGE).map((line) => '    ' + line),
  ].join('\n');
}
