import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser/fixtures.js';
import { dialog, expectScreenAccessible, openAdmin, toast } from './admin.js';

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save' }).click();
}

async function setRoomHours(page: Page, opensAt: string): Promise<void> {
  await openAdmin(page, '/rooms');
  await page.getByRole('button', { name: /Plenary hall/ }).click();
  await dialog(page).getByLabel('Opens at').fill(opensAt);
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(toast(page)).toContainText('Plenary hall');
}

test('hours and rooms that are not open yet warn, and never offer to be accepted', async ({
  organiserPage: page,
}) => {
  test.slow();
  await openAdmin(page, '/settings');
  const hours = page.getByRole('region', { name: 'Hours and changes of room' });
  const opens = hours.getByLabel('Opens at');
  await expect(opens).toHaveValue('08:00');
  await opens.fill('8.45');
  await save(page);
  await expect(hours.getByText('Enter a time on the 24-hour clock, such as 09:30.')).toBeVisible();
  await expectScreenAccessible(page);
  await opens.fill('08:45');
  await save(page);
  await setRoomHours(page, '09:00');

  await openAdmin(page, '/clashes', 'fr');
  const warnings = page.getByRole('region', { name: 'Avertissements' });
  await expect(
    warnings.getByText(/avant l’ouverture de la conférence à 08:45/).first(),
  ).toBeVisible();
  await expect(
    warnings.getByText(/avant que Salle plénière n’ouvre à 09:00/).first(),
  ).toBeVisible();
  await expect(warnings.getByRole('button', { name: 'Accepter le chevauchement' })).toHaveCount(0);
  await expectScreenAccessible(page);

  // The other tests read the same conference.
  await openAdmin(page, '/settings');
  await opens.fill('08:00');
  await save(page);
  await setRoomHours(page, '');
  await openAdmin(page, '/clashes');
  await expect(page.getByText(/before the conference opens at 08:45/)).toHaveCount(0);
});
