import { expect, test } from '../support/browser/fixtures.js';
import { ADMIN, createSession, dialog, openAdmin, toast } from './admin.js';

test('filters and page live in the address', async ({ organiserPage: page }) => {
  await openAdmin(page, '/panels');
  const pages = page.getByRole('navigation', { name: 'Pages' });
  await expect(pages).toContainText(/1 to 25 of/);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page).toHaveURL(`${ADMIN}/panels?page=2`);
  await expect(pages).toContainText(/26 to/);
  await page.getByRole('combobox', { name: 'Type' }).selectOption({ label: 'Workshop' });
  await expect(page).toHaveURL(`${ADMIN}/panels?format=workshop`);
  await page.getByRole('searchbox').fill('interoperability');
  await expect(page).toHaveURL(/q=interoperability/);
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Type' })).toHaveValue('workshop');
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await page.getByRole('searchbox').fill('nosuchword');
  await expect(page.getByText('No session matches')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the filters' }).last().click();
  await expect(page).toHaveURL(`${ADMIN}/panels`);
  await expect(page.getByRole('searchbox')).toHaveValue('');
});

test('a list on one page is sorted by its heads, and the order lives in the address', async ({
  organiserPage: page,
}) => {
  await openAdmin(page, '/rooms');
  const seats = async () => {
    const cells = await page.locator('tbody tr td:nth-child(2)').allTextContents();
    return cells.map(Number);
  };
  const own = await seats();
  const head = page.getByRole('columnheader', { name: 'Seats' });
  await head.getByRole('button').click();
  await expect(page).toHaveURL(`${ADMIN}/rooms?sort=capacity`);
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  const up = own.toSorted((a, b) => a - b);
  expect(await seats()).toEqual(up);
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  expect(await seats()).toEqual(up.toReversed());
  await page.reload();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await head.getByRole('button').click();
  await expect(page).toHaveURL(`${ADMIN}/rooms`);
  expect(await seats()).toEqual(own);
});

test('what is opened just as a search starts stays open', async ({ organiserPage: page }) => {
  // A slow computer draws a change of the address later than the next one comes.
  const devices = await page.context().newCDPSession(page);
  await devices.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await openAdmin(page, '/speakers');
  await page.getByRole('searchbox').fill('a');
  await page
    .getByRole('button', { name: /^Edit/ })
    .first()
    .evaluate((button: HTMLElement) => {
      // The search starts a quarter of a second after the last key.
      setTimeout(() => button.click(), 235);
    });
  await expect(page).toHaveURL(/edit=/);
  await expect(page).toHaveURL(/q=a/);
  await expect(dialog(page).getByRole('button', { name: 'Remove', exact: true })).toBeVisible();
});

test('a list that does not load says so and is tried again', async ({ organiserPage: page }) => {
  let broken = true;
  await page.route('**/rooms?*', (route) => (broken ? route.abort() : route.continue()));
  await page.goto(`${ADMIN}/rooms`);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('There is no connection to the server', { timeout: 15_000 });
  broken = false;
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('rowheader', { name: 'Plenary hall' })).toBeVisible();
});

test('a speaker in use is kept, with the reason', async ({ organiserPage: page }) => {
  await openAdmin(page, '/speakers');
  await page.getByRole('button', { name: /^Edit/ }).first().click();
  await dialog(page).getByRole('button', { name: 'Remove', exact: true }).click();
  await dialog(page).getByRole('button', { name: 'Remove the speaker' }).click();
  await expect(dialog(page).getByRole('alert')).toContainText(
    /still used in (1 session|[02-9] sessions|\d\d+ sessions)\./,
  );
});

test('a track and a room are made, changed and removed', async ({ organiserPage: page }) => {
  await openAdmin(page, '/tracks');
  await page.getByRole('button', { name: 'New track' }).click();
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(
    dialog(page).getByText('Write this in at least one language.').first(),
  ).toBeVisible();
  await dialog(page).getByRole('textbox', { name: 'Name in English' }).fill('Sample track');
  await dialog(page).getByRole('radio', { name: 'Plum' }).check();
  await dialog(page).getByRole('radio', { name: 'Hexagon' }).check();
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  const row = page.getByRole('row', { name: /Sample track/ });
  await expect(row).toContainText('Plum, hexagon');
  await expect(row).toContainText('Not translated');
  await row.getByRole('button', { name: 'Edit Sample track' }).click();
  await dialog(page).getByRole('button', { name: 'Remove', exact: true }).click();
  await dialog(page).getByRole('button', { name: 'Remove the track' }).click();
  await expect(toast(page)).toContainText('removed');
  await expect(row).toHaveCount(0);

  await openAdmin(page, '/rooms?edit=new');
  await dialog(page).getByRole('textbox', { name: 'Name in English' }).fill('Sample foyer');
  await dialog(page).getByLabel('Seats').fill('12.5');
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(dialog(page).getByText('Enter a whole number.')).toBeVisible();
  await dialog(page).getByLabel('Seats').fill('');
  await dialog(page).getByRole('checkbox', { name: 'One session at a time' }).uncheck();
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  const room = page.getByRole('row', { name: /Sample foyer/ });
  await expect(room).toContainText('Not counted');
  await expect(room).toContainText('Several sessions at once');
  await room.getByRole('button', { name: /Edit/ }).click();
  await dialog(page).getByRole('button', { name: 'Remove', exact: true }).click();
  await dialog(page).getByRole('button', { name: 'Remove the room' }).click();
  await expect(room).toHaveCount(0);
});

test('speakers of a session are put in order by keyboard', async ({ organiserPage: page }) => {
  await createSession(page, {
    title: 'A sample session in order',
    speakers: ['Rapporteur', 'Facilitator'],
  });
  const names = page.locator('.sp strong');
  await expect(names).toHaveText(['Rapporteur', 'Facilitator']);
  await page.getByRole('button', { name: 'Move up: Facilitator' }).press('Enter');
  await expect(names).toHaveText(['Facilitator', 'Rapporteur']);
  await page.getByRole('combobox', { name: 'Part of Facilitator' }).selectOption('moderator');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(/^Saved at/)).toBeVisible();
  await page.reload();
  await expect(names).toHaveText(['Facilitator', 'Rapporteur']);
  await expect(page.getByRole('combobox', { name: 'Part of Facilitator' })).toHaveValue(
    'moderator',
  );
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await dialog(page).getByRole('button', { name: 'Remove the session' }).click();
  await expect(toast(page)).toContainText('removed');
});

test('a session that ended is opened again over the page, with what was typed', async ({
  browser,
}) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const origin = process.env['APOGEE_URL']!;
  const account = {
    email: process.env['APOGEE_EMAIL']!,
    password: process.env['APOGEE_PASSWORD']!,
  };
  await page.request.post('/api/v1/session', { data: account, headers: { origin } });
  await openAdmin(page, '/panels/new');
  await page
    .getByRole('textbox', { name: 'Title in English' })
    .fill('Typed before the session ended');
  await page.request.delete('/api/v1/session', { headers: { origin } });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const again = page.getByRole('dialog', { name: 'Your session has ended' });
  await again.getByLabel('Email address').fill(account.email);
  await again.getByLabel('Password').fill(account.password);
  await again.getByRole('button', { name: 'Sign in' }).click();
  await expect(again).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Title in English' })).toHaveValue(
    'Typed before the session ended',
  );
  await context.close();
});
