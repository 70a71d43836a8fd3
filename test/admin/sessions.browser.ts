import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/browser/fixtures.js';
import { ownConference } from '../support/browser/own-conference.js';
import { PDF } from '../programme/sample-files.js';
import {
  createSession,
  dialog,
  expectScreenAccessible,
  loaded,
  openAdmin,
  place,
  toast,
  watchConsole,
} from './admin.js';

test('a session gets talks, interpretation, a rule, seats and a preview that runs nothing', async ({
  organiserPage: page,
}) => {
  test.slow();
  const complaints = watchConsole(page);
  await createSession(page, { title: 'Session of talks', minutes: 60 });
  await page.getByRole('group', { name: 'Interpretation' }).getByLabel('French').check();
  await page.getByLabel('Recording and attribution').selectOption('chatham-house');
  await page.getByLabel('Attendees take a seat beforehand').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Enter a number of seats first')).toBeVisible();
  await page.getByRole('spinbutton', { name: /^Seats/ }).fill('20');

  await page.getByRole('button', { name: 'Add a talk' }).click();
  const first = page.getByRole('group', { name: 'Talk 1' });
  await first.getByRole('textbox', { name: 'Title in English' }).fill('The first talk');
  await page.getByRole('button', { name: 'Add a talk' }).click();
  const second = page.getByRole('group', { name: 'Talk 2' });
  await second.getByRole('textbox', { name: 'Title in French' }).fill('Le second exposé');
  await expect(second.getByLabel('Starts after (minutes)')).toHaveValue('20');
  await second.getByLabel('Starts after (minutes)').fill('10');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(second.getByText('overlaps another one')).toBeVisible();
  await second.getByLabel('Starts after (minutes)').fill('20');

  await page
    .getByRole('textbox', { name: 'Abstract in English' })
    .fill('**Bold** <script>window.top.alert(1)</script> [link](javascript:alert(1))');
  await page.getByRole('button', { name: 'Show the preview' }).click();
  const frame = page.frameLocator('iframe').first();
  await expect(frame.locator('strong')).toHaveText('Bold');
  await expect(frame.locator('script, a[href^="javascript"]')).toHaveCount(0);
  await expectScreenAccessible(page);

  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Save' })).toBeEnabled();
  await page.reload();
  await loaded(page);
  await expect(page.getByRole('spinbutton', { name: /^Seats/ })).toHaveValue('20');
  await expect(page.getByRole('group', { name: 'Talk 2' })).toBeVisible();
  expect(complaints.filter((text) => !text.includes('400'))).toEqual([]);
});

test('slides are uploaded, refused for what they are, shown to others, removed', async ({
  organiserPage: page,
}) => {
  await createSession(page, { title: 'Session with slides' });
  const box = page.getByRole('region', { name: 'Slides' });
  await box.getByRole('button', { name: 'Upload' }).click();
  await expect(box.getByText('Choose a file first.')).toBeVisible();
  const choose = (name: string, buffer: Buffer) =>
    box.getByLabel('File').setInputFiles({ name, mimeType: 'application/pdf', buffer });
  await choose('slides.pdf', Buffer.from('<script>alert(1)</script>'));
  await box.getByRole('button', { name: 'Upload' }).click();
  await expect(box.getByText('What counts is what is inside')).toBeVisible();
  await choose('slides.pdf', PDF);
  await box.getByRole('button', { name: 'Upload' }).click();
  await expect(toast(page)).toContainText('“slides.pdf” is uploaded.');
  const link = box.getByRole('link', { name: 'slides.pdf' });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe('slides.pdf');
  await box.getByLabel('Who may download slides.pdf').selectOption('attendees');
  await expectScreenAccessible(page);
  await box.getByRole('button', { name: 'Remove slides.pdf' }).click();
  await dialog(page).getByRole('button', { name: 'Remove the file' }).click();
  await expect(box.getByText('No slides yet.')).toBeVisible();
});

async function selected(page: Page): Promise<Locator> {
  const bar = page.getByRole('region', { name: 'Selected sessions' });
  await expect(bar).toBeVisible();
  return bar;
}

test('many sessions are changed at once, after a look at what would change', async ({
  organiserPage: page,
}) => {
  test.slow();
  for (const name of ['one', 'two', 'three']) await createSession(page, { title: `Bulk ${name}` });
  await openAdmin(page, '/panels?q=Bulk');
  const boxes = page.locator('tbody input[type=checkbox]');
  await boxes.first().check();
  await boxes.last().click({ modifiers: ['Shift'] });
  const bar = await selected(page);
  await expect(bar).toContainText('3 sessions selected');
  await bar.getByRole('button', { name: 'Change…' }).click();
  const form = dialog(page);
  await form.getByRole('button', { name: 'See what would change' }).click();
  await expect(form.getByText('Tick at least one thing')).toBeVisible();
  await form.getByRole('checkbox', { name: 'Room' }).check();
  await form.getByRole('button', { name: 'See what would change' }).click();
  await expect(form.getByText('3 sessions cannot be changed.')).toBeVisible();
  await form.getByRole('checkbox', { name: 'Room' }).uncheck();
  await form.getByRole('checkbox', { name: 'Seats' }).check();
  await form.getByRole('spinbutton', { name: 'Seats' }).fill('12');
  await form.getByRole('checkbox', { name: 'Type' }).check();
  await form.getByRole('combobox', { name: 'Type' }).selectOption('workshop');
  await form.getByRole('button', { name: 'See what would change' }).click();
  await expect(form.getByRole('row', { name: /Bulk two/ })).toContainText('as the room → 12');
  await expectScreenAccessible(page);
  await form.getByRole('button', { name: 'Change 3 sessions' }).click();
  await expect(toast(page)).toContainText('3 sessions changed.');
  await expect(page.getByRole('region', { name: 'Selected sessions' })).toBeHidden();
  await expect(page.locator('tbody tr').first()).toContainText('Workshop');
});

test('a spreadsheet goes out, and comes back with its changes or its errors', async ({
  browser,
}) => {
  test.slow();
  // A row that another test changed meanwhile would be refused.
  const { page, admin } = await ownConference(browser, [
    {
      day: '2027-06-15',
      room: 'Hall A',
      start: '09:00',
      length: '00:45',
      title: 'Session in a sheet',
    },
    { day: '2027-06-15', room: 'Hall A', start: '10:00', length: '00:45', title: 'Another one' },
  ]);
  await openAdmin(page, `${admin}/panels`);
  await page.getByRole('button', { name: 'Spreadsheet' }).click();
  const form = dialog(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    form.getByRole('link', { name: 'Download CSV' }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const csv = Buffer.concat(chunks).toString();
  const send = async (text: string) => {
    await form.getByLabel(/Edited file/).setInputFiles({
      ...{ name: 'edited.csv', mimeType: 'text/csv' },
      buffer: Buffer.from(text),
    });
    await form.getByRole('button', { name: 'See what would change' }).click();
  };
  await send(csv);
  await expect(form.getByText(/^0 new, 0 changed, \d+ unchanged/)).toBeVisible();
  await send(csv.replace('Session in a sheet', 'x'.repeat(201)));
  await expect(form.getByText('1 error to correct')).toBeVisible();
  await expect(form.getByRole('row', { name: /^C\d+ Title/ })).toContainText('at most 200');
  await expectScreenAccessible(page);
  await send(csv.replace('Session in a sheet', 'Session from a sheet'));
  await expect(form.getByText(/^0 new, 1 changed/)).toBeVisible();
  await expectScreenAccessible(page);
  await form.getByRole('button', { name: 'Import 1 change' }).click();
  await expect(toast(page)).toContainText('1 change imported.');
  await openAdmin(page, `${admin}/panels?q=from+a+sheet`);
  await expect(page.getByRole('link', { name: 'Session from a sheet' })).toBeVisible();
});

test('a spreadsheet that was saved anew since it was chosen is asked for again', async ({
  organiserPage: page,
}, testInfo) => {
  const path = testInfo.outputPath('sheet.csv');
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, 'Titel\nCorrected in the sheet');
  await openAdmin(page, '/panels');
  await page.getByRole('button', { name: 'Spreadsheet' }).click();
  const form = dialog(page);
  const look = form.getByRole('button', { name: 'See what would change' });
  await form.getByLabel(/Edited file/).setInputFiles(path);
  await look.click();
  await expect(form.getByRole('row', { name: /^A1/ })).toContainText('not known');
  await writeFile(path, 'Title (EN),Length in minutes\nCorrected in the sheet,45');
  await look.click();
  await expect(form.getByText('The file was saved anew since you chose it.')).toBeVisible();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    form.getByLabel(/Edited file/).click(),
  ]);
  await chooser.setFiles(path);
  await expect(form.getByText('The file was saved anew')).toBeHidden();
  await look.click();
  await expect(form.getByRole('row', { name: /Corrected in the sheet/ })).toContainText('New');
});

test('a session shows who has confirmed, and its history where it was', async ({
  organiserPage: page,
}) => {
  await createSession(page, { title: 'Session with a past', speakers: ['Facilitator'] });
  await expect(page.locator('.sp')).toContainText('Confirmed');
  await expect(page.getByText('All speakers confirmed')).toBeVisible();
  const history = page.getByRole('region', { name: 'History' });
  await expect(history.getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: 'Place', exact: true }).click();
  await place(page, { day: 'Thu 17 June', room: 'Room 2', start: '07:00' });
  await page.getByRole('textbox', { name: 'Title in English' }).fill('Session with a future');
  await page.getByRole('button', { name: 'Save' }).click();
  const entries = history.getByRole('listitem');
  await expect(entries).toHaveCount(3);
  await entries.nth(1).getByText('1 change').click();
  await expect(entries.nth(1).locator('ins')).toHaveText('Thu 17 June, 07:00 to 08:00, Room 2');
  // The way back leads to another version, never to the one that is there.
  const back = history.getByRole('button', { name: /^Back to the version of/ });
  await expect(entries.nth(0).locator(back)).toHaveCount(0);
  await expect(back).toHaveCount(2);
  await expectScreenAccessible(page);
  await openAdmin(page, '/audit');
  const row = page.getByRole('row').filter({ hasText: 'Session with a future' }).first();
  await expect(row).toContainText('edited the session');
});

test('the new parts of the editor and the list meet axe in French', async ({
  organiserPage: page,
}) => {
  test.slow();
  await openAdmin(page, '/panels?q=Cadres', 'fr');
  await page.locator('tbody input[type=checkbox]').first().check();
  await page.getByRole('button', { name: 'Modifier…' }).click();
  await expectScreenAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Tableur' }).click();
  await expectScreenAccessible(page);
  await page.keyboard.press('Escape');
  await page.locator('tbody th a').first().click();
  await loaded(page);
  await page.getByRole('button', { name: 'Afficher l’aperçu' }).click();
  await expect(page.locator('iframe').first()).toBeVisible();
  await expectScreenAccessible(page);
});
