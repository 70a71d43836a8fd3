import type { Page } from '@playwright/test';
import { expect, expectAccessibleInBothColourSchemes, test } from '../support/browser/fixtures.js';

// Colours change in a moment when the scheme does; they are checked when they have.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const EN = '/en/space-coe-2027';
const FR = '/fr/space-coe-2027';
const KEYSTONE = 'Space as the Keystone of Multi-Domain Operations';

/** Fails when the browser blocked something by the page's policy, or a script of the page failed. */
function watchConsole(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

async function fillForm(page: Page, email: string): Promise<void> {
  await page.getByRole('radio', { name: 'Armed forces' }).check();
  await page.getByRole('combobox', { name: 'Nation' }).selectOption('FR');
  await page.getByRole('textbox', { name: 'Organisation' }).fill('Sample organisation 4');
  await page.getByLabel('Given name').fill('Sample');
  await page.getByLabel('Family name').fill('attendee 17');
  await page.getByLabel('Email address').fill(email);
}

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('an attendee reads the agenda, filters it, and opens a session', async ({ page }) => {
    await page.goto(EN);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'NATO Space Centre of Excellence Conference 2027',
    );
    await expect(page.getByText('Demonstration data')).toBeVisible();
    await page
      .getByRole('link', { name: /Wednesday 16 June/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { name: 'Wednesday 16 June 2027' })).toBeVisible();
    await page.getByLabel('Search').fill('keystone');
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect(page.getByRole('status')).toContainText('1 of');
    await expect(page.getByRole('article')).toHaveCount(1);
    await page.getByRole('link', { name: KEYSTONE, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(KEYSTONE);
    await expect(page.getByText('09:30 to 10:45 Toulouse time (CEST, UTC+2)')).toBeVisible();
    await page.getByRole('link', { name: 'Français' }).click();
    await expect(page.getByRole('link', { name: 'Google Agenda' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  });

  test('the filters keep the day, narrow by track and room, and say what is elsewhere', async ({
    page,
  }) => {
    await page.goto(`${EN}?day=2027-06-17&q=nosuchword`);
    await expect(page.getByText('No session matches')).toBeVisible();
    await page.getByRole('link', { name: 'Clear the filters' }).first().click();
    await expect(page).toHaveURL(`${EN}?day=2027-06-17`);
    const filters = page.getByRole('form', { name: 'Filter the agenda' });
    await filters.getByLabel('Room', { exact: true }).selectOption({ label: 'Room 1' });
    await filters.getByRole('checkbox', { name: 'Interoperability and deterrence' }).check();
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect(page.getByRole('status')).toContainText(/\d+ of \d+ sessions/);
    await expect(filters.getByLabel('Room', { exact: true })).toHaveValue('room-1');
    await expect(
      page.getByRole('checkbox', { name: 'Interoperability and deterrence' }),
    ).toBeChecked();
  });

  test('the subscribe popover opens, and leads into a calendar', async ({ page }) => {
    await page.goto(EN);
    await page.getByRole('button', { name: 'Subscribe' }).click();
    const dialog = page.getByRole('dialog', { name: 'Subscribe to the agenda' });
    await expect(dialog).toBeVisible();
    await dialog.getByLabel('One track').check();
    await dialog.getByLabel('Track', { exact: true }).selectOption({ label: 'Space assurance' });
    const request = page.waitForRequest(/\/subscribe\?/);
    await page.route('https://calendar.google.com/**', (route) =>
      route.fulfill({ body: 'Google' }),
    );
    await dialog.getByRole('button', { name: /Google/ }).click();
    const answer = await (await request).response();
    expect(answer?.headers().location).toMatch(
      /^https:\/\/calendar\.google\.com\/calendar\/r\?cid=webcal.*tracks%2Fspace-assurance\.ics$/,
    );
  });

  test('registers, sees every mistake kept, and checks the mail', async ({ page }) => {
    await page.goto(`${EN}/register`);
    await fillForm(page, 'attendee17@organisation');
    await page.getByRole('button', { name: 'Send my registration' }).click();
    await expect(page).toHaveTitle(/^Error: /);
    const summary = page.getByRole('alert');
    await expect(summary).toBeFocused();
    await expect(summary).toContainText('There are 2 things to correct');
    await expect(page.getByLabel('Given name')).toHaveValue('Sample');
    await expect(page.getByRole('combobox', { name: 'Nation' })).toHaveValue('FR');
    await expect(page.getByRole('radio', { name: 'Armed forces' })).toBeChecked();
    await summary.getByRole('link', { name: /email address/ }).click();
    await page.getByLabel('Email address').fill(`no-script-${Date.now()}@example.org`);
    await page.getByLabel('I have read this notice').check();
    await page.getByRole('button', { name: 'Send my registration' }).click();
    await expect(page.getByRole('heading', { name: 'Registration received' })).toBeVisible();
    await expect(page.getByText('If this address was already registered')).toBeVisible();
  });
});

test('the own page: ticket, feed, cancelling', async ({ page, organiserPage }) => {
  const complaints = watchConsole(page);
  const email = `own-page-${Date.now()}@example.org`;
  await page.goto(`${EN}/register`);
  await fillForm(page, email);
  await page.getByLabel('I have read this notice').check();
  await page.getByRole('button', { name: 'Send my registration' }).click();
  await expect(page.getByRole('heading', { name: 'Registration received' })).toBeVisible();

  await page.goto(await ownPageOf(organiserPage, email));
  await expect(page.getByRole('heading', { name: 'Registration confirmed' })).toBeVisible();
  await expect(page.getByRole('img', { name: /QR code of your ticket/ })).toBeVisible();
  await expectAccessibleInBothColourSchemes(page);

  const link = page.getByLabel('Private link');
  const old = await link.inputValue();
  expect((await page.request.get(old)).status()).toBe(200);
  await page.getByRole('link', { name: 'Make a new link' }).click();
  await expectAccessibleInBothColourSchemes(page);
  await page.getByRole('button', { name: 'Make a new link' }).click();
  await expect(page.getByRole('status').first()).toContainText('Your new calendar link is ready.');
  expect(await link.inputValue()).not.toBe(old);
  expect((await page.request.get(old)).status()).toBe(410);

  await page.getByRole('link', { name: 'Cancel my registration' }).click();
  await expect(page.getByRole('heading', { name: 'Cancel your registration?' })).toBeVisible();
  await expectAccessibleInBothColourSchemes(page);
  await page.getByRole('button', { name: 'Cancel my registration' }).click();
  await expect(page.getByRole('heading', { name: 'Registration cancelled' })).toBeVisible();
  await expectAccessibleInBothColourSchemes(page);
  expect(complaints).toEqual([]);
});

/** The link in the message that the registration sent, as the organisers' outbox keeps it. */
async function ownPageOf(organiser: Page, email: string): Promise<string> {
  const mails = '/api/v1/conferences/space-coe-2027/mails';
  const list = await organiser.request.get(`${mails}?q=${encodeURIComponent(email)}`);
  const { items } = (await list.json()) as { items: { id: string }[] };
  const mail = await organiser.request.get(`${mails}/${items[0]!.id}`);
  return /https?:\/\/[^\s"\\<]+\/my\/[\w-]+/.exec(await mail.text())![0];
}

test.describe('each page has no barrier, in both languages and colour schemes', () => {
  const PAGES = {
    agenda: '',
    'agenda of all days': '?day=all',
    'a search': '?q=space&day=all',
    'an empty search': '?q=nosuchword',
    session: '/panels/space-as-the-keystone-of-multi-domain-operations',
    speakers: '/speakers',
    changes: '/changes',
    information: '/information',
    subscribe: '/subscribe',
    register: '/register',
    received: '/register/received',
    'page not found': '/panels/none',
  };
  for (const [name, path] of Object.entries(PAGES)) {
    for (const base of [EN, FR]) {
      test(`${name}, ${base}`, async ({ page }) => {
        const complaints = watchConsole(page);
        await page.goto(base + path);
        await expectAccessibleInBothColourSchemes(page);
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(wide).toBeLessThanOrEqual(0);
        expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
      });
    }
  }

  test('speaker', async ({ page }) => {
    for (const base of [EN, FR]) {
      await page.goto(`${base}/speakers`);
      await page.locator('.speaker-name a').first().click();
      await expectAccessibleInBothColourSchemes(page);
    }
  });

  test('the open subscribe dialog, and a form with mistakes', async ({ page }) => {
    for (const base of [EN, FR]) {
      await page.goto(base);
      await page.locator('[popovertarget=subscribe]').first().click();
      await expectAccessibleInBothColourSchemes(page);
      await page.goto(`${base}/register`);
      await page.locator('form.form button[type=submit]').click();
      await expect(page.getByRole('alert')).toBeFocused();
      await expectAccessibleInBothColourSchemes(page);
    }
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 700 } });

  for (const path of [
    '',
    '/panels/space-as-the-keystone-of-multi-domain-operations',
    '/register',
  ]) {
    test(`nothing is wider than 320 pixels: ${path || 'agenda'}`, async ({ page }) => {
      for (const base of [EN, FR]) {
        await page.goto(base + path);
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(wide).toBeLessThanOrEqual(0);
        await expectAccessibleInBothColourSchemes(page);
      }
    });
  }

  test('the menu opens', async ({ page }) => {
    await page.goto(EN);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('link', { name: 'Speakers' }).click();
    await expect(page).toHaveURL(`${EN}/speakers`);
  });
});

test.describe('with the scripts', () => {
  test('marks what is on now and what has ended, by the conference’s clock', async ({ page }) => {
    const complaints = watchConsole(page);
    await page.clock.setFixedTime(new Date('2027-06-16T11:42:00+02:00'));
    await page.goto(`${EN}?day=2027-06-16`);
    await expect(page.locator('.now')).toHaveText('11:42');
    const keystone = page.getByRole('article').filter({ hasText: KEYSTONE });
    await expect(keystone).toContainText('Ended');
    await expect(page.getByRole('article').filter({ hasText: 'On now' }).first()).toBeVisible();
    await page.getByRole('link', { name: 'Go to now, 11:42' }).click();
    await expectAccessibleInBothColourSchemes(page);
    expect(complaints).toEqual([]);
  });

  test('a choice applies at once, and empty fields stay out of the address', async ({ page }) => {
    await page.goto(`${EN}?day=2027-06-16`);
    await page.getByRole('combobox', { name: 'Type' }).selectOption('workshop');
    await expect(page).toHaveURL(`${EN}?day=2027-06-16&format=workshop`);
  });

  test('the link to copy follows the choice', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(FR);
    await page.getByRole('button', { name: 'S’abonner' }).click();
    await page.getByLabel('Une salle').check();
    await page.getByLabel('Salle', { exact: true }).last().selectOption('room-2');
    await page.getByRole('button', { name: 'Copier' }).click();
    await expect(page.getByRole('button', { name: 'Copié' })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/\/calendar\/space-coe-2027\/rooms\/room-2\.ics\?lang=fr$/);
  });
});
