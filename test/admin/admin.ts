import type { Locator, Page } from '@playwright/test';
import { expectNoBarrier } from '../support/browser/axe.js';
import { coloursSettled, expect } from '../support/browser/fixtures.js';

export const ADMIN = '/admin/space-coe-2027';

/**
 * Opens a screen in a language and waits until its data is there: of the demo conference, or of another where the
 * path begins with `/admin/`.
 */
export async function openAdmin(page: Page, path: string, language = 'en'): Promise<void> {
  await page.addInitScript((wanted) => {
    // Not in the frame of a message, which has no storage.
    if (window.top === window) localStorage.setItem('apogee.language', wanted);
  }, language);
  await withoutMotion(page);
  await page.goto(path.startsWith('/admin/') ? path : ADMIN + path);
  await loaded(page);
}

/** No colour is on its way while the contrast is measured. */
export async function withoutMotion(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
}

/** No barrier on the page as it is now; in dark only the contrasts count, since all else is the same page. */
export async function expectScreenAccessible(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await coloursSettled(page);
  await expectNoBarrier(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await coloursSettled(page);
  await expectNoBarrier(page, ['color-contrast']);
  await page.emulateMedia({ colorScheme: null });
}

/** Every bone is gone and the page has its heading. */
export async function loaded(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.bones')).toHaveCount(0);
}

export function dialog(page: Page): Locator {
  return page.getByRole('dialog').last();
}

export function toast(page: Page): Locator {
  return page.locator('.toast');
}

/** Everything that the browser complained about: refused by the policy, thrown by a script. */
export function watchConsole(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

interface NewSession {
  title: string;
  speakers?: string[];
  minutes?: number;
  /** Where its conference is, such as `/admin/sample-days`; the demo conference without it. */
  admin?: string;
}

/** Writes a session through the editor and returns its id; the editor stays open. */
export async function createSession(page: Page, session: NewSession): Promise<string> {
  await openAdmin(page, `${session.admin ?? ADMIN}/panels/new`);
  await page.getByRole('textbox', { name: 'Title in English' }).fill(session.title);
  await page.getByLabel('Length in minutes').fill(String(session.minutes ?? 60));
  for (const speaker of session.speakers ?? []) {
    await page.getByRole('combobox', { name: 'Add a speaker' }).fill(speaker);
    await page.getByRole('option', { name: speaker }).first().click();
  }
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page).toHaveURL(/\/panels\/[0-9a-f-]{36}$/);
  return page.url().split('/').at(-1)!;
}

interface Place {
  day: string;
  room: string;
  start: string;
}

/** Fills in the open Move form and sends it. */
export async function place(page: Page, { day, room, start }: Place): Promise<void> {
  const form = dialog(page);
  await form.getByLabel('Day').selectOption({ label: day });
  const rooms = form.getByLabel('Room', { exact: true });
  const option = rooms.locator('option', { hasText: room }).first();
  await rooms.selectOption(await option.getAttribute('value'));
  await form.getByLabel('Start').fill(start);
  await form.getByRole('button', { name: /^(Place|Move)$/ }).click();
  await expect(form).toBeHidden();
}
