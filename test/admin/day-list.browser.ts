import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser/fixtures.js';
import { ownConference } from '../support/browser/own-conference.js';
import { expectScreenAccessible, openAdmin } from './admin.js';

const DAY = '2027-06-15';
const OPENING = 'Accueil et enregistrement des participantes et participants';
const PANEL = 'Interoperability-of-multinational-space-situational-awareness';

test('on a phone a session with every mark there is stays within the screen', async ({
  browser,
}) => {
  test.slow();
  const { page, slug, admin } = await ownConference(browser, [
    { day: DAY, room: 'Hall A', start: '09:00', length: '00:45', title: OPENING },
    { day: DAY, room: 'Hall A', start: '10:00', length: '00:45', title: PANEL },
  ]);
  await page.setViewportSize({ width: 390, height: 844 });
  const timetable = `${admin}/timetable?day=${DAY}`;
  await openAdmin(page, timetable);
  await openAt(page, admin, '08:00');
  // Before the conference opens, across all rooms: with a warning, and not where the public sees it.
  await place(page, slug, OPENING, { roomId: null, startsAt: `${DAY}T06:00:00+02:00` });
  await place(page, slug, PANEL, { startsAt: `${DAY}T06:15:00+02:00` });
  for (const title of [OPENING, PANEL]) {
    await keepForSome(page, admin, slug, title);
    await openAdmin(page, timetable);
    await page.getByRole('button', { name: `More: ${title}` }).click();
    await page.getByRole('menuitem', { name: 'Lock in place' }).click();
    await expect(page.getByRole('article').filter({ hasText: title })).toContainText('Locked');
  }
  for (const language of ['en', 'fr']) {
    for (const width of [320, 390]) {
      await test.step(`${width} pixels wide, in ${language}`, async () => {
        await page.setViewportSize({ width, height: 844 });
        await openAdmin(page, timetable, language);
        await expect(page.locator('.tt-list .tt-since')).toHaveCount(2);
        await expect(page.locator('.tt-list .tt-conf')).toHaveCount(2);
        expect(await beyond(page)).toEqual([]);
        await expectScreenAccessible(page);
      });
    }
  }
  await page.context().close();
});

async function openAt(page: Page, admin: string, opensAt: string): Promise<void> {
  await openAdmin(page, `${admin}/settings`);
  const hours = page.getByRole('region', { name: 'Hours and changes of room' });
  await hours.getByLabel('Opens at').fill(opensAt);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(/^Saved/)).toBeVisible();
}

/** Places a session as the editor does. */
async function place(page: Page, slug: string, title: string, to: object): Promise<void> {
  const { id, slot } = await find(page, slug, title);
  const placed = await page.request.put(`/api/v1/conferences/${slug}/panels/${id}/slot`, {
    data: { ...slot, ...to },
    headers: { origin: process.env['APOGEE_URL']! },
  });
  expect(placed.ok(), await placed.text()).toBe(true);
}

async function keepForSome(page: Page, admin: string, slug: string, title: string): Promise<void> {
  const { id } = await find(page, slug, title);
  await openAdmin(page, `${admin}/panels/${id}`);
  await expect(page.getByText('imported the session')).toBeVisible();
  const box = page.getByRole('region', { name: 'Who may see and attend it' });
  await box.getByRole('combobox', { name: 'Nations' }).selectOption({ label: 'Japan' });
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(/^Saved/)).toBeVisible();
}

interface Found {
  id: string;
  slot: { roomId: string | null; version: number };
}

async function find(page: Page, slug: string, title: string): Promise<Found> {
  const answer = await page.request.get(`/api/v1/conferences/${slug}/panels`);
  const { items } = (await answer.json()) as {
    items: { id: string; title: { en: string }; slot: Found['slot'] }[];
  };
  const { id, slot } = items.find((item) => item.title.en === title)!;
  return { id, slot: { roomId: slot.roomId, version: slot.version } };
}

/** What of the day's sessions is drawn to the right of the screen's edge. */
async function beyond(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.tt-list *')]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 0.5)
      .map((element) => element.outerHTML.slice(0, 100)),
  );
}
