import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser/fixtures.js';
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
import { ownConference } from './own-conference.js';

const TITLE = 'Sample session about releases';
const SPEAKER = 'Sample envoy';
const ADDRESS = 'envoy@example.org';

/** Publishes what the review shows, told or silently, and waits until it is there. */
async function publish(page: Page): Promise<number> {
  await page.getByRole('button', { name: /^Publish release/ }).click();
  await dialog(page)
    .getByRole('button', { name: /^Publish release/ })
    .click();
  await expect(toast(page)).toContainText('is published');
  await expect(page).toHaveURL(/\/releases\/\d+$/);
  return Number(page.url().split('/').at(-1));
}

test('review a release, read a message before it goes, publish, compare and publish again', async ({
  browser,
}) => {
  test.slow();
  const { page, admin } = await ownConference(browser);
  const complaints = watchConsole(page);
  let first = 0;
  let panelId = '';

  await test.step('a session with a speaker who has an address', async () => {
    await openAdmin(page, `${admin}/speakers`);
    await page.getByRole('button', { name: 'New speaker' }).click();
    await dialog(page).getByRole('textbox', { name: 'Office in English' }).fill(SPEAKER);
    await dialog(page).getByLabel('Email').fill(ADDRESS);
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await expect(toast(page)).toContainText(SPEAKER);
    panelId = await createSession(page, {
      title: TITLE,
      speakers: [SPEAKER],
      minutes: 45,
      admin,
    });
    await page.getByRole('button', { name: 'Place', exact: true }).click();
    await place(page, { day: 'Wed 16 June', room: 'Hall C', start: '20:00' });
  });

  await test.step('the review names the speaker and counts the messages', async () => {
    await openAdmin(page, `${admin}/review`);
    const added = page.getByRole('region', { name: 'Added' }).getByRole('listitem');
    await expect(added.filter({ hasText: TITLE })).toContainText(`1 speaker: ${SPEAKER}`);
    await expect(page.getByText(/\d+ messages?, .*calendar invitation/)).toBeVisible();
    await expect(page.getByText(/speakers? (has|have) not confirmed/)).toBeVisible();
    await expectScreenAccessible(page);
  });

  await test.step('the message can be read in both languages before it goes', async () => {
    await page.getByRole('button', { name: /^Read the/ }).click();
    const drawer = dialog(page);
    await drawer.getByRole('button', { name: new RegExp(ADDRESS) }).click();
    const subject = drawer.getByRole('heading', { level: 3 });
    await expect(subject).toHaveText(`In the programme: ${TITLE} (Sample Days 2027)`);
    await expect(drawer.getByRole('button', { name: /\.ics$/ })).toBeVisible();
    await drawer.getByRole('button', { name: 'Plain text' }).click();
    await expect(drawer.getByText('Wednesday 16 June 2027, 20:00 to 20:45, Hall C')).toBeVisible();
    await drawer.getByRole('button', { name: /French|Français/ }).click();
    await expect(subject).toContainText('Au programme');
    await expect(drawer.getByText('mercredi 16 juin 2027, de 20:00 à 20:45')).toBeVisible();
    await expectScreenAccessible(page);
    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();
  });

  await test.step('publishing says its effect in numbers, and the outbox has what was shown', async () => {
    await page.getByRole('textbox', { name: 'Notes in English' }).fill('One more session.');
    await page.getByRole('button', { name: /^Publish release \d+ and write to/ }).click();
    await expect(dialog(page)).toContainText(/1 added/);
    await expect(dialog(page)).toContainText(/messages?, \d+ calendar invitations?/);
    await page.keyboard.press('Escape');
    first = await publish(page);
    await openAdmin(page, `${admin}/mail?q=${ADDRESS}`);
    await page.getByRole('button', { name: new RegExp(`In the programme: ${TITLE}`) }).click();
    await expect(dialog(page).getByRole('button', { name: /\.ics$/ })).toBeVisible();
  });

  await test.step('a move is published silently', async () => {
    await openAdmin(page, `${admin}/panels/${panelId}`);
    await page.locator('.place button').click();
    await place(page, { day: 'Wed 16 June', room: 'Hall C', start: '20:30' });
    await openAdmin(page, `${admin}/review`);
    await page.getByRole('radio', { name: 'Publish silently' }).check();
    await expect(page.getByRole('button', { name: /silently$/ })).toBeVisible();
    const number = await publish(page);
    expect(number).toBe(first + 1);
    await expect(page.getByText(/· Silent/)).toBeVisible();
    await openAdmin(page, `${admin}/releases`);
    const row = page.getByRole('row', { name: new RegExp(`Release ${number}\\b`) });
    await expect(row).toContainText('Silent');
  });

  await test.step('any two releases are compared', async () => {
    await openAdmin(page, `${admin}/releases/compare`);
    await expect(page.getByRole('region', { name: 'Moved' })).toContainText(TITLE);
    await page.getByLabel('From').selectOption({ value: String(first - 1) });
    await expect(page.getByRole('region', { name: 'Added' })).toContainText(TITLE);
    await expect(page).toHaveURL(new RegExp(`from=${first - 1}`));
    await expectScreenAccessible(page);
  });

  await test.step('an earlier release is published again; the draft stays', async () => {
    await openAdmin(page, `${admin}/releases/${first}`);
    await page.getByRole('link', { name: 'Publish again' }).click();
    await loaded(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      `Publish release ${first} again`,
    );
    await expect(page.getByText(/The draft stays as it is/)).toBeVisible();
    await expectScreenAccessible(page);
    const number = await publish(page);
    expect(number).toBe(first + 2);
    await expect(page.getByText(`Release ${first} again`)).toBeVisible();
    await openAdmin(page, `${admin}/review`);
    await expect(page.getByRole('region', { name: 'Moved' })).toContainText(TITLE);
  });

  await test.step('and all is as before', async () => {
    await openAdmin(page, `${admin}/panels?q=${encodeURIComponent(TITLE)}`);
    await page.getByRole('link', { name: TITLE }).click();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await dialog(page).getByRole('button', { name: 'Remove the session' }).click();
    await expect(page).toHaveURL(`${admin}/panels`);
    await openAdmin(page, `${admin}/speakers?q=envoy`);
    await page.getByRole('button', { name: `Edit ${SPEAKER}` }).click();
    await dialog(page).getByRole('button', { name: 'Remove', exact: true }).click();
    await dialog(page).getByRole('button', { name: 'Remove the speaker' }).click();
    await expect(toast(page)).toContainText('is removed');
    await openAdmin(page, `${admin}/review`);
    await publish(page);
  });

  expect(complaints).toEqual([]);
});
