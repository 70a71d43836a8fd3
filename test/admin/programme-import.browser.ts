import { readFile } from 'node:fs/promises';
import { expect, test } from '../support/browser/fixtures.js';
import { type OwnConference, ownConference } from '../support/browser/own-conference.js';
import { expectScreenAccessible, openAdmin } from './admin.js';

const FOLDER = 'test/fixtures/programmes';

let conference: OwnConference;

test.beforeAll(async ({ browser }) => {
  const opening = { start: '14:30', length: '00:45', title: 'Opening' };
  conference = await ownConference(browser, [{ ...opening, day: '2027-06-15', room: 'Hall Z' }]);
});

test.afterAll(() => conference.page.context().close());

test('a programme is looked at, decided on field by field, and imported', async () => {
  test.slow();
  const { page, admin } = conference;
  const chooser = page.getByLabel('Programme of another system');
  const look = page.getByRole('button', { name: 'See what would change' });
  const bring = page.getByRole('button', { name: 'Import', exact: true });
  const done = page.getByText('Imported into the draft.');

  await test.step('from the list of sessions', async () => {
    await openAdmin(page, `${admin}/panels`);
    await page.getByRole('link', { name: 'Import a programme' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Import a programme');
    await look.click();
    await expect(page.getByText('Choose a file first.')).toBeVisible();
  });

  await test.step('what it would change is said before it changes anything', async () => {
    await chooser.setInputFiles(`${FOLDER}/session-withdrawn-1.xml`);
    await look.click();
    const counts = page.getByRole('region', { name: 'What it changes' });
    await expect(counts.getByRole('row', { name: /^Sessions/ })).toHaveText(/Sessions200/);
    await expectScreenAccessible(page);
    await bring.click();
    await expect(done).toBeVisible();
  });

  await test.step('what both changed waits for a choice, what has left can be taken off', async () => {
    const xml = await readFile(`${FOLDER}/session-withdrawn-2.xml`, 'utf8');
    const found = await page.request.get(`/api/v1/conferences/${conference.slug}/panels?q=Stays`);
    const [{ id }] = (await found.json()).items;
    await openAdmin(page, `${admin}/panels/${id}`);
    await page.getByRole('textbox', { name: 'Title in English' }).fill('Ours');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText(/^Saved at/)).toBeVisible();

    await openAdmin(page, `${admin}/programme-imports`);
    await chooser.setInputFiles({
      name: 'schedule.xml',
      mimeType: 'application/xml',
      buffer: Buffer.from(xml.replace('<title>Stays', '<title>Theirs')),
    });
    await look.click();
    const conflict = page.getByRole('group', { name: 'Ours · Title' });
    await expect(conflict).toContainText('Source: Theirs');
    await expect(page.getByRole('region', { name: 'No longer in the file' })).toContainText('Goes');
    await page.getByLabel('Take these sessions off').check();
    await conflict.getByLabel('Source: Theirs').check();
    await expectScreenAccessible(page);
    await bring.click();
    await expect(done).toBeVisible();
    await openAdmin(page, `${admin}/panels`);
    await expect(page.getByRole('link', { name: 'Theirs' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Goes' })).toBeHidden();
  });

  await test.step('what is none is refused with its line', async () => {
    await openAdmin(page, `${admin}/programme-imports`);
    await chooser.setInputFiles({
      name: 'schedule.xml',
      mimeType: 'application/xml',
      buffer: Buffer.from('<schedule>\n<'),
    });
    await look.click();
    await expect(page.getByRole('alert')).toContainText('Nothing was imported: line 2');
  });
});
