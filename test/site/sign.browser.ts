import { expectNoBarrier } from '../support/browser/axe.js';
import { expect, test } from '../support/browser/fixtures.js';
import { ownConference, publishDraft } from '../support/browser/own-conference.js';

const TITLE =
  'Coordination de la circulation spatiale : un premier échange entre opérateurs civils et militaires de l’Alliance';
const SCREENS = [
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
  { width: 1024, height: 600 },
];

test('a door says now and next on one screen, however much there is to say, and follows releases', async ({
  browser,
  page,
}) => {
  test.slow();
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format();
  const here = { day: today, room: 'Hall A', length: '00:01' };
  const organiser = await ownConference(browser, [
    // What is on now lasts all day, whenever this test runs; three sessions follow, and two are cancelled below.
    { ...here, start: '00:00', length: '23:50', title: `Now: ${TITLE}` },
    ...['23:50', '23:51', '23:52', '23:53', '23:54'].map((start, index) => ({
      ...{ ...here, start, title: `${index + 1}: ${TITLE}` },
    })),
  ]);
  const { slug } = organiser;
  await page.goto(`/fr/${slug}/rooms/hall-a/sign`);
  const now = page.getByRole('region', { name: 'En cours' });
  await expect(now).toContainText('00:00–23:50');
  await expect(now).toContainText(`Now: ${TITLE}`);
  await expect(page.getByRole('region', { name: 'Ensuite' }).getByRole('listitem')).toHaveCount(3);

  await test.step('what is cancelled appears by itself', async () => {
    const panels = `/api/v1/conferences/${slug}/panels`;
    const { items } = await (await organiser.page.request.get(panels)).json();
    const gone = (items as { id: string; title: { en: string }; version: number }[]).filter(
      ({ title }) => /^[12]:/.test(title.en),
    );
    expect(gone).toHaveLength(2);
    for (const { id, version } of gone) {
      const headers = { origin: process.env['APOGEE_URL']! };
      const address = `${panels}/${id}?version=${version}`;
      expect((await organiser.page.request.delete(address, { headers })).ok()).toBe(true);
    }
    await publishDraft(organiser.page, slug, 1);
    await expect(page.getByText('Annulée')).toHaveCount(2, { timeout: 30_000 });
  });

  for (const size of SCREENS) {
    await test.step(`all is on a screen of ${size.width} by ${size.height}`, async () => {
      await page.setViewportSize(size);
      await expect.poll(() => page.evaluate(beyondTheScreen)).toEqual([0, 0]);
      await expectNoBarrier(page);
    });
  }

  await test.step('on a telephone it scrolls, in type that can be read', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => page.evaluate(beyondTheScreen)).toEqual([0, expect.any(Number)]);
    await expect.poll(() => page.evaluate(typeSize)).toBeGreaterThanOrEqual(14);
    await expectNoBarrier(page);
  });
});

/** Pixels by which the page is wider and higher than the screen. */
function beyondTheScreen(): [number, number] {
  const { scrollWidth, scrollHeight } = document.documentElement;
  return [scrollWidth - innerWidth, scrollHeight - innerHeight];
}

/** Pixels. */
function typeSize(): number {
  return Number.parseFloat(getComputedStyle(document.body).fontSize);
}
