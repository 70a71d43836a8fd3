import type { Page } from '@playwright/test';
import { openAdmin } from '../admin/admin.js';
import { expect, test } from '../support/browser/fixtures.js';
import { ownConference } from '../support/browser/own-conference.js';

/** More than stand beside each other on a phone. */
const DAYS = Array.from({ length: 9 }, (_, index) => `2027-06-${10 + index}`);
const LAST = DAYS.at(-1)!;

test('a conference of nine days that was imported fits a phone, for attendees and organisers', async ({
  browser,
}) => {
  test.slow();
  const sessions = DAYS.map((day, index) => ({
    ...{ day, room: 'Amphithéâtre des Sciences spatiales', start: '09:00', length: '01:00' },
    title: `Sessions of day ${index + 1}`,
  }));
  const { page, slug, admin } = await ownConference(browser, sessions);
  await page.setViewportSize({ width: 320, height: 700 });

  await test.step('the agenda opens with its day in sight', async () => {
    for (const language of ['en', 'fr']) {
      await page.goto(`/${language}/${slug}?day=${LAST}`);
      expect(await tooWide(page)).toEqual([]);
      await expect(page.locator('.day[aria-current]')).toBeInViewport({ ratio: 0.9 });
    }
  });

  await test.step('the timetable shows every day', async () => {
    for (const language of ['en', 'fr']) {
      await openAdmin(page, `${admin}/timetable?day=${LAST}`, language);
      expect(await tooWide(page)).toEqual([]);
      for (const day of await page.locator('.seg [data-day]').all()) {
        await expect(day).toBeInViewport({ ratio: 0.9 });
      }
    }
  });

  await test.step('no list is cut, and what has no French name is called by its English one', async () => {
    for (const list of ['rooms', 'tracks', 'panels', 'speakers', 'releases', 'audit']) {
      await openAdmin(page, `${admin}/${list}`, 'fr');
      await page.setViewportSize({ width: 390, height: 800 });
      expect(await tooWide(page), list).toEqual([]);
    }
    await page.request.post(`/api/v1/conferences/${slug}/tracks`, {
      data: { name: { en: 'Space assurance', fr: '' }, colour: 1, shape: 1 },
      headers: { origin: process.env['APOGEE_URL']! },
    });
    await openAdmin(page, `${admin}/tracks`, 'fr');
    await expect(page.getByRole('row').filter({ hasText: 'Space assurance' })).toBeVisible();
    await expect(page.getByText('Space assurance').locator('visible=true')).toHaveCount(1);
  });
  await page.context().close();
});

/** What needs scrolling sideways: the page, or a table in it. */
async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.table-wrap')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ tagName, textContent, scrollWidth, clientWidth }) =>
        [tagName, scrollWidth - clientWidth, textContent?.slice(0, 60)].join(' '),
      ),
  );
}
