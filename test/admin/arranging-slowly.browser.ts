import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser/fixtures.js';
import { dialog, toast } from './admin.js';
import {
  addPanel,
  card,
  conferenceToArrange,
  openDay,
  organiserPage,
  roomIds,
  slotOf,
} from './timetable.js';

/** Milliseconds that every read takes on this line. */
const SLOW = 1_500;

// The conference is imported by a command of the operator, which takes its time on a busy machine.
test.describe.configure({ timeout: 90_000 });

let conference: string;
test.beforeAll(async () => {
  conference = await conferenceToArrange();
});

/** A line on which everything that is read comes late; what is written goes at once. */
async function readSlowly(page: Page): Promise<void> {
  await page.route(/\/api\/v1\/.*\/(moves|timetable|panels)(\?|$)/, async (route) => {
    if (route.request().method() === 'GET') {
      await new Promise((resolve) => {
        setTimeout(resolve, SLOW);
      });
    }
    // The page may have stopped waiting for it.
    await route.continue().catch(() => undefined);
  });
}

test('on a slow line no key is lost: undo and redo ask the product, whatever is known yet', async ({
  browser,
}) => {
  const page = await organiserPage(browser, 'Hasty Organiser', conference);
  const rooms = await roomIds(page);
  const panel = await addPanel(page, 'Hasty sample', {
    roomId: rooms.get('Room 1')!,
    start: '21:00',
  });
  await openDay(page);
  await readSlowly(page);
  await card(page, panel).focus();
  await page.keyboard.press('Delete');
  await expect(toast(page)).toContainText('is off the timetable');
  await page.keyboard.press('Control+z');
  await expect(toast(page)).toContainText('Undone: take off the timetable, Hasty sample');
  await page.keyboard.press('Control+Shift+Z');
  await expect(toast(page)).toContainText('Done again: take off the timetable, Hasty sample');
  await page.getByRole('button', { name: /^Undo: take off the timetable, Hasty sample/ }).click();
  await expect(toast(page)).toContainText('Undone');
  await page.getByRole('button', { name: /^Redo: take off the timetable, Hasty sample/ }).click();
  await expect(toast(page)).toContainText('Done again');

  await test.step('three in a row are three, and the end of the history is no error', async () => {
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect(toast(page)).toContainText('There is no move of yours left to undo.');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(await slotOf(page, panel)).toBeNull();
  });
  await page.context().close();
});

test('on a slow line a session just put down is locked, unlocked and moved on without a false conflict', async ({
  browser,
}) => {
  const page = await organiserPage(browser, 'Brisk Organiser', conference);
  const rooms = await roomIds(page);
  const panel = await addPanel(page, 'Brisk sample', {
    roomId: rooms.get('Room 2')!,
    start: '21:00',
  });
  await openDay(page);
  await readSlowly(page);
  await card(page, panel).focus();
  const carry = async (key: string) => {
    for (const each of ['Enter', key, 'Enter']) await page.keyboard.press(each);
    await expect(card(page, panel)).toBeFocused();
  };
  await test.step('locked, unlocked, and carried on', async () => {
    await carry('ArrowUp');
    await page.keyboard.press('l');
    await expect(card(page, panel)).toContainText('Locked');
    await page.keyboard.press('l');
    await expect(card(page, panel)).not.toContainText('Locked');
    await carry('ArrowRight');
    await expect(toast(page)).toContainText('20:55 to 21:25, Room 3');
  });
  await test.step('the Move form knows the place that we gave meanwhile', async () => {
    await carry('ArrowUp');
    await page.keyboard.press('m');
    await dialog(page).getByLabel('Start').fill('20:00');
    await dialog(page).getByRole('button', { name: 'Move', exact: true }).click();
    await expect(toast(page)).toContainText('20:00 to 20:30, Room 3');
    await expect(card(page, panel)).toContainText('20:00 to 20:30', { timeout: SLOW / 3 });
  });
  expect((await slotOf(page, panel))?.startsAt).toBe('2027-06-16T20:00:00+02:00');
  await page.context().close();
});

test('what somebody else took off is placed again without a false conflict', async ({
  browser,
}) => {
  const first = await organiserPage(browser, 'Placing Organiser', conference);
  const second = await organiserPage(browser, 'Removing Organiser', conference);
  const panel = await addPanel(first, 'Twice placed sample');
  const search = first.getByRole('searchbox', { name: 'Search unscheduled sessions' });
  const grip = first.getByRole('button', { name: 'Pick up: Twice placed sample' });
  await openDay(first);
  for (const round of [1, 2]) {
    await test.step(`round ${round}`, async () => {
      await search.fill('Twice placed');
      await grip.focus();
      await first.keyboard.press('Enter');
      await first.keyboard.press('Enter');
      await expect(toast(first)).toContainText('“Twice placed sample” is now on Wed 16 June');
      await expect(card(first, panel)).toBeVisible();
    });
    if (round === 2) break;
    await openDay(second);
    await card(second, panel).focus();
    await second.keyboard.press('Delete');
    await expect(card(first, panel)).toHaveCount(0);
  }
  await expect(first.getByRole('dialog')).toHaveCount(0);
  await Promise.all([first, second].map((page) => page.context().close()));
});
