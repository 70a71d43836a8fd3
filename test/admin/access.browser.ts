import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser/fixtures.js';
import { expectScreenAccessible, loaded, openAdmin, withoutMotion } from './admin.js';

const SCREENS = {
  programme: ['/timetable?day=2027-06-16', '/clashes', '/panels', '/panels?q=nosuchword'],
  editors: ['/panels/new', '/speakers?edit=new', '/rooms', '/tracks?edit=new'],
  releases: ['/releases', '/releases/1', '/releases/compare?from=0', '/review', '/audit'],
  people: ['', '/registrations', '/mail', '/settings', '/nothing-here'],
};

for (const language of ['en', 'fr']) {
  for (const [group, paths] of Object.entries(SCREENS)) {
    test(`${group}: axe in ${language}, light and dark`, async ({ organiserPage: page }) => {
      test.slow();
      for (const path of paths) {
        await test.step(path || '/', async () => {
          await openAdmin(page, path, language);
          await expectScreenAccessible(page);
        });
      }
    });
  }

  test(`what opens over a screen: axe in ${language}, light and dark`, async ({
    organiserPage: page,
  }) => {
    test.slow();
    await openAdmin(page, '/panels?q=keystone', language);
    await page.locator('tbody th a').first().click();
    await loaded(page);
    await page.locator('.place button').click();
    await expectScreenAccessible(page);
    await openAdmin(page, '/timetable?day=2027-06-16', language);
    await page.keyboard.press('?');
    await expectScreenAccessible(page);
    await page.keyboard.press('Escape');
    await page.locator('.tt-scroll .tt-more').first().click();
    await expectScreenAccessible(page);
    await page.keyboard.press('Escape');
    await page.locator('.tt-scroll article[data-session]').first().focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('application')).toBeVisible();
    await expectScreenAccessible(page);
    await page.keyboard.press('Escape');
    await openAdmin(page, '/registrations', language);
    await page.locator('tbody .btn-link').first().click();
    await expectScreenAccessible(page);
    await openAdmin(page, '/mail', language);
    await page.locator('tbody .btn-link').first().click();
    await expect(page.locator('iframe')).toBeVisible();
    await expectScreenAccessible(page);
  });
}

test('the sign-in meets axe in both languages, light and dark', async ({ page }) => {
  await withoutMotion(page);
  await page.goto('/admin/sign-in');
  await loaded(page);
  await expectScreenAccessible(page);
  await page.getByRole('button', { name: /passer en français/ }).click();
  await expect(page.getByRole('heading', { name: 'Connexion' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expectScreenAccessible(page);
});

test('on a phone nothing is cut off', async ({ organiserPage: page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ['', '/timetable', '/panels', '/registrations', '/settings', '/speakers']) {
    await test.step(path || '/', async () => {
      await openAdmin(page, path);
      expect(await overflow(page)).toBe(0);
    });
  }
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('link', { name: 'Rooms' }).click();
  await expect(page.getByRole('heading', { name: 'Rooms' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
});

/** Pixels by which the page is wider than the screen. */
async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

test('the keyboard reaches the content, Esc closes and the focus returns', async ({
  organiserPage: page,
}) => {
  await openAdmin(page, '/rooms');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  const add = page.getByRole('button', { name: 'New room' });
  await expect(add).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'New room' })).toBeVisible();

  await test.step('Esc with unsaved text asks, and asks only once', async () => {
    await page.getByRole('textbox', { name: 'Name in English' }).fill('Sample foyer');
    await page.keyboard.press('Escape');
    const question = page.getByRole('dialog', { name: 'Leave without saving?' });
    await expect(question).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(question).toBeHidden();
    await expect(page.getByRole('textbox', { name: 'Name in English' })).toHaveValue(
      'Sample foyer',
    );
    await page.keyboard.press('Escape');
    await question.getByRole('button', { name: 'Leave without saving' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
  await expect(add).toBeFocused();
});
