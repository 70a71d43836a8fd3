import { expect, test } from '../support/browser/fixtures.js';
import {
  ADMIN,
  createSession,
  dialog,
  loaded,
  openAdmin,
  place,
  toast,
  watchConsole,
} from './admin.js';
import { ownConference } from './own-conference.js';

const SPEAKER = 'Sample liaison officer';
const ORGANISATION = 'Sample Space Liaison Office';
const FIRST = 'A sample session on liaison';
const SECOND = 'A sample session on coordination';
/** Milliseconds in which every process shows a new release; the goal is one second. */
const SEEN_BY_ALL = 5_000;

test('an organiser signs in, is told what is wrong, and signs out', async ({ page }) => {
  await page.goto(`${ADMIN}/panels`);
  await expect(page).toHaveURL('/admin/sign-in');
  await page.getByLabel('Email address').fill(process.env['APOGEE_EMAIL']!);
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toContainText('The email address or the password');
  await expect(page.getByLabel('Password')).toBeFocused();
  await page.getByLabel('Password').fill(process.env['APOGEE_PASSWORD']!);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${ADMIN}/panels`);
  await loaded(page);
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.goto(ADMIN);
  await expect(page).toHaveURL('/admin/sign-in');
});

test('too many sign-ins are answered with the time to wait', async ({ page }) => {
  await page.route('**/api/v1/session', (route, request) =>
    request.method() === 'POST'
      ? route.fulfill({
          status: 429,
          headers: { 'retry-after': '90' },
          contentType: 'application/problem+json',
          json: { code: 'too_many_requests', status: 429, detail: 'Too many attempts.' },
        })
      : route.continue(),
  );
  await page.goto('/admin/sign-in');
  await page.getByLabel('Email address').fill('somebody@example.org');
  await page.getByLabel('Password').fill('something');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toContainText('Try again in 2 minutes.');
});

test('from a new speaker to the public agenda, past a conflict', async ({ browser }) => {
  test.slow();
  const { page, slug, admin } = await ownConference(browser);
  const publicDay = `/en/${slug}?day=2027-06-16`;
  const complaints = watchConsole(page);

  await test.step('a speaker, and a session with the speaker', async () => {
    await openAdmin(page, `${admin}/speakers`);
    await page.getByRole('button', { name: 'New speaker' }).click();
    await dialog(page).getByRole('textbox', { name: 'Office in English' }).fill(SPEAKER);
    await dialog(page).getByRole('textbox', { name: 'Organisation in English' }).fill(ORGANISATION);
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await expect(toast(page)).toContainText(SPEAKER);
    await createSession(page, { title: FIRST, speakers: [SPEAKER], minutes: 45, admin });
    await expect(page.getByText('1 text missing')).toBeVisible();
  });

  await test.step('the session gets a place', async () => {
    await page.getByRole('button', { name: 'Place', exact: true }).click();
    await place(page, { day: 'Wed 16 June', room: 'Hall C', start: '19:00' });
    await expect(page.locator('.place')).toContainText('Wed 16 June, 19:00 to 19:45, Hall C');
  });

  await test.step('a second one in the same room at the same time is a conflict', async () => {
    await createSession(page, { title: SECOND, speakers: [SPEAKER], minutes: 30, admin });
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
    const publish = page.getByRole('button', { name: /^Publish release/ });
    await expect(publish).toHaveAttribute('aria-disabled', 'true');
    await publish.focus();
    await expect(publish).toBeFocused();
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
    await page.getByRole('button', { name: `Edit ${SPEAKER}` }).click();
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
