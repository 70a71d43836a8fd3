import { expect, test } from '../support/browser/fixtures.js';
import { dialog, expectScreenAccessible, openAdmin, place, toast } from './admin.js';
import { ownConference } from '../support/browser/own-conference.js';

const OPENING = 'Opening of the first day';
const OTHER = 'Opening of the second day';
const MORNING = { start: '09:30', length: '00:45' };

test('the timetable says what the public does not see yet, and where it still sees a session', async ({
  browser,
}) => {
  test.slow();
  const { page, admin } = await ownConference(browser, [
    { ...MORNING, title: OPENING, day: '2027-06-15', room: 'Hall A' },
    { ...MORNING, title: OTHER, day: '2027-06-16', room: 'Hall C' },
  ]);
  await openAdmin(page, `${admin}/timetable?day=2027-06-15`);
  const card = page.getByRole('article').filter({ hasText: OPENING });
  await expect(card).toBeVisible();
  await expect(page.locator('.tt-since')).toHaveCount(0);

  await test.step('a moved session carries a mark, and leaves an outline', async () => {
    await page.getByRole('button', { name: `Move: ${OPENING}` }).click();
    await place(page, { day: 'Tue 15 June', room: 'Hall A', start: '11:00' });
    await expect(card.locator('.tt-since')).toHaveText(
      'Moved (was Tue 15 June, 09:30 to 10:15, Hall A)',
    );
    await expect(page.locator('.tt-former')).toHaveText(`Was here: ${OPENING}`);
    await expectScreenAccessible(page);
  });

  await test.step('one that is taken off says so in the list', async () => {
    await page.getByRole('link', { name: 'Wed 16 June' }).click();
    await page.getByRole('button', { name: `Move: ${OTHER}` }).click();
    await dialog(page).getByRole('button', { name: 'Take off the timetable' }).click();
    await expect(page.locator('.un').filter({ hasText: OTHER })).toContainText(
      'Taken off since release',
    );
    await expect(page.locator('.tt-former')).toHaveText(`Was here: ${OTHER}`);
  });

  await test.step('and where it is again as published, nothing is said', async () => {
    await toast(page).getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('article').filter({ hasText: OTHER })).toBeVisible();
    await expect(page.locator('.tt-former p')).toHaveCount(0);
    await expect(page.locator('.tt-since')).toHaveCount(0);
  });
  await page.context().close();
});
