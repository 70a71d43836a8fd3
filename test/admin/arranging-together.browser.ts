import { expect, test } from '../support/browser/fixtures.js';
import { dialog, openAdmin, place, toast } from './admin.js';
import {
  addPanel,
  adminOf,
  card,
  conferenceToArrange,
  middle,
  openDay,
  organiserPage,
  roomIds,
  slotOf,
  takeAndMove,
} from './timetable.js';

/** Milliseconds in which one organiser sees what another did. */
const SEEN = 2_000;

// The conference is imported by a command of the operator, which takes its time on a busy machine.
test.describe.configure({ timeout: 90_000 });

let conference: string;
test.beforeAll(async () => {
  conference = await conferenceToArrange();
});

test('two organisers at once: each sees the other’s move with the name, and a stale move shows both places', async ({
  browser,
}) => {
  const first = await organiserPage(browser, 'Ada Organiser', conference);
  const second = await organiserPage(browser, 'Ben Organiser', conference);
  const rooms = await roomIds(first);
  const panel = await addPanel(first, 'Shared sample', {
    roomId: rooms.get('Room 1')!,
    start: '20:00',
  });
  await openDay(first);
  const live = second.waitForResponse(/\/live$/);
  await openDay(second);
  expect((await live).status()).toBe(200);

  await test.step('the second sees the move within two seconds, with who made it', async () => {
    await takeAndMove(first, card(first, panel), { x: 0, y: -112 });
    await first.mouse.up();
    await expect(toast(first)).toContainText('19:00 to 19:30');
    await expect(card(second, panel)).toContainText('19:00 to 19:30', { timeout: SEEN });
    await expect(card(second, panel)).toContainText('Moved by Ada Organiser', { timeout: SEEN });
    await expect(second.getByRole('log')).toContainText('Ada Organiser moved Shared sample');
    await expect(card(first, panel)).not.toContainText('Moved by');
  });

  await test.step('what was grabbed before is refused after, and both places are shown', async () => {
    await second.route('**/live', (route) => route.abort());
    await second.route('**/timetable?day=*', (route) => route.abort());
    await takeAndMove(second, card(second, panel), { x: 60, y: 56 });
    await takeAndMove(first, card(first, panel), { x: 0, y: -56 });
    await first.mouse.up();
    await expect(toast(first)).toContainText('18:30 to 19:00');
    await second.unroute('**/timetable?day=*');
    await second.mouse.up();
    const question = dialog(second);
    await expect(question).toContainText('Moved by somebody else meanwhile');
    await expect(question).toContainText('18:30 to 19:00, Room 1');
    await expect(question).toContainText('19:30 to 20:00, Room 1');
    await question.getByRole('button', { name: 'Move it all the same' }).click();
    await expect(toast(second)).toContainText('19:30 to 20:00');
  });

  await test.step('Undo is refused where somebody else moved it since', async () => {
    await expect(card(first, panel)).toContainText('19:30', { timeout: SEEN });
    await first.keyboard.press('Control+z');
    await expect(dialog(first)).toContainText('was changed since, by Ben Organiser');
    await expect(dialog(first)).toContainText('19:30 to 20:00, Room 1');
    expect((await slotOf(first, panel))?.startsAt).toBe('2027-06-16T19:30:00+02:00');
  });
  await Promise.all([first, second].map((page) => page.context().close()));
});

test('a clash is said while dragging, before anything is dropped', async ({ browser }) => {
  const page = await organiserPage(browser, 'Clash Organiser', conference);
  const rooms = await roomIds(page);
  const room = rooms.get('Room 3')!;
  const panel = await addPanel(page, 'Clashing sample', { roomId: room, start: '22:00' });
  await addPanel(page, 'Sitting sample', { roomId: room, start: '22:45' });
  await openDay(page);
  await takeAndMove(page, card(page, panel), { x: 0, y: 56 });
  await expect(page.locator('#tt-held')).toContainText('are both in Room 3 at the same time');
  await expect(page.locator('.tt-ghost')).toHaveClass(/is-stop/);
  await page.mouse.move(10, 400);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect((await slotOf(page, panel))?.startsAt).toBe('2027-06-16T22:00:00+02:00');
  await page.context().close();
});

test('the hours in sight stay there when somebody else adds earlier ones', async ({ browser }) => {
  const page = await organiserPage(browser, 'Steady Organiser', conference);
  const rooms = await roomIds(page);
  const panel = await addPanel(page, 'Steady sample', {
    roomId: rooms.get('Room 1')!,
    start: '13:00',
  });
  await openDay(page);
  await card(page, panel).scrollIntoViewIfNeeded();
  const before = await middle(card(page, panel));
  const early = await addPanel(page, 'Night sample', {
    roomId: rooms.get('Room 1')!,
    start: '00:30',
  });
  await expect(page.locator('.tt-axis').getByText('00:00', { exact: true })).toBeAttached();
  const after = await middle(card(page, panel));
  expect(Math.abs(after.y - before.y)).toBeLessThan(4);
  await card(page, early).focus();
  await page.keyboard.press('Delete');
  await expect(toast(page)).toContainText('is off the timetable');
  await page.context().close();
});

test('a conflict beside the grid leads to the Move form of the later session', async ({
  browser,
}) => {
  const page = await organiserPage(browser, 'Mending Organiser', conference);
  const rooms = await roomIds(page);
  const room = rooms.get('Room 3')!;
  await addPanel(page, 'First of two sample', { roomId: room, start: '06:00' });
  const later = await addPanel(page, 'Second of two sample', { roomId: room, start: '06:15' });
  await openDay(page);
  const conflict = page
    .locator('.conf', { hasText: 'are both in Room 3 at the same time' })
    .filter({ hasText: 'Second of two sample' });
  await conflict.getByRole('button', { name: 'Move: Second of two sample' }).click();
  await expect(dialog(page)).toContainText('are both in Room 3 at the same time');
  await place(page, { day: 'Wed 16 June', room: 'Room 3', start: '06:30' });
  await expect(conflict).toHaveCount(0);
  expect((await slotOf(page, later))?.startsAt).toBe('2027-06-16T06:30:00+02:00');
  await page.context().close();
});

test('the Move form offers the next free places and says what would clash', async ({ browser }) => {
  const page = await organiserPage(browser, 'Form Organiser', conference);
  const panel = await addPanel(page, 'Offered sample', undefined, 25);
  await openDay(page);
  await page.getByRole('searchbox', { name: 'Search unscheduled sessions' }).fill('Offered');
  await page.getByRole('button', { name: 'Place: Offered sample' }).click();
  const offers = dialog(page).getByRole('group', { name: 'Next free places on Thu 17 June' });
  await dialog(page).getByLabel('Day').selectOption({ label: 'Thu 17 June' });
  await expect(offers.getByRole('radio').first()).toHaveAccessibleName(/^08:00 to 08:25/);
  await dialog(page).getByLabel('Start').fill('14:10');
  await expect(offers.getByRole('radio').first()).toHaveAccessibleName(/^14:10 to 14:35/);
  await offers.getByRole('radio').nth(1).check();
  // What was chosen is no new search.
  await expect(offers.getByRole('radio').first()).toHaveAccessibleName(/^14:10 to 14:35/);
  await offers.getByRole('radio').first().check();
  await dialog(page).getByRole('button', { name: 'Place', exact: true }).click();
  await expect(toast(page)).toContainText('“Offered sample” is now on Thu 17 June, 14:10 to 14:35');
  expect(await slotOf(page, panel)).not.toBeNull();
  await page.context().close();
});

test('hours when a room is closed are entered, and hatched while dragging', async ({ browser }) => {
  const page = await organiserPage(browser, 'Hours Organiser', conference);
  const rooms = await roomIds(page);
  const panel = await addPanel(page, 'Evening sample', {
    roomId: rooms.get('Plenary hall')!,
    start: '20:30',
  });
  await openAdmin(page, `${adminOf(page)}/rooms`);
  await page.getByRole('button', { name: 'Plenary hall' }).click();
  const hours = page.getByRole('region', { name: 'Availability' });
  await hours.getByRole('button', { name: 'Add a time' }).click();
  await hours.getByLabel('Day, time 1').selectOption({ label: 'Wed 16 June' });
  await hours.getByLabel('From, time 1').fill('7');
  await hours.getByLabel('Until, time 1').fill('6:30');
  await hours.getByRole('button', { name: 'Save the times' }).click();
  await expect(hours).toContainText('The end must be after the start.');
  await expect(hours.getByLabel('From, time 1')).toBeFocused();
  await hours.getByLabel('Until, time 1').fill('20:00');
  await hours.getByRole('button', { name: 'Save the times' }).click();
  await expect(toast(page)).toContainText('The times are saved');

  await openDay(page);
  await expect(card(page, panel)).toHaveClass(/has-warning/);
  await takeAndMove(page, card(page, panel), { x: 30, y: -20 });
  await expect(
    page.locator('.tt-hatching').getByText('Not available: Plenary hall').first(),
  ).toBeVisible();
  await expect(page.locator('#tt-held')).toContainText('Plenary hall');
  await page.keyboard.press('Escape');
  await page.mouse.up();

  await openAdmin(page, `${adminOf(page)}/rooms`);
  await page.getByRole('button', { name: 'Plenary hall' }).click();
  await hours.getByRole('button', { name: 'Remove time 1' }).click();
  await hours.getByRole('button', { name: 'Save the times' }).click();
  await expect(hours).toContainText('always available');
  await page.context().close();
});

test('on a phone: move, swap, lock and undo without dragging', async ({ browser }) => {
  const page = await organiserPage(browser, 'Phone Organiser', conference);
  const rooms = await roomIds(page);
  const panel = await addPanel(page, 'Phone sample', {
    roomId: rooms.get('Room 1')!,
    start: '23:00',
  });
  await page.setViewportSize({ width: 390, height: 844 });
  await openDay(page);
  const line = page.locator(`.tt-list [data-session="${panel.id}"]`);
  await line.getByRole('button', { name: 'Move: Phone sample' }).click();
  await place(page, { day: 'Wed 16 June', room: 'Room 2', start: '23:15' });
  await expect(line).toContainText('Room 2');
  await page.getByRole('button', { name: /^Undo: move/ }).click();
  await expect(line).toContainText('Room 1');
  await line.getByRole('button', { name: 'More: Phone sample' }).click();
  await page.getByRole('menuitem', { name: 'Lock in place' }).click();
  await expect(line).toContainText('Locked');
  await line.getByRole('button', { name: 'More: Phone sample' }).click();
  await page.getByRole('menuitem', { name: 'Unlock' }).click();
  await expect(line).not.toContainText('Locked');
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wider).toBe(0);
  await page.context().close();
});

test('the rest of a room is shifted after a look at how many, and undone at once', async ({
  browser,
}) => {
  const page = await organiserPage(browser, 'Shift Organiser', conference);
  const rooms = await roomIds(page);
  const room = rooms.get('Room 2')!;
  const early = await addPanel(page, 'Shifted early sample', { roomId: room, start: '05:00' });
  const late = await addPanel(page, 'Shifted late sample', { roomId: room, start: '23:25' });
  await openDay(page);
  await page.getByRole('button', { name: 'Shift…' }).click();
  const form = dialog(page);
  await form.getByLabel('Room', { exact: true }).selectOption({ label: 'Room 2' });
  await form.getByLabel('From').fill('23:20');
  await expect(form.getByRole('status')).toHaveText('1 session will move.');
  await form.getByLabel('Minutes').fill('-15');
  await form.getByRole('button', { name: 'Shift 1 session' }).click();
  await expect(toast(page)).toContainText('1 session moved.');
  expect((await slotOf(page, late))?.startsAt).toBe('2027-06-16T23:10:00+02:00');
  expect((await slotOf(page, early))?.startsAt).toBe('2027-06-16T05:00:00+02:00');
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(toast(page)).toContainText('Undone: shift');
  expect((await slotOf(page, late))?.startsAt).toBe('2027-06-16T23:25:00+02:00');
  await page.context().close();
});
