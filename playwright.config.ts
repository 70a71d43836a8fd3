import { defineConfig } from '@playwright/test';
import { findBrowser } from './test/support/browser/find-browser.js';

export default defineConfig({
  testDir: 'test',
  testMatch: '**/*.browser.ts',
  globalSetup: './test/support/browser/product.ts',
  outputDir: 'test-results',
  reporter: 'list',
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  // Generous: a busy machine is slow, and nothing here measures time by failing.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: process.env['APOGEE_URL'],
    locale: 'en-GB',
    // Colours are judged as they end, not on their way there.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    launchOptions: findBrowser(),
  },
});
