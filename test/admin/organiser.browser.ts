import { expect, test } from '../support/browser/fixtures.js';
import { ADMIN, loaded } from './admin.js';

test('an organiser signs in, is told what is wrong, and signs out', async ({ page }) => {
  await page.goto(`${ADMIN}/panels`);
  await expect(page).toHaveURL('/admin/sign-in');
  await page.getByLabel('Email address').fill(process.env['APOGEE_EMAIL']!);
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toContainText('The email address or the password');
  await expect(page.getByLabel('Password')).toBeFocused();
  await page.getByLabel('Password').fill(process.env['APOGEE_PASSWORD']!);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${ADMIN}/panels`);
  await loaded(page);
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.goto(ADMIN);
  await expect(page).toHaveURL('/admin/sign-in');
});

test('too many sign-ins are answered with the time to wait', async ({ page }) => {
  await page.route('**/api/v1/session', (route, request) =>
    request.method() === 'POST'
      ? route.fulfill({
          status: 429,
          headers: { 'retry-after': '90' },
          contentType: 'application/problem+json',
          json: { code: 'too_many_requests', status: 429, detail: 'Too many attempts.' },
        })
      : route.continue(),
  );
  await page.goto('/admin/sign-in');
  await page.getByLabel('Email address').fill('somebody@example.org');
  await page.getByLabel('Password').fill('something');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toContainText('Try again in 2 minutes.');
});
