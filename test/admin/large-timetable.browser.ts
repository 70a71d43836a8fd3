import { writeFile } from 'node:fs/promises';
import { expect, test } from '../support/browser/fixtures.js';
import { newOrganiser, operator } from '../support/browser/operator.js';
import { middle } from './timetable.js';

const ROOMS = 40;
const A_ROOM_A_DAY = 13;
const DAYS = ['2027-09-18', '2027-09-19'];
/** Milliseconds: a laptop takes a quarter of it; a machine busy with other tests needs more. */
const OPENS_WITHIN = 6_000;
/** Milliseconds between two frames; 60 a second are 17. */
const FRAME = 34;

test('a programme of a thousand sessions in forty rooms opens, scrolls and drags smoothly', async ({
  browser,
}, info) => {
  test.slow();
  const file = info.outputPath('schedule.xml');
  await writeFile(file, schedule());
  await operator('import', file, '--conference', 'large-days', '--time-zone', 'Europe/Paris');
  const context = await browser.newContext({
    baseURL: process.env['APOGEE_URL']!,
    storageState: await newOrganiser('Large Organiser', 'large-days'),
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  const cards = page.locator('.tt-scroll [data-session]');

  await test.step('opens, and draws a part of the day only', async () => {
    const start = Date.now();
    await page.goto(`/admin/large-days/timetable?day=${DAYS[0]}`);
    await expect(cards.first()).toBeVisible();
    expect(Date.now() - start).toBeLessThan(OPENS_WITHIN);
    expect(await cards.count()).toBeLessThan(200);
  });

  await test.step('the last room and the evening are drawn when one scrolls there', async () => {
    const grid = page.locator('.tt-scroll');
    await grid.evaluate((element) => element.scrollTo(element.scrollWidth, element.scrollHeight));
    await expect(page.getByRole('list', { name: `Hall ${ROOMS}`, exact: true })).toBeVisible();
    await expect(page.getByText(`Session ${ROOMS - 1}-12 of day 0`)).toBeVisible();
    await grid.evaluate((element) => element.scrollTo(0, 0));
    await expect(page.getByText('Session 0-0 of day 0')).toBeVisible();
  });

  await test.step('most frames of a drag come in time', async () => {
    const from = await middle(page.locator('.tt-col [data-session]').nth(3));
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 9, from.y + 9, { steps: 2 });
    const frames = page.evaluate(framesOf, 1_200);
    for (let step = 0; step < 90; step += 1) {
      const [x, y] = [Math.sin(step / 9) * 180, Math.cos(step / 7) * 90];
      await page.mouse.move(from.x + x, from.y + 60 + y);
    }
    await expect(page.locator('.tt-ghost')).toBeVisible();
    const gaps = (await frames).sort((a, b) => a - b);
    expect(gaps[Math.floor(gaps.length / 2)]).toBeLessThan(FRAME);
    await page.keyboard.press('Escape');
    await page.mouse.up();
  });
  await context.close();
});

/** The milliseconds between the frames of the next moments; runs in the page. */
async function framesOf(milliseconds: number): Promise<number[]> {
  const gaps: number[] = [];
  let last = performance.now();
  const end = last + milliseconds;
  while (last < end) {
    const now = await new Promise<number>((resolve) => {
      requestAnimationFrame(resolve);
    });
    gaps.push(now - last);
    last = now;
  }
  return gaps;
}

/** A pentabarf schedule: every room has a session every 45 minutes from nine o'clock. */
function schedule(): string {
  const days = DAYS.map((date, day) => {
    const rooms = Array.from({ length: ROOMS }, (_, room) => {
      const events = Array.from({ length: A_ROOM_A_DAY }, (__, slot) =>
        event(date, day, room, slot),
      );
      return `<room name="Hall ${room + 1}">${events.join('')}</room>`;
    });
    const [start, end] = [`${date}T08:00:00+02:00`, `${date}T23:00:00+02:00`];
    return `<day index="${day + 1}" date="${date}" start="${start}" end="${end}">${rooms.join('')}</day>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><schedule><version>1</version><conference>
    <acronym>large-days</acronym><title>Large Days</title><venue>Large Hall</venue><city>Toulouse</city>
    <start>${DAYS[0]}</start><end>${DAYS[1]}</end><days>2</days><day_change>04:00:00</day_change>
    <timeslot_duration>00:05</timeslot_duration><time_zone_name>Europe/Paris</time_zone_name>
    </conference>${days.join('')}</schedule>`;
}

function event(date: string, day: number, room: number, slot: number): string {
  const minute = 9 * 60 + slot * 45;
  const clock = [Math.floor(minute / 60), minute % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  const id = 1 + slot + A_ROOM_A_DAY * (room + ROOMS * day);
  const guid = `6d4d8c5e-1f6b-4f0e-9d0b-${String(id).padStart(12, '0')}`;
  return `<event guid="${guid}" id="${id}"><date>${date}T${clock}:00+02:00</date><start>${clock}</start>
    <duration>00:40</duration><room>Hall ${room + 1}</room><title>Session ${room}-${slot} of day ${day}</title>
    <track>Track ${room % 6}</track><type>lecture</type><language>en</language><abstract></abstract>
    <persons><person id="${id}">Sample Speaker ${id}</person></persons><links></links></event>`;
}
