import { expect, test } from '../support/browser/fixtures.js';
import { dialog, openAdmin, toast, watchConsole } from './admin.js';

test('a registration is declined with a reason, and reconsidered', async ({
  organiserPage: page,
}) => {
  await openAdmin(page, '/registrations?status=submitted');
  const name = await page.locator('tbody .btn-link').first().innerText();
  await page.locator('tbody .btn-link').first().click();
  const detail = page.getByRole('complementary', { name });
  await expect(detail).toBeFocused();
  const reference = await detail.locator('.mono').innerText();
  await detail.getByRole('button', { name: 'Decline' }).click();
  await expect(dialog(page)).toContainText(/A message goes to .*@example\.org/);
  await dialog(page).getByLabel('Reason').fill('The places for this category are kept.');
  await dialog(page).getByRole('button', { name: 'Decline' }).click();
  await expect(toast(page)).toContainText(`${name} is declined`);

  await openAdmin(page, `/registrations?status=declined&q=${reference}`);
  await page.getByRole('button', { name, exact: true }).click();
  await expect(detail).toContainText('The places for this category are kept.');
  await expect(detail).toContainText('declined the registration');
  await detail.getByRole('button', { name: 'Confirm' }).click();
  await expect(dialog(page)).toContainText(/places? taken then/);
  await dialog(page).getByRole('button', { name: 'Confirm' }).click();
  await expect(toast(page)).toContainText(`${name} is confirmed`);
});

test('Esc closes an open registration and the focus goes back to its row', async ({
  organiserPage: page,
}) => {
  await openAdmin(page, '/registrations');
  const row = page.locator('tbody .btn-link').nth(3);
  await row.click();
  await expect(page.getByRole('complementary')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary')).toHaveCount(0);
  await expect(row).toBeFocused();

  await test.step('also when another one was opened in between', async () => {
    await page.locator('tbody .btn-link').nth(1).click();
    await expect(page.getByRole('complementary')).toBeFocused();
    await row.click();
    await expect(page.getByRole('complementary')).toHaveAccessibleName(await row.innerText());
    await page.keyboard.press('Escape');
    await expect(page.getByRole('complementary')).toHaveCount(0);
    await expect(row).toBeFocused();
  });
});

test('a message is shown in both languages, safely, with its attachment', async ({
  organiserPage: page,
}) => {
  const complaints = watchConsole(page);
  await openAdmin(page, '/mail?q=attendee39@');
  await page.locator('tbody .btn-link').first().click();
  const frame = page.locator('iframe');
  await expect(frame).toHaveAttribute('sandbox', '');
  await expect(page.frameLocator('iframe').locator('body')).toContainText('Sample attendee');
  await dialog(page).getByRole('button', { name: 'French' }).click();
  await expect(page.frameLocator('iframe').locator('body')).toContainText('Bonjour');
  await dialog(page).getByRole('button', { name: 'Plain text' }).click();
  await expect(dialog(page).locator('pre')).toContainText('Bonjour');
  const download = page.waitForEvent('download');
  await dialog(page)
    .getByRole('button', { name: /\.ics$/ })
    .click();
  expect((await download).suggestedFilename()).toMatch(/\.ics$/);
  expect(complaints).toEqual([]);
});

test('markup in a name stays text', async ({ organiserPage: page }) => {
  let alerted = false;
  page.on('dialog', (alert) => {
    alerted = true;
    void alert.dismiss();
  });
  await openAdmin(page, '/speakers?edit=new');
  const markup = '<img src=x onerror=alert(1)>';
  await dialog(page).getByLabel('Family name').fill(markup);
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(toast(page)).toContainText(markup);
  await page.getByRole('searchbox').fill('onerror');
  await page.getByRole('button', { name: `Edit ${markup}` }).click();
  await dialog(page).getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(dialog(page).getByRole('heading')).toContainText(markup);
  await dialog(page).getByRole('button', { name: 'Remove the speaker' }).click();
  await expect(toast(page)).toContainText('removed');
  expect(alerted).toBe(false);
});

test('a category takes other places, and says when two organisers differ', async ({
  organiserPage: page,
}) => {
  await openAdmin(page, '/settings');
  const media = page.getByRole('button', { name: 'Edit Media' });
  await media.click();
  const places = dialog(page).getByLabel('Places in this category');
  const before = await places.inputValue();
  await places.fill('-1');
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(dialog(page).getByText('Enter 0 or more.')).toBeVisible();
  await places.fill('16');
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('of 16 places taken')).toBeVisible();
  await media.click();
  await places.fill(before);
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(`of ${before} places taken`)).toBeVisible();
});
