import type { Browser, Page } from '@playwright/test';
import { organiserPage } from '../../admin/timetable.js';
import { expect } from './fixtures.js';
import { importSchedule, type ImportedSession } from './imported-conference.js';

export interface OwnConference {
  /** Of somebody who organises it. */
  page: Page;
  slug: string;
  /** Where its screens are, `/admin/…`. */
  admin: string;
}

/** A conference with a first release, for a test whose draft and releases no other test may touch. */
export async function ownConference(
  browser: Browser,
  sessions: ImportedSession[],
): Promise<OwnConference> {
  const slug = await importSchedule(sessions);
  const page = await organiserPage(browser, 'Organiser of releases', slug);
  await publishDraft(page, slug, 0);
  return { page, slug, admin: `/admin/${slug}` };
}

/** Publishes the draft as it is, after the release of that number. */
export async function publishDraft(page: Page, slug: string, basedOn: number): Promise<void> {
  const published = await page.request.post(`/api/v1/conferences/${slug}/releases`, {
    data: { notes: { en: 'The programme.', fr: 'Le programme.' }, basedOn },
    headers: { origin: process.env['APOGEE_URL']! },
  });
  expect(published.ok(), await published.text()).toBe(true);
}
