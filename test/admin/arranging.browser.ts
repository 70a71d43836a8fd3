import { expect, test } from '../support/browser/fixtures.js';
import { dialog, toast } from './admin.js';
import {
  addPanel,
  card,
  conferenceToArrange,
  middle,
  openDay,
  organiserPage,
  roomIds,
  slotOf,
  takeAndMove,
} from './timetable.js';

// The conference is imported by a command of the operator, which takes its time on a busy machine.
test.describe.configure({ timeout: 90_000 });

let conference: string;
test.beforeAll(async () => {
  conference = await conferenceToArrange();
});

test('by mouse: place, move, resize and take off, each undone and made again', async ({
  browser,
}) => {
  const page = await organiserPage(browser, 'Mouse Organiser', conference);
  const rooms = await roomIds(page);
  const placed = await addPanel(page, 'Dragged sample', {
    roomId: rooms.get('Room 2')!,
    start: '20:00',
  });
  const waiting = await addPanel(page, 'Waiting sample', undefined, 45);
  await openDay(page);
  const column = (await page.getByRole('list', { name: 'Room 2' }).boundingBox())!.width;

  await test.step('to the next room, an hour earlier', async () => {
    await takeAndMove(page, card(page, placed), { x: column, y: -112 });
    await expect(page.locator('.tt-ghost')).toContainText('19:00');
    await expect(page.locator('#tt-held')).toContainText('19:00 to 19:30, Room 3');
    await page.mouse.up();
    await expect(toast(page)).toContainText('19:00 to 19:30, Room 3');
    expect((await slotOf(page, placed))?.roomId).toBe(rooms.get('Room 3'));
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('Undo in the toast, Redo with the keys', async () => {
    await toast(page).getByRole('button', { name: 'Undo' }).click();
    await expect(toast(page)).toContainText('Undone: move, Dragged sample');
    expect(await slotOf(page, placed)).toMatchObject({
      roomId: rooms.get('Room 2'),
      startsAt: '2027-06-16T20:00:00+02:00',
    });
    await page.keyboard.press('Control+Shift+Z');
    await expect(toast(page)).toContainText('Done again: move');
    await page.keyboard.press('Control+z');
    await expect(toast(page)).toContainText('Undone: move');
  });

  await test.step('longer at its lower edge', async () => {
    await card(page, placed).scrollIntoViewIfNeeded();
    await takeAndMove(page, card(page, placed).locator('[data-resize]'), { x: 0, y: 28 });
    await page.mouse.up();
    await expect(toast(page)).toContainText('20:00 to 20:45');
  });

  await test.step('over all rooms on the axis, and into one room on its name', async () => {
    await takeAndMove(page, card(page, placed), { x: -20, y: 0 });
    const axis = (await page.locator('.tt-axis').boundingBox())!;
    const at = await middle(card(page, placed));
    await page.mouse.move(axis.x + axis.width / 2, at.y, { steps: 5 });
    await expect(page.locator('#tt-held')).toContainText('All rooms');
    await page.mouse.up();
    await expect(toast(page)).toContainText('All rooms');
    await takeAndMove(page, card(page, placed), { x: 20, y: 0 });
    const name = await middle(page.locator(`[data-room="${rooms.get('Room 2')!}"]`));
    await page.mouse.move(name.x, name.y, { steps: 5 });
    await expect(page.locator('#tt-held')).toContainText('20:00 to 20:45, Room 2');
    await page.mouse.up();
    await expect(toast(page)).toContainText('20:00 to 20:45, Room 2');
    expect(await slotOf(page, placed)).toMatchObject({
      roomId: rooms.get('Room 2'),
      startsAt: '2027-06-16T20:00:00+02:00',
    });
  });

  await test.step('off the timetable, onto the tray', async () => {
    await takeAndMove(page, card(page, placed), { x: -300, y: 0 });
    const tray = await middle(page.locator('[data-tray]'));
    await page.mouse.move(tray.x, tray.y, { steps: 5 });
    await expect(page.locator('.tray-drop')).toBeVisible();
    await page.mouse.up();
    await expect(toast(page)).toContainText('is off the timetable');
    expect(await slotOf(page, placed)).toBeNull();
  });

  await test.step('out of the tray into a room', async () => {
    const box = (await page.getByRole('list', { name: 'Room 1' }).boundingBox())!;
    const frame = (await page.locator('.tt-scroll').boundingBox())!;
    await page.getByRole('searchbox', { name: 'Search unscheduled sessions' }).fill('Waiting');
    await expect(page.locator('.un')).toHaveCount(1);
    const from = await middle(page.locator(`.un[data-session="${waiting.id}"] h3`));
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 20, from.y + 10, { steps: 3 });
    await page.mouse.move(box.x + box.width / 2, frame.y + frame.height / 2, { steps: 8 });
    await expect(page.locator('.tt-ghost')).toContainText('Waiting sample');
    await page.mouse.up();
    await expect(toast(page)).toContainText('“Waiting sample” is now on Wed 16 June');
    expect((await slotOf(page, waiting))?.roomId).toBe(rooms.get('Room 1'));
  });
  await page.context().close();
});

test('a day opens while something is held over its tab', async ({ browser }) => {
  const page = await organiserPage(browser, 'Tab Organiser', conference);
  const rooms = await roomIds(page);
  const panel = await addPanel(page, 'Travelling sample', {
    roomId: rooms.get('Room 1')!,
    start: '20:00',
  });
  await openDay(page);
  await takeAndMove(page, card(page, panel), { x: 0, y: -40 });
  const tab = await middle(page.getByRole('link', { name: 'Thu 17 June' }));
  await page.mouse.move(tab.x, tab.y, { steps: 6 });
  const grid = page.getByRole('region', { name: 'Timetable, Thursday 17 June 2027' });
  await expect(grid).toBeVisible();
  const room = (await grid.getByRole('list', { name: 'Room 3' }).boundingBox())!;
  const frame = (await grid.boundingBox())!;
  await page.mouse.move(room.x + 90, frame.y + 300, { steps: 6 });
  await page.mouse.up();
  await expect(toast(page)).toContainText(/Thu 17 June, .*Room 3/);
  await page.context().close();
});

test('Esc while dragging leaves everything where it was', async ({ browser }) => {
  const page = await organiserPage(browser, 'Hesitant Organiser', conference);
  const rooms = await roomIds(page);
  const panel = await addPanel(page, 'Hesitant sample', {
    roomId: rooms.get('Room 3')!,
    start: '20:00',
  });
  await openDay(page);
  await takeAndMove(page, card(page, panel), { x: -200, y: -60 });
  await expect(page.locator('.tt-ghost')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.tt-ghost')).toHaveCount(0);
  await page.mouse.up();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect((await slotOf(page, panel))?.startsAt).toBe('2027-06-16T20:00:00+02:00');
  await page.context().close();
});

test('by keyboard alone: focus, pick up, carry, resize, put down, lock, swap', async ({
  browser,
}) => {
  const page = await organiserPage(browser, 'Keyboard Organiser', conference);
  const rooms = await roomIds(page);
  const panel = await addPanel(page, 'Carried sample', {
    roomId: rooms.get('Room 1')!,
    start: '21:00',
  });
  const other = await addPanel(page, 'Swapped sample', {
    roomId: rooms.get('Room 2')!,
    start: '22:00',
  });
  await openDay(page);
  const said = page.locator('p[role=status]');

  await page.locator('.tt-scroll [data-session][tabindex="0"]').focus();
  await test.step('J reaches every session of the day', async () => {
    for (let step = 0; step < 60; step += 1) {
      if (await card(page, panel).evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('j');
    }
    await expect(card(page, panel)).toBeFocused();
  });

  await test.step('Enter picks up, the keys carry it, Enter puts it down', async () => {
    await page.keyboard.press('Enter');
    await expect(said).toContainText('Picked up “Carried sample”');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('+');
    await expect(said).toContainText('Wed 16 June, 21:25 to 22:00, Room 3');
    await page.keyboard.press('PageDown');
    await expect(said).toContainText('Thu 17 June');
    await page.keyboard.press('PageUp');
    await page.keyboard.press('Enter');
    await expect(toast(page)).toContainText('21:25 to 22:00, Room 3');
    await expect(card(page, panel)).toBeFocused();
  });

  await test.step('a locked session stays', async () => {
    await page.keyboard.press('l');
    await expect(card(page, panel)).toContainText('Locked');
    await page.keyboard.press('Enter');
    await expect(said).toContainText('is locked in its place');
    await expect(page.getByRole('application')).toHaveCount(0);
    await page.keyboard.press('l');
    await expect(card(page, panel)).not.toContainText('Locked');
  });

  await test.step('S swaps with a session found by its title', async () => {
    await expect(card(page, panel)).toBeFocused();
    await page.keyboard.press('s');
    // One who types quickly is on the result before the answer of the search.
    const isChosen = Promise.withResolvers<void>();
    await page.route(/\/panels\?.*q=Swapped/, async (route) => {
      await isChosen.promise;
      await route.continue();
    });
    const asked = page.waitForRequest(/\/panels\?.*q=Swapped/);
    const answered = page.waitForResponse(/\/panels\?.*q=Swapped/);
    await dialog(page).getByRole('searchbox').fill('Swapped sample');
    const choose = dialog(page).getByRole('button', { name: 'Swap with: Swapped sample' });
    await choose.focus();
    await asked;
    isChosen.resolve();
    await answered;
    await expect(dialog(page).getByRole('listitem')).toHaveCount(1);
    await expect(choose).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(toast(page)).toContainText('changed places');
    expect(await slotOf(page, other)).toMatchObject({
      roomId: rooms.get('Room 3'),
      startsAt: '2027-06-16T21:25:00+02:00',
    });
  });

  await test.step('Esc cancels, Delete takes it off, Ctrl+Z brings it back', async () => {
    await card(page, panel).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await expect(said).toContainText('Nothing was moved');
    await expect(card(page, panel)).toBeFocused();
    await page.keyboard.press('Delete');
    await expect(toast(page)).toContainText('is off the timetable');
    await page.keyboard.press('Control+z');
    await expect(card(page, panel)).toBeVisible();
  });

  await test.step('the focus stays in the grid when its card leaves it or is moved', async () => {
    await card(page, panel).focus();
    await page.keyboard.press('Delete');
    await expect(card(page, panel)).toHaveCount(0);
    await expect(page.locator('.tt-scroll [data-session]:focus')).toHaveCount(1);
    await page.keyboard.press('Control+z');
    await card(page, panel).getByRole('button', { name: /^More/ }).press('Enter');
    await page.getByRole('menuitem', { name: 'Spread over all rooms' }).press('Enter');
    await expect(toast(page)).toContainText('All rooms');
    await expect(card(page, panel)).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(toast(page)).toContainText('Undone: spread over all rooms');
  });

  await test.step('? lists the keys, and those of one letter can be turned off', async () => {
    await page.keyboard.press('?');
    await dialog(page).getByLabel('Keys of a single letter').uncheck();
    await page.keyboard.press('Escape');
    await card(page, panel).focus();
    await page.keyboard.press('l');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect((await slotOf(page, panel))?.locked).toBe(false);
  });
  await page.context().close();
});
