import { expect, test as base, type Page } from '@playwright/test';
import { expectNoBarrier } from './axe.js';

export type StorageState = Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>;
type ColourScheme = 'light' | 'dark';

interface TestFixtures {
  /** A page of somebody who signed in as the organiser of the demo conference. */
  organiserPage: Page;
}

export const test = base.extend<TestFixtures>({
  organiserPage: async ({ browser }, use) => {
    const context = await browser.newContext({ storageState: organiserState() });
    await use(await context.newPage());
    await context.close();
  },
});

export { expect };

/** What the browser of somebody who signed in as the organiser keeps. */
export function organiserState(): StorageState {
  return signedIn(environment('APOGEE_SESSION'));
}

/** What the browser keeps of somebody with this session. */
export function signedIn(session: string): StorageState {
  const cookie = {
    name: 'apogee_session',
    value: session,
    domain: 'localhost',
    path: '/',
    expires: -1,
    httpOnly: true,
    secure: false,
    sameSite: 'Lax' as const,
  };
  return { cookies: [cookie], origins: [] };
}

/** Draws all of the page, also what is out of sight, with its colours as they end. */
export async function coloursSettled(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important; transition: none !important; }');
    document.adoptedStyleSheets = [sheet];
  });
}

/** The same check for those who prefer light and for those who prefer dark. */
export async function inBothColourSchemes(
  page: Page,
  check: (scheme: ColourScheme) => Promise<void>,
): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await coloursSettled(page);
    await base.step(`in ${colorScheme}`, () => check(colorScheme));
  }
  await page.emulateMedia({ colorScheme: null });
}

export async function expectAccessibleInBothColourSchemes(page: Page): Promise<void> {
  await inBothColourSchemes(page, () => expectNoBarrier(page));
}

function environment(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: it comes from the global set-up of Playwright.`);
  return value;
}
