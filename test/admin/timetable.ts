import type { Browser, Locator, Page } from '@playwright/test';
import { expect } from '../support/browser/fixtures.js';
import { importSchedule } from '../support/browser/imported-conference.js';
import { newOrganiser } from '../support/browser/operator.js';
import { openAdmin } from './admin.js';

/** The day on which the tests arrange. */
const DAY = '2027-06-16';

/** The conference that the organiser of a page arranges. */
const conferences = new WeakMap<Page, string>();

/** A conference with the days and rooms of the demonstration, in which no other test file moves anything. */
export async function conferenceToArrange(): Promise<string> {
  const rooms = ['Plenary hall', 'Room 1', 'Room 2', 'Room 3'];
  const morning = { start: '09:00', length: '00:45' };
  const sessions = ['2027-06-15', DAY, '2027-06-17'].flatMap((day) =>
    rooms.map((room) => ({ ...morning, day, room, title: `Keystone of ${room}, ${day}` })),
  );
  return importSchedule(sessions);
}

/** A page of an organiser of their own, so that nobody else's moves are in their history. */
export async function organiserPage(
  browser: Browser,
  name: string,
  conference: string,
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: process.env['APOGEE_URL']!,
    storageState: await newOrganiser(name, conference),
    viewport: { width: 1440, height: 1000 },
  });
  const page = await context.newPage();
  conferences.set(page, conference);
  return page;
}

/** Where the screens of the conference are that the page's organiser arranges. */
export function adminOf(page: Page): string {
  return `/admin/${conferences.get(page)!}`;
}

function apiOf(page: Page): string {
  return `/api/v1/conferences/${conferences.get(page)!}`;
}

/** Opens the timetable on 16 June 2027. */
export async function openDay(page: Page): Promise<void> {
  await openAdmin(page, `${adminOf(page)}/timetable?day=${DAY}`);
}

export interface SamplePanel {
  id: string;
  title: string;
}

interface SamplePlace {
  roomId: string | null;
  /** On 16 June 2027, `20:30`. */
  start: string;
}

/** The rooms by their English names. */
export async function roomIds(page: Page): Promise<Map<string, string>> {
  const answer = await page.request.get(`${apiOf(page)}/rooms?pageSize=100`);
  const { items } = (await answer.json()) as { items: { id: string; name: { en: string } }[] };
  return new Map(items.map(({ id, name }) => [name.en, id]));
}

/** Writes a session through the API, and places it if told where. */
export async function addPanel(
  page: Page,
  title: string,
  place?: SamplePlace,
  minutes = 30,
): Promise<SamplePanel> {
  const headers = { origin: process.env['APOGEE_URL']! };
  const base = `${apiOf(page)}/panels`;
  const example = (await (await page.request.get(`${base}?q=keystone`)).json()) as {
    items: { id: string }[];
  };
  const model = (await (
    await page.request.get(`${base}/${example.items[0]!.id}`)
  ).json()) as object;
  const data = { ...inputOf(model), title: { en: title, fr: title }, durationMinutes: minutes };
  const made = await page.request.post(base, { data, headers });
  expect(made.ok(), await made.text()).toBe(true);
  const { id } = (await made.json()) as { id: string };
  if (place) {
    const slot = { roomId: place.roomId, startsAt: `${DAY}T${place.start}:00+02:00` };
    const placed = await page.request.put(`${base}/${id}/slot`, { data: slot, headers });
    expect(placed.ok(), await placed.text()).toBe(true);
  }
  return { id, title };
}

/** A new session's input from one that was read: without speakers, who would clash. */
function inputOf(view: object): object {
  const {
    id: _id,
    slug: _slug,
    slot: _slot,
    version: _version,
    updatedAt: _updatedAt,
    parts: _parts,
    ...rest
  } = view as Record<string, unknown>;
  // Nor its words, by which others would find it.
  const blank = { en: '', fr: '' };
  return { ...rest, parts: [], talks: [], summary: blank, abstract: blank };
}

/** The card of a session in the grid. */
export function card(page: Page, { id }: SamplePanel): Locator {
  return page.locator(`.tt-scroll [data-session="${id}"]`);
}

/** Where the API says a session is: `20:30 to 21:00`, its room, or that it has no place. */
export async function slotOf(
  page: Page,
  { id }: SamplePanel,
): Promise<{ roomId: string | null; startsAt: string; endsAt: string; locked: boolean } | null> {
  const answer = await page.request.get(`${apiOf(page)}/panels/${id}`);
  const panel = (await answer.json()) as { slot: never };
  return panel.slot;
}

/** The middle of a drawn element. */
export async function middle(element: Locator): Promise<{ x: number; y: number }> {
  const box = (await element.boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Presses in the middle of an element and moves by some pixels, without letting go. */
export async function takeAndMove(
  page: Page,
  element: Locator,
  by: { x: number; y: number },
): Promise<void> {
  await element.scrollIntoViewIfNeeded();
  const from = await middle(element);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y + 8, { steps: 2 });
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 8 });
}
