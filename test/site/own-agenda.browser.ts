import type { Browser, Page } from '@playwright/test';
import { expect, expectAccessibleInBothColourSchemes, test } from '../support/browser/fixtures.js';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const EN = '/en/space-coe-2027';
const KEYSTONE = 'Space as the Keystone of Multi-Domain Operations';
const WORKSHOP = 'Dual-use technology';
const FULL = 'Maintaining space assurance: workshop';

/** The own page of somebody who registered just now: its link is in the outbox, as no mail server is set. */
async function register(browser: Browser, organiserPage: Page, email: string): Promise<string> {
  const page = await browser.newPage();
  await page.goto(`${EN}/register`);
  await page.getByRole('radio', { name: 'Armed forces' }).check();
  await page.getByRole('combobox', { name: 'Nation' }).selectOption('FR');
  await page.getByRole('textbox', { name: 'Organisation' }).fill('Sample organisation 4');
  await page.getByLabel('Given name').fill('Sample');
  await page.getByLabel('Family name').fill('attendee');
  await page.getByLabel('Email address').fill(email);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Send my registration' }).click();
  await expect(page).toHaveURL(/received/);
  await page.close();
  const mails = '/api/v1/conferences/space-coe-2027/mails';
  const list = await organiserPage.request.get(`${mails}?q=${encodeURIComponent(email)}`);
  const [{ id }] = (await list.json()).items as [{ id: string }];
  const mail = await (await organiserPage.request.get(`${mails}/${id}`)).text();
  return /\/en\/space-coe-2027\/my\/[\w-]+/.exec(mail)![0];
}

const card = (page: Page, title: string) =>
  page
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name: title, exact: true }) });

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('somebody unknown is told how to keep sessions', async ({ page }) => {
    await page.goto(`${EN}?day=2027-06-16`);
    await page.getByRole('link', { name: `Keep in my agenda: ${KEYSTONE}` }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your own agenda');
    await page.getByRole('main').getByRole('link', { name: 'Register' }).click();
    await expect(page).toHaveURL(`${EN}/register`);
  });

  test('an attendee keeps sessions and takes a seat on the agenda, the session and the own page', async ({
    page,
    browser,
    organiserPage,
  }) => {
    const own = await register(browser, organiserPage, 'keeps@example.org');
    await page.goto(own);
    await expect(page.getByText('You keep no session yet')).toBeVisible();
    await page.getByRole('button', { name: 'Use my agenda on this device' }).click();
    await expect(page).toHaveURL(EN);

    await page.goto(`${EN}?day=2027-06-16`);
    await page.getByRole('button', { name: `Keep in my agenda: ${KEYSTONE}` }).click();
    await expect(page.getByText(`In your agenda: ${KEYSTONE}`)).toBeVisible();
    await expect(page).toHaveURL(/day=2027-06-16.*#s-/);
    const star = page.getByRole('button', { name: `Keep in my agenda: ${KEYSTONE}` });
    await expect(star).toHaveAttribute('aria-pressed', 'true');

    await expect(card(page, FULL).getByText('Full')).toBeVisible();
    await expect(card(page, WORKSHOP).getByText('2 of 24 seats left')).toBeVisible();
    await card(page, WORKSHOP).getByRole('button', { name: 'Take a seat' }).click();
    await expect(card(page, WORKSHOP).getByText('Your seat')).toBeVisible();

    await page.getByRole('checkbox', { name: /My agenda only/ }).check();
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect(page.getByRole('article')).toHaveCount(2);
    await page.getByRole('link', { name: WORKSHOP, exact: true }).click();
    await expect(page.getByText('1 of 24 seats left')).toBeVisible();
    await page.getByRole('link', { name: 'Français' }).click();
    await expect(page.getByText('Votre place', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Garder dans mon programme' }).click();
    await expect(page.getByRole('button', { name: 'Dans mon programme' })).toBeVisible();

    for (const language of ['en', 'fr']) {
      await page.goto(own.replace('/en/', `/${language}/`));
      await expect(page.locator('.my')).toHaveCount(2);
    }
    await page.goto(own);
    await page.getByRole('button', { name: `Give the seat back ${WORKSHOP}` }).click();
    await expect(page.getByText(`Your seat is given back: ${WORKSHOP}`)).toBeVisible();
    await page.getByRole('button', { name: `Remove ${WORKSHOP}` }).click();
    await expect(page.locator('.my')).toHaveCount(1);
    await page.getByRole('button', { name: 'Leave this device' }).click();
    await expect(
      page.getByRole('main').getByRole('button', { name: /Keep in my agenda/ }),
    ).toHaveCount(0);
  });

  test('a session by accreditation is on the agenda of those whom it is for, and nowhere else', async ({
    page,
    browser,
    organiserPage,
  }) => {
    const exchange = 'Exchange between national space operations centres';
    await page.goto(`${EN}?day=2027-06-15`);
    await expect(card(page, 'Space in Allied operations')).toBeVisible();
    await expect(card(page, exchange)).toHaveCount(0);
    const own = await register(browser, organiserPage, 'accredited@example.org');
    await page.goto(own);
    await expect(page.getByText('Some sessions by accreditation are for you.')).toBeVisible();
    await page.getByRole('button', { name: 'Use my agenda on this device' }).click();
    await page.goto(`${EN}?day=2027-06-15`);
    await expect(card(page, exchange)).toContainText('By accreditation only');
    await card(page, exchange).getByRole('link', { name: exchange, exact: true }).click();
    await expect(
      page.getByText('This session is for some attendees, you among them.'),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Take a seat' }).click();
    await expect(page.getByText('Your seat').first()).toBeVisible();
    await page.goto(own);
    await expect(page.getByRole('link', { name: exchange, exact: true })).toBeVisible();
  });

  test('what changed leads to older releases and to its feed', async ({ page }) => {
    await page.goto(`${EN}/changes`);
    await expect(page.getByRole('heading', { name: 'Release 1' })).toBeVisible();
    const feed = await page.request.get(
      (await page.getByRole('link', { name: /Atom/ }).getAttribute('href'))!,
    );
    expect(feed.headers()['content-type']).toBe('application/atom+xml; charset=utf-8');
  });

  test('the agenda leads to a programme for paper', async ({ page }) => {
    await page.goto(EN);
    const link = page.getByRole('link', { name: 'Print or save as PDF' });
    const file = await page.request.get((await link.getAttribute('href'))!);
    expect(file.headers()['content-type']).toBe('application/pdf');
    expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

test('the own agenda has no barrier, in either language and colour scheme', async ({
  page,
  browser,
  organiserPage,
}) => {
  test.setTimeout(120_000);
  const own = await register(browser, organiserPage, 'barriers@example.org');
  await page.goto(own);
  await page.getByRole('button', { name: 'Use my agenda on this device' }).click();
  await page.goto(`${EN}?day=2027-06-16`);
  await page.getByRole('button', { name: `Keep in my agenda: ${KEYSTONE}` }).click();
  await card(page, WORKSHOP).getByRole('button', { name: 'Take a seat' }).click();
  await card(page, 'NATO Space Policy updates').getByRole('button', { name: /Keep/ }).click();
  const pages = ['?day=2027-06-16&mine=1', '/panels/dual-use-technology', '/keep'];
  for (const language of ['en', 'fr']) {
    const home = `/${language}/space-coe-2027`;
    for (const path of [...pages.map((one) => home + one), own.replace('/en/', `/${language}/`)]) {
      await page.goto(path);
      await test.step(path, () => expectAccessibleInBothColourSchemes(page));
    }
  }
});

test.describe('a door sign', () => {
  for (const [width, height] of [
    [1920, 1080],
    [1080, 1920],
    [390, 844],
  ] as const) {
    test(`fits a screen of ${width} × ${height} without a script`, async ({ browser }) => {
      const context = await browser.newContext({
        viewport: { width, height },
        javaScriptEnabled: false,
      });
      const page = await context.newPage();
      for (const language of ['en', 'fr']) {
        await page.goto(`/${language}/space-coe-2027/rooms/plenary-hall/sign`);
        await expect(page.getByRole('heading', { level: 1 })).toContainText('Salle plénière');
        const size = await page.evaluate(() => {
          const { scrollWidth, scrollHeight } = document.documentElement;
          return [scrollWidth, scrollHeight];
        });
        expect(size).toEqual([width, height]);
      }
      await context.close();
    });
  }

  test('has no barrier', async ({ page }) => {
    for (const language of ['en', 'fr']) {
      await page.goto(`/${language}/space-coe-2027/rooms/plenary-hall/sign`);
      await expectAccessibleInBothColourSchemes(page);
    }
  });

  test('keeps its last state while there is no network, and says since when', async ({ page }) => {
    await page.clock.install({ time: new Date('2027-06-16T12:20:00Z') });
    await page.goto(`${EN}/rooms/plenary-hall/sign`);
    await expect(page.locator('[data-clock]')).toHaveText('14:20');
    await page.context().setOffline(true);
    await page.clock.runFor(61_000);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Plenary hall');
    await expect(page.locator('[data-clock]')).toHaveText('14:21');
    await expect(page.getByRole('status')).toContainText('No connection since');
    await expect(page.getByRole('status')).toContainText('14:20');
    await page.context().setOffline(false);
    await page.clock.runFor(21_000);
    await expect(page.locator('[data-offline]')).toBeHidden();
  });
});
