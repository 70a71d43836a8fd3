import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser/fixtures.js';
import { type OwnConference, ownConference } from '../support/browser/own-conference.js';
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

const TITLE = 'Sample session about releases';
const SPEAKER = 'Sample envoy';
const ADDRESS = 'envoy@example.org';
const LIAISON = 'Sample liaison officer';
const ORGANISATION = 'Sample Space Liaison Office';
const FIRST = 'A sample session on liaison';
const SECOND = 'A sample session on coordination';
/** Milliseconds in which every process shows a new release; the goal is one second. */
const SEEN_BY_ALL = 5_000;

let conference: OwnConference;

test.beforeAll(async ({ browser }) => {
  const opening = { start: '09:30', length: '00:45', title: 'Opening' };
  conference = await ownConference(browser, [
    { ...opening, day: '2027-06-15', room: 'Hall A' },
    { ...opening, day: '2027-06-16', room: 'Hall C' },
  ]);
});

test.afterAll(() => conference.page.context().close());

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

test('review a release, read a message before it goes, publish, compare and publish again', async () => {
  test.slow();
  const { page, admin } = conference;
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
    // Calendar programs read the first part of a message only: the session goes in one of its own.
    const entry = page.getByRole('row').filter({ hasText: 'Session for the calendar' });
    await expect(async () => {
      await openAdmin(page, `${admin}/mail?q=${ADDRESS}`);
      await entry.getByRole('button').first().click({ timeout: 2_000 });
    }).toPass();
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

test('from a new speaker to the public agenda, past a conflict', async () => {
  test.slow();
  const { page, slug, admin } = conference;
  const publicDay = `/en/${slug}?day=2027-06-16`;
  const complaints = watchConsole(page);

  await test.step('a speaker, and a session with the speaker', async () => {
    await openAdmin(page, `${admin}/speakers`);
    await page.getByRole('button', { name: 'New speaker' }).click();
    await dialog(page).getByRole('textbox', { name: 'Office in English' }).fill(LIAISON);
    await dialog(page).getByRole('textbox', { name: 'Organisation in English' }).fill(ORGANISATION);
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await expect(toast(page)).toContainText(LIAISON);
    await createSession(page, { title: FIRST, speakers: [LIAISON], minutes: 45, admin });
    await expect(page.getByText('1 text missing')).toBeVisible();
  });

  await test.step('the session gets a place', async () => {
    await page.getByRole('button', { name: 'Place', exact: true }).click();
    await place(page, { day: 'Wed 16 June', room: 'Hall C', start: '19:00' });
    await expect(page.locator('.place')).toContainText('Wed 16 June, 19:00 to 19:45, Hall C');
  });

  await test.step('a second one in the same room at the same time is a conflict', async () => {
    await createSession(page, { title: SECOND, speakers: [LIAISON], minutes: 30, admin });
    await openAdmin(page, `${admin}/timetable?day=2027-06-16`);
    await page.getByRole('button', { name: `Place: ${SECOND}` }).click();
    await place(page, { day: 'Wed 16 June', room: 'Hall C', start: '1915' });
    const card = page.getByRole('article', { name: SECOND });
    await expect(card).toContainText('Room taken twice');
    await page.getByRole('link', { name: /in detail/ }).click();
    const blocking = page.getByRole('region', { name: 'Block the next release' });
    await expect(blocking.getByText(/are both in Hall C at the same time/)).toContainText(FIRST);
    await expect(blocking.getByText(/Sample liaison officer.* takes part in/)).toContainText(
      SECOND,
    );
  });

  await test.step('which blocks the release', async () => {
    await openAdmin(page, `${admin}/review`);
    await expect(page.getByText('2 conflicts block this release.')).toBeVisible();
    const button = page.getByRole('button', { name: /^Publish release/ });
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await button.focus();
    await expect(button).toBeFocused();
  });

  await test.step('until the room is changed and the overlap accepted', async () => {
    await page.getByRole('link', { name: 'Resolve the conflicts' }).click();
    await page
      .getByRole('button', { name: `Move: ${SECOND}` })
      .first()
      .click();
    await place(page, { day: 'Wed 16 June', room: 'Hall A', start: '19:15' });
    await expect(page.getByText(/are both in Hall C/)).toHaveCount(0);
    await page.getByRole('button', { name: 'Accept the overlap' }).click();
    await dialog(page).getByRole('button', { name: 'Accept' }).click();
    await expect(dialog(page).getByText('This is required.')).toBeVisible();
    await dialog(page).getByLabel('Reason').fill('Joins the second session late');
    await dialog(page).getByRole('button', { name: 'Accept' }).click();
    await expect(page.getByRole('region', { name: 'Accepted overlaps' })).toContainText(
      'Joins the second session late',
    );
  });

  await test.step('reviewed and published', async () => {
    await openAdmin(page, `${admin}/review`);
    const added = page.getByRole('region', { name: 'Added' });
    await expect(added).toContainText(FIRST);
    await expect(added).toContainText('Wed 16 June, 19:15 to 19:45, Hall A');
    await page.getByRole('textbox', { name: 'Notes in English' }).fill('Two sample sessions.');
    await page.getByRole('button', { name: /^Publish release/ }).click();
    await expect(dialog(page)).toContainText(/\d added/);
    await dialog(page)
      .getByRole('button', { name: /^Publish release/ })
      .click();
    await expect(page).toHaveURL(/\/releases\/\d+$/);
    await expect(toast(page)).toContainText('is published');
    await expect(page.getByText('Two sample sessions.')).toBeVisible();
  });

  await test.step('the public agenda shows it', async () => {
    await expect(async () => {
      await page.goto(publicDay);
      await expect(page.getByRole('link', { name: FIRST, exact: true })).toBeVisible({
        timeout: 500,
      });
      await expect(page.getByRole('link', { name: SECOND, exact: true })).toBeVisible({
        timeout: 500,
      });
    }).toPass({ timeout: SEEN_BY_ALL });
  });

  await test.step('and sees both cancelled with the next release', async () => {
    for (const title of [FIRST, SECOND]) {
      await openAdmin(page, `${admin}/panels?q=${encodeURIComponent(title)}`);
      await page.getByRole('link', { name: title }).click();
      await page.getByRole('button', { name: 'Remove', exact: true }).click();
      await dialog(page).getByRole('button', { name: 'Remove the session' }).click();
      await expect(page).toHaveURL(`${admin}/panels`);
    }
    await openAdmin(page, `${admin}/speakers?q=liaison`);
    await page.getByRole('button', { name: `Edit ${LIAISON}` }).click();
    await dialog(page).getByRole('button', { name: 'Remove', exact: true }).click();
    await dialog(page).getByRole('button', { name: 'Remove the speaker' }).click();
    await expect(toast(page)).toContainText('is removed');
    await openAdmin(page, `${admin}/review`);
    await expect(page.getByRole('region', { name: 'Cancelled' })).toContainText(SECOND);
    await page.getByRole('button', { name: /^Publish release/ }).click();
    await dialog(page)
      .getByRole('button', { name: /^Publish release/ })
      .click();
    await expect(toast(page)).toContainText('is published');
    const struck = async () => {
      const html = await (await page.request.get(publicDay)).text();
      return [FIRST, SECOND].filter((title) => html.includes(`<s>${title}</s>`));
    };
    await expect.poll(struck, { timeout: SEEN_BY_ALL }).toEqual([FIRST, SECOND]);
  });

  expect(complaints).toEqual([]);
});
