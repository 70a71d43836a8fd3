import { expect, test } from '../support/browser/fixtures.js';
import { createSession, dialog, openAdmin, place, toast } from './admin.js';

test('a move is undone from its toast', async ({ organiserPage: page }) => {
  await createSession(page, { title: 'A sample session to move', minutes: 30 });
  const where = page.locator('.place');
  await page.getByRole('button', { name: 'Place', exact: true }).click();
  await place(page, { day: 'Tue 15 June', room: 'Room 1', start: '21:00' });
  await expect(where).toContainText('Tue 15 June, 21:00 to 21:30, Room 1');
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await place(page, { day: 'Wed 16 June', room: 'Room 2', start: '21:30' });
  await expect(where).toContainText('Wed 16 June, 21:30 to 22:00, Room 2');
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(where).toContainText('Tue 15 June, 21:00 to 21:30, Room 1');
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await dialog(page).getByRole('button', { name: 'Take off the timetable' }).click();
  await expect(where).toContainText('Not placed');
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(where).toContainText('Tue 15 June, 21:00 to 21:30, Room 1');
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await dialog(page).getByRole('button', { name: 'Remove the session' }).click();
  await expect(toast(page)).toContainText('is removed');
});

test('the Move form says what is wrong at its field', async ({ organiserPage: page }) => {
  await openAdmin(page, '/timetable?day=2027-06-16');
  const mover = page.getByRole('button', { name: 'Move: Dual-use technology', exact: true });
  await mover.click();
  const form = dialog(page);
  await form.getByLabel('Start').fill('25:00');
  await form.getByLabel('Minutes').fill('0');
  await form.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(form.getByText('Enter a time on the 24-hour clock, such as 09:30.')).toBeVisible();
  await expect(form.getByText('Enter the length in whole minutes, such as 45.')).toBeVisible();
  await expect(form.getByLabel('Start')).toHaveAttribute('aria-invalid', 'true');
  await expect(form.getByLabel('Start')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(form).toBeHidden();
  await expect(mover).toBeFocused();
});

test('heads and axis stay in sight while the grid scrolls', async ({ organiserPage: page }) => {
  await page.setViewportSize({ width: 1100, height: 640 });
  await openAdmin(page, '/timetable?day=2027-06-16');
  const grid = page.getByRole('region', { name: 'Timetable, Wednesday 16 June 2027' });
  await grid.evaluate((element) => element.scrollTo(200, 400));
  const frame = (await grid.boundingBox())!;
  const heads = (await page.locator('.tt-heads').boundingBox())!;
  const axis = (await page.locator('.tt-axis').boundingBox())!;
  expect(heads.y).toBeCloseTo(frame.y + 1, 0);
  expect(axis.x).toBeCloseTo(frame.x + 1, 0);
});

test('an account that may only read is told so at every button', async ({
  organiserPage: page,
}) => {
  await page.route('**/api/v1/session', async (route) => {
    const answer = await route.fetch();
    const session = (await answer.json()) as { conferences: { permissions: string[] }[] };
    for (const conference of session.conferences) {
      conference.permissions = ['conference.read', 'programme.read', 'registration.read'];
    }
    await route.fulfill({ response: answer, json: session });
  });
  await openAdmin(page, '/panels');
  await expect(page.getByRole('link', { name: 'New session' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Messages' })).toHaveCount(0);
  await page.locator('tbody th a').first().click();
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await expect(save).toHaveAttribute('aria-disabled', 'true');
  await expect(save).toHaveAttribute('title', /only allows reading/);
  await openAdmin(page, '/registrations?status=submitted');
  await page.locator('tbody .btn-link').first().click();
  await expect(page.getByRole('button', { name: 'Confirm', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});
