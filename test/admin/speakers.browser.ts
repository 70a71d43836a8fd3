import { Transformer } from '@napi-rs/image';
import type { SpeakerView } from '#shared/programme/speakers';
import { PDF } from '../programme/sample-files.js';
import { expect, test } from '../support/browser/fixtures.js';
import { dialog, expectScreenAccessible, openAdmin, toast, watchConsole } from './admin.js';

const LIST = '/speakers?q=director';

for (const language of ['en', 'fr'] as const) {
  test(`the speakers and one of them are accessible in ${language}`, async ({
    organiserPage: page,
  }) => {
    await openAdmin(page, '/speakers', language);
    await expectScreenAccessible(page);
    await page.locator('tbody .c-actions button').first().click();
    await expect(dialog(page).getByRole('region', { name: 'Invitation' })).toBeVisible();
    await expectScreenAccessible(page);
  });
}

test('a speaker is invited, the private page answers, and the admin shows it', async ({
  organiserPage: page,
  browser,
}) => {
  const complaints = watchConsole(page);
  await openAdmin(page, '/speakers?edit=new');
  await dialog(page).getByLabel('Family name').fill('Sample Guest');
  await dialog(page).getByLabel('Email address').fill('guest@example.org');
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(toast(page)).toContainText('Sample Guest');

  await openAdmin(page, '/speakers?q=sample+guest');
  await page.getByRole('checkbox', { name: 'Select Sample Guest' }).check();
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  await expect(dialog(page)).toContainText('Invite 1 speaker by email?');
  await dialog(page).getByRole('button', { name: 'Invite' }).click();
  await expect(toast(page)).toContainText('1 message kept in the outbox: no mail server is set');
  await expect(page.locator('tbody')).toContainText('Invited');

  const [{ id }] = (
    await (
      await page.request.get('/api/v1/conferences/space-coe-2027/speakers?q=sample+guest')
    ).json()
  ).items;
  const answer = await page.request.post(`/api/v1/conferences/space-coe-2027/speakers/${id}/link`, {
    data: { renew: false },
    headers: { origin: new URL(page.url()).origin },
  });
  const { url } = await answer.json();
  const guest = await browser.newPage({ javaScriptEnabled: false });
  await guest.goto(new URL(new URL(url).pathname, page.url()).href);
  await guest.getByRole('button', { name: 'Confirm' }).click();
  await expect(guest.getByRole('status').first()).toContainText('Your answer is saved.');
  await guest.getByLabel('Given name').fill('Robin');
  await guest.getByLabel('Telephone').fill('call me');
  await guest.getByRole('button', { name: 'Save' }).first().click();
  await expect(guest.getByLabel('Given name')).toHaveValue('Robin');
  await guest.getByLabel('Telephone').fill('+33 5 00 00 00 00');
  await guest.getByRole('button', { name: 'Save' }).first().click();
  await expect(guest.getByRole('status').first()).toContainText('Your details are saved.');
  await guest.close();

  await openAdmin(page, '/speakers?q=sample+guest');
  await expect(page.locator('tbody')).toContainText('Robin Sample Guest');
  await expect(page.locator('tbody')).toContainText('Confirmed');
  expect(complaints).toEqual([]);
});

for (const language of ['en', 'fr'] as const) {
  test(`a private page is accessible in ${language}, also with errors`, async ({
    organiserPage: page,
  }) => {
    await openAdmin(page, LIST);
    const list = await page.request.get('/api/v1/conferences/space-coe-2027/speakers?pageSize=1');
    const [{ id }] = (await list.json()).items;
    const answer = await page.request.post(
      `/api/v1/conferences/space-coe-2027/speakers/${id}/link`,
      { data: { renew: false }, headers: { origin: new URL(page.url()).origin } },
    );
    const path = new URL((await answer.json()).url).pathname.replace(/^\/\w\w\//, `/${language}/`);
    await page.goto(path);
    await expectScreenAccessible(page);
    await page.locator('#phone').fill('x');
    await page.locator('input[name^="from-"]').first().fill('noon');
    await page.locator('form[action*="details"] button[type="submit"]').click();
    await expect(page.locator('.field-error').first()).toBeVisible();
    await expectScreenAccessible(page);
  });
}

test('a private page needs no scrolling sideways at 320 pixels, with slides of a long name', async ({
  organiserPage: page,
}) => {
  const api = '/api/v1/conferences/space-coe-2027';
  await openAdmin(page, LIST);
  const list = await page.request.get(`${api}/speakers?pageSize=100`);
  const { items } = (await list.json()) as { items: SpeakerView[] };
  const { id } = items.find(({ panels }) => panels > 1)!;
  const answer = await page.request.post(`${api}/speakers/${id}/link`, {
    data: { renew: false },
    headers: { origin: new URL(page.url()).origin },
  });
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(new URL((await answer.json()).url).pathname);
  const slides = page.locator('.own-slides').first();
  await slides.locator('summary').click();
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await overflow()).toBe(0);
  const name = `${'never-breaks-'.repeat(8)}.pdf`;
  await slides
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/pdf', buffer: PDF });
  await slides.getByRole('button', { name: 'Upload' }).click();
  await expect(page.getByText(name, { exact: true })).toBeVisible();
  expect(await overflow()).toBe(0);
});

test('a photo is cut in the browser and shown', async ({ organiserPage: page }) => {
  const complaints = watchConsole(page);
  const picture = await Transformer.fromRgbaPixels(
    new Uint8Array(600 * 400 * 4).fill(180),
    600,
    400,
  ).jpeg(80);
  await openAdmin(page, LIST);
  await page.locator('tbody .c-actions button').first().click();
  await dialog(page)
    .getByLabel('Choose a photo')
    .setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: picture });
  await expect(dialog(page).locator('.ReactCrop__crop-selection')).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Save the photo' }).click();
  await expect(toast(page)).toContainText('Photo saved');
  await expect(dialog(page).getByAltText(/^Photo of /)).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a room goes back to an earlier version from its history', async ({ organiserPage: page }) => {
  await openAdmin(page, '/rooms');
  await page.locator('tbody .c-actions button').first().click();
  const capacity = dialog(page).getByRole('spinbutton');
  const before = await capacity.inputValue();
  for (const value of ['11', '12']) {
    await capacity.fill(value);
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.locator('tbody .c-actions button').first().click();
  }
  const entry = dialog(page).locator('.history li').nth(1);
  await entry.getByText('1 change').click();
  await expect(entry).toContainText(before);
  await entry.getByRole('button', { name: /^Back to the version of/ }).click();
  await dialog(page).getByRole('button', { name: 'Back to this version' }).click();
  await expect(toast(page)).toContainText('The earlier version is restored');
  await expect(capacity).toHaveValue('11');
});

test('what was just saved is opened as it is, however slow the list is', async ({
  organiserPage: page,
}) => {
  await openAdmin(page, '/rooms');
  await page.route('**/rooms?*', async (route) => {
    await new Promise((done) => setTimeout(done, 1_500));
    await route.continue();
  });
  const open = () => page.locator('tbody .c-actions button').last().click();
  await open();
  const capacity = dialog(page).getByRole('spinbutton');
  for (const value of ['21', '22']) {
    await capacity.fill(value);
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await open();
    await expect(capacity).toHaveValue(value);
  }
});
