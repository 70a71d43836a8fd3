import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser/fixtures.js';
import { ownConference } from '../support/browser/own-conference.js';
import { dialog, expectScreenAccessible, openAdmin, toast } from './admin.js';

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save' }).click();
}

async function setRoomHours(page: Page, admin: string, opensAt: string): Promise<void> {
  await openAdmin(page, `${admin}/rooms`);
  await page.getByRole('button', { name: /Hall A/ }).click();
  await dialog(page).getByLabel('Opens at').fill(opensAt);
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(toast(page)).toContainText('Hall A');
}

test('hours and rooms that are not open yet warn, and never offer to be accepted', async ({
  browser,
}) => {
  test.slow();
  const { page, admin } = await ownConference(browser, [
    { day: '2027-06-15', room: 'Hall A', start: '08:30', length: '00:45', title: 'Early opening' },
  ]);
  await openAdmin(page, `${admin}/settings`);
  const hours = page.getByRole('region', { name: 'Hours and changes of room' });
  const opens = hours.getByLabel('Opens at');
  await expect(opens).toHaveValue('');
  await opens.fill('8.45');
  await save(page);
  await expect(hours.getByText('Enter a time on the 24-hour clock, such as 09:30.')).toBeVisible();
  await expectScreenAccessible(page);
  await opens.fill('08:45');
  await save(page);
  await setRoomHours(page, admin, '09:00');

  await openAdmin(page, `${admin}/clashes`, 'fr');
  const warnings = page.getByRole('region', { name: 'Avertissements' });
  await expect(
    warnings.getByText(/avant l’ouverture de la conférence à 08:45/).first(),
  ).toBeVisible();
  await expect(warnings.getByText(/avant que Hall A n’ouvre à 09:00/).first()).toBeVisible();
  await expect(warnings.getByRole('button', { name: 'Accepter le chevauchement' })).toHaveCount(0);
  await expectScreenAccessible(page);

  await openAdmin(page, `${admin}/settings`);
  await opens.fill('');
  await save(page);
  await setRoomHours(page, admin, '');
  await openAdmin(page, `${admin}/clashes`);
  await expect(page.getByText(/before (the conference|Hall A) opens/)).toHaveCount(0);
  await page.context().close();
});
