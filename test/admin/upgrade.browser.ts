import { expect, test } from '../support/browser/fixtures.js';
import { ADMIN, loaded } from './admin.js';

test('after an update a page whose scripts are gone is loaded anew once, at the screen that was asked for', async ({
  organiserPage: page,
}) => {
  await page.goto(`${ADMIN}/rooms`);
  await loaded(page);
  const loads: string[] = [];
  page.on('load', () => loads.push(page.url()));
  // The server knows only newer scripts than those of the open page.
  let isOld = true;
  await page.route('**/admin/', async (route, request) => {
    const answer = await route.fetch();
    const text = await answer.text();
    const newer = request.resourceType() === 'fetch' && isOld;
    await route.fulfill({
      response: answer,
      body: newer ? text.replace(/src="[^"]+"/g, '') : text,
    });
  });
  await page.route('**/admin/assets/settings-page-*', (route) =>
    isOld ? route.fulfill({ status: 404 }) : route.continue(),
  );
  page.on('request', (request) => (isOld &&= !request.isNavigationRequest()));
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  await expect(page).toHaveURL(`${ADMIN}/settings`);
  await expect(page.getByText('Apogee was updated: this page was loaded anew.')).toBeVisible();
  expect(loads).toHaveLength(1);
});

test('without a network a screen whose scripts do not come says so, and stays', async ({
  organiserPage: page,
}) => {
  await page.goto(`${ADMIN}/rooms`);
  await loaded(page);
  let loads = 0;
  page.on('load', () => (loads += 1));
  await page.route('**/admin/**', (route) => route.abort());
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByText('This page could not be shown.')).toBeVisible();
  expect(loads).toBe(0);
});
