// node scripts/screenshot.mjs URL OUT.png [--width N] [--dark] [--full] [--cookie name=value] [--wait ms]
import '../test/support/typescript-hooks.mjs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';

const { findBrowser } = await import('../test/support/browser/find-browser.ts');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: 'string', default: '1280' },
    dark: { type: 'boolean' },
    full: { type: 'boolean' },
    cookie: { type: 'string', multiple: true, default: [] },
    wait: { type: 'string', default: '0' },
  },
});
const [url, path] = positionals;

const browser = await chromium.launch(findBrowser());
const context = await browser.newContext({
  viewport: { width: Number(values.width), height: 800 },
  colorScheme: values.dark ? 'dark' : 'light',
});
for (const cookie of values.cookie) {
  const [name, ...value] = cookie.split('=');
  // A __Host- cookie is only accepted as a secure one.
  await context.addCookies([
    { name, value: value.join('='), url: new URL(url).origin, secure: name.startsWith('__') },
  ]);
}
const page = await context.newPage();
await page.goto(url);
// A page that follows live changes is never idle.
await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => undefined);
await page.waitForTimeout(Number(values.wait));
await page.screenshot({ path, fullPage: values.full });
await browser.close();
