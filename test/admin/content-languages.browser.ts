import { expect, test } from '../support/browser/fixtures.js';
import { type OwnConference, ownConference } from '../support/browser/own-conference.js';
import { createSession, dialog, expectScreenAccessible, openAdmin, place, toast } from './admin.js';

const ENGLISH = 'A sample session on orbits';
const GERMAN = 'Eine Beispielsitzung über Umlaufbahnen';
const ONLY_GERMAN = 'Gespräch beim Abendessen';
const NOTES = 'Zwei Sitzungen mehr.';

let conference: OwnConference;

test.beforeAll(async ({ browser }) => {
  const opening = { start: '09:30', length: '00:45', title: 'Opening' };
  conference = await ownConference(browser, [{ ...opening, day: '2027-06-15', room: 'Hall A' }]);
});

test.afterAll(() => conference.page.context().close());

test('what is written in a third language is kept and published', async () => {
  test.slow();
  const { page, slug, admin } = conference;
  const saved = page.getByText(/^Saved at/);
  let panelId = '';

  await test.step('the conference takes German beside its own languages', async () => {
    await openAdmin(page, `${admin}/settings`);
    await page.getByLabel('Add a language').selectOption({ label: 'German' });
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(saved).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Name in German' })).toBeEmpty();
    await expectScreenAccessible(page);
  });

  await test.step('a session is written in German too', async () => {
    panelId = await createSession(page, { title: ENGLISH, minutes: 30, admin });
    const title = page.getByRole('textbox', { name: 'Title in German' });
    await title.fill('Entwurf');
    await expect(page.getByText('Not saved yet.')).toBeVisible();
    await title.fill('');
    await expect(page.getByText('Not saved yet.')).toBeHidden();
    await title.fill(GERMAN);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(saved).toBeVisible();
    await page.reload();
    await expect(title).toHaveValue(GERMAN);
    await page.getByRole('button', { name: 'Place', exact: true }).click();
    await place(page, { day: 'Tue 15 June', room: 'Hall A', start: '11:00' });
  });

  await test.step('one that is German alone is marked as such', async () => {
    await openAdmin(page, `${admin}/panels/new`);
    await page.getByRole('textbox', { name: 'Title in German' }).fill(ONLY_GERMAN);
    await page.getByRole('button', { name: 'Save' }).click();
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading.locator('[lang=de]')).toHaveText(ONLY_GERMAN);
    await page.getByRole('button', { name: 'Place', exact: true }).click();
    await place(page, { day: 'Tue 15 June', room: 'Hall A', start: '19:00' });
    await expectScreenAccessible(page);
  });

  await test.step('a language that nobody wrote is no change of a session', async () => {
    await openAdmin(page, `${admin}/panels`);
    await page.getByRole('link', { name: 'Opening', exact: true }).click();
    await page.getByRole('textbox', { name: 'Summary in English' }).fill('In the hall.');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(saved).toBeVisible();
    await openAdmin(page, `${admin}/review`);
    const edited = page.getByRole('region', { name: 'Edited' }).getByRole('listitem');
    await expect(edited.getByText(/^Edited:/)).toHaveText('Edited: summary');
  });

  await test.step('a room has its name in German', async () => {
    await openAdmin(page, `${admin}/rooms`);
    await page.getByRole('button', { name: 'Edit Hall A' }).click();
    await dialog(page).getByRole('textbox', { name: 'Name in German' }).fill('Saal A');
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await expect(toast(page)).toContainText('is saved');
  });

  await test.step('the release says it in German', async () => {
    await openAdmin(page, `${admin}/review`);
    await page.getByRole('textbox', { name: 'Notes in German' }).fill(NOTES);
    await page.getByRole('button', { name: /^Publish release/ }).click();
    await dialog(page)
      .getByRole('button', { name: /^Publish release/ })
      .click();
    await expect(page).toHaveURL(/\/releases\/\d+$/);
    await expect(page.locator('.release-notes [lang=de]')).toHaveText(NOTES);
  });

  await test.step('the public finds both, the German one as German', async () => {
    const agenda = await page.request.get(`/api/v1/conferences/${slug}/agenda`);
    const { panels, rooms } = await agenda.json();
    const released = panels.find(({ id }: { id: string }) => id === panelId);
    expect(released.title).toMatchObject({ en: ENGLISH, de: GERMAN });
    expect(rooms[0].name).toMatchObject({ de: 'Saal A' });
    await page.goto(`/en/${slug}`);
    await expect(page.getByText(ENGLISH).first()).toBeVisible();
    await expect(page.locator('span[lang=de]', { hasText: ONLY_GERMAN }).first()).toBeVisible();
  });
});
