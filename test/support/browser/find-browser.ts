import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { packagedBrowser } from './packaged-browser.js';

/** The part of Playwright's launch options that depends on the browser found. */
export interface BrowserLaunch {
  executablePath: string;
  args: string[];
  env: NodeJS.ProcessEnv;
}

const FOUND = 'APOGEE_TEST_BROWSER';
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-pings',
];
const INSTALLED_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const INSTALLED_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** CHROME_BIN, an installed Chromium or Chrome, or the one of the npm package; never a download. */
export function findBrowser(): BrowserLaunch {
  // Found once: the workers of a test run inherit the answer.
  process.env[FOUND] ??= JSON.stringify(lookForBrowser());
  const found = JSON.parse(process.env[FOUND]) as BrowserLaunch;
  return { ...found, env: { ...process.env, ...found.env } };
}

function lookForBrowser(): BrowserLaunch {
  const installed = process.env['CHROME_BIN'] || installedBrowser();
  if (installed) return { executablePath: installed, args: ARGUMENTS, env: {} };
  return { ...packagedBrowser(), args: [...ARGUMENTS, '--headless=shell'] };
}

function installedBrowser(): string | undefined {
  const directories = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = directories.flatMap((dir) => INSTALLED_NAMES.map((name) => join(dir, name)));
  return [...onPath, ...INSTALLED_PATHS].find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
