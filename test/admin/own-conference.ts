import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { expect } from '../support/browser/fixtures.js';
import { operator } from '../support/browser/operator.js';
import { organiserPage } from './timetable.js';

export interface OwnConference {
  /** Of somebody who organises it. */
  page: Page;
  slug: string;
  /** Where its screens are, `/admin/…`. */
  admin: string;
}

/** A conference with a first release, for a test whose draft and releases no other test may touch. */
export async function ownConference(browser: Browser): Promise<OwnConference> {
  const slug = `sample-days-${crypto.randomUUID().slice(0, 8)}`;
  await importSchedule(slug);
  const page = await organiserPage(browser, 'Organiser of releases', slug);
  const published = await page.request.post(`/api/v1/conferences/${slug}/releases`, {
    data: { notes: { en: 'The first programme.', fr: 'Le premier programme.' }, basedOn: 0 },
    headers: { origin: process.env['APOGEE_URL']! },
  });
  expect(published.ok(), await published.text()).toBe(true);
  return { page, slug, admin: `/admin/${slug}` };
}

async function importSchedule(slug: string): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'apogee-schedule-'));
  const file = join(directory, 'schedule.xml');
  await writeFile(file, schedule());
  await operator('import', file, '--conference', slug, '--time-zone', 'Europe/Paris');
  await rm(directory, { recursive: true });
}

function schedule(): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<schedule>
  <conference>
    <title>Sample Days 2027</title>
    <start>2027-06-15</start>
    <end>2027-06-16</end>
  </conference>
  <day index="1" date="2027-06-15">${room('Hall A', '2027-06-15')}</day>
  <day index="2" date="2027-06-16">${room('Hall A', '2027-06-16')}${room('Hall C', '2027-06-16')}</day>
</schedule>`;
}

function room(name: string, day: string): string {
  const guid = crypto.randomUUID();
  return `
    <room name="${name}">
      <event guid="${guid}" id="${guid}">
        <date>${day}T09:30:00+02:00</date>
        <start>09:30</start>
        <duration>00:45</duration>
        <title>Opening of ${day} in ${name}</title>
        <type>keynote</type>
        <language>en</language>
      </event>
    </room>`;
}
