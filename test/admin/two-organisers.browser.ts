import type { Page } from '@playwright/test';
import { expect, organiserState, test } from '../support/browser/fixtures.js';
import { createSession, dialog, openAdmin, place } from './admin.js';

test('two organisers edit the same session: the second compares and nothing is lost', async ({
  browser,
}) => {
  const [first, second] = await Promise.all(
    [1, 2].map(async () =>
      (await browser.newContext({ storageState: organiserState() })).newPage(),
    ),
  );
  if (!first || !second) throw new Error('Two browsers are needed.');
  const id = await createSession(first, { title: 'A sample session of two', minutes: 60 });
  await openAdmin(second, `/panels/${id}`);

  await first
    .getByRole('textbox', { name: 'Title in English' })
    .fill('A sample session of the first');
  await first.getByRole('textbox', { name: 'Summary in English' }).fill('Written by the first.');
  await first.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(first.getByText(/^Saved at/)).toBeVisible();

  await second
    .getByRole('textbox', { name: 'Title in English' })
    .fill('A sample session of the second');
  await second.getByLabel('Length in minutes').fill('90');
  await second.getByRole('button', { name: 'Save', exact: true }).click();

  const compared = second.getByRole('dialog', { name: 'Two versions to compare' });
  await expect(compared).toContainText('saved this meanwhile');
  const field = (name: string) => compared.getByRole('group', { name });
  await expect(field('Title (EN)')).toContainText('changed by both');
  await expect(field('Title (EN)')).toContainText('A sample session of the first');
  await expect(field('Title (EN)')).toContainText('A sample session of the second');
  await expect(field('Summary (EN)')).toContainText('changed by them');
  await expect(field('Length in minutes')).toContainText('changed by you');
  await expect(field('Summary (EN)').getByLabel(/Take theirs/)).toBeChecked();

  const save = compared.getByRole('button', { name: 'Save with these choices' });
  await expect(save).toHaveAttribute('aria-disabled', 'true');
  await field('Title (EN)')
    .getByLabel(/Keep mine/)
    .check();
  await save.click();
  await expect(compared).toBeHidden();
  await expect(second.getByText(/^Saved at/)).toBeVisible();

  const saved = await readPanel(second, id);
  expect(saved).toMatchObject({
    title: { en: 'A sample session of the second' },
    summary: { en: 'Written by the first.' },
    durationMinutes: 90,
  });

  await test.step('the first, who typed nothing since, is shown the new version', async () => {
    await first.reload();
    await expect(first.getByRole('textbox', { name: 'Title in English' })).toHaveValue(
      'A sample session of the second',
    );
  });

  await test.step('a move made on an old place is told too', async () => {
    await openAdmin(second, `/panels/${id}`);
    await first.getByRole('button', { name: 'Place', exact: true }).click();
    await second.getByRole('button', { name: 'Place', exact: true }).click();
    await place(first, { day: 'Thu 17 June', room: 'Room 2', start: '20:00' });
    const form = dialog(second);
    await form.getByLabel('Day').selectOption({ label: 'Thu 17 June' });
    await form.getByLabel('Room', { exact: true }).selectOption({ index: 1 });
    await form.getByLabel('Start').fill('21:00');
    await form.getByRole('button', { name: 'Place', exact: true }).click();
    await expect(form.getByRole('alert')).toContainText('Thu 17 June, 20:00 to 21:30, Room 2');
    await form.getByRole('button', { name: 'Move', exact: true }).click();
    await expect(form).toBeHidden();
    await expect(second.locator('.place')).toContainText('Thu 17 June, 21:00 to 22:30');
  });

  await second.getByRole('button', { name: 'Remove', exact: true }).click();
  await dialog(second).getByRole('button', { name: 'Remove the session' }).click();
  await expect(second).toHaveURL(/\/panels$/);
  await Promise.all([first, second].map((page) => page.context().close()));
});

async function readPanel(page: Page, id: string): Promise<unknown> {
  const answer = await page.request.get(`/api/v1/conferences/space-coe-2027/panels/${id}`);
  return answer.json();
}
