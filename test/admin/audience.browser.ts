import { expect, test } from '../support/browser/fixtures.js';
import {
  createSession,
  dialog,
  expectScreenAccessible,
  openAdmin,
  toast,
  watchConsole,
} from './admin.js';

test('a session is kept for some attendees, found among the others, and opened again for all', async ({
  organiserPage: page,
}) => {
  test.slow();
  const complaints = watchConsole(page);
  await createSession(page, { title: 'Audience alpha' });
  const id = await createSession(page, { title: 'Audience beta' });

  await test.step('in the editor, by categories and nations', async () => {
    const box = page.getByRole('region', { name: 'Who may see and attend it' });
    await expect(box).toContainText('Everybody. Tick a category');
    await box.getByRole('checkbox', { name: 'Armed forces' }).check();
    await box.getByRole('combobox', { name: 'Nations' }).selectOption({ label: 'Japan' });
    await box.getByRole('button', { name: 'Add the NATO nations' }).click();
    await box.getByRole('button', { name: 'Remove Türkiye' }).click();
    await expect(
      box.getByRole('list', { name: 'Chosen nations' }).getByRole('listitem'),
    ).toHaveCount(32);
    await box.getByRole('combobox', { name: 'Nations' }).selectOption({ label: 'Türkiye' });
    await expect(box).toContainText('Armed forces; NATO nations, Japan');
    await expectScreenAccessible(page);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText(/^Saved/)).toBeVisible();
  });

  await test.step('in the list, with its filter', async () => {
    await openAdmin(page, '/panels?q=Audience');
    await expect(page.locator('tbody tr')).toHaveCount(2);
    await page
      .getByRole('combobox', { name: 'Audience' })
      .selectOption({ label: 'By accreditation' });
    await expect(page.locator('tbody tr')).toHaveCount(1);
    await expect(page.locator('tbody tr')).toContainText(
      'By accreditation only: Armed forces; NATO nations, Japan',
    );
  });

  await test.step('many at once, after a look at what would change', async () => {
    await openAdmin(page, '/panels?q=Audience');
    await page.getByRole('checkbox', { name: 'Select every session on this page' }).check();
    await page.getByRole('button', { name: 'Change…' }).click();
    const form = dialog(page);
    await form.getByRole('checkbox', { name: 'Audience', exact: true }).check();
    await form.getByRole('checkbox', { name: 'Industry' }).check();
    await form.getByRole('button', { name: 'See what would change' }).click();
    await expect(form.getByRole('row', { name: /alpha/ })).toContainText('Everybody → Industry');
    await expectScreenAccessible(page);
    await form.getByRole('checkbox', { name: 'Industry' }).uncheck();
    await form.getByRole('button', { name: 'See what would change' }).click();
    await expect(form.getByRole('row', { name: /beta/ })).toContainText('Japan → Everybody');
    await form.getByRole('button', { name: 'Change 1 session' }).click();
    await expect(toast(page)).toContainText('1 session changed.');
  });

  await test.step('in French, where the history says it', async () => {
    await openAdmin(page, `/panels/${id}`, 'fr');
    const box = page.getByRole('region', { name: 'Qui peut la voir et y assister' });
    await expect(box).toContainText('Tout le monde');
    await box.getByRole('checkbox', { name: 'Forces armées' }).check();
    await expect(box).toContainText('Pour les autres, elle n’existe pas.');
    await expectScreenAccessible(page);
  });
  expect(complaints).toEqual([]);
});
