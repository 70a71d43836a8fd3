import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';

type StorageState = Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>;
type ColourScheme = 'light' | 'dark';

interface TestFixtures {
  /** A page of somebody who signed in as the organiser of the demo conference. */
  organiserPage: Page;
}

interface WorkerFixtures {
  organiserState: StorageState;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  // Signed in once per worker: more often would meet the limit on sign-ins.
  organiserState: [
    async ({ browser }, use) => {
      const baseURL = environment('APOGEE_URL');
      const context = await browser.newContext({ baseURL });
      const answer = await context.request.post('/api/v1/session', {
        data: { email: environment('APOGEE_EMAIL'), password: environment('APOGEE_PASSWORD') },
        headers: { origin: baseURL },
      });
      expect(answer.ok(), `sign-in answered ${answer.status()}: ${await answer.text()}`).toBe(true);
      await use(await context.storageState());
      await context.close();
    },
    { scope: 'worker' },
  ],

  organiserPage: async ({ browser, organiserState }, use) => {
    const context = await browser.newContext({ storageState: organiserState });
    await use(await context.newPage());
    await context.close();
  },
});

export { expect };

/** Fails with a line for each barrier that axe finds in the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const barriers = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`),
  );
  expect(barriers).toEqual([]);
}

/** The same check for those who prefer light and for those who prefer dark. */
export async function inBothColourSchemes(
  page: Page,
  check: (scheme: ColourScheme) => Promise<void>,
): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await base.step(`in ${colorScheme}`, () => check(colorScheme));
  }
  await page.emulateMedia({ colorScheme: null });
}

export async function expectAccessibleInBothColourSchemes(page: Page): Promise<void> {
  await inBothColourSchemes(page, () => expectAccessible(page));
}

function environment(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: it comes from the global set-up of Playwright.`);
  return value;
}
