import { expect } from 'vitest';
import { deriveSecret } from '../../apps/api/src/config/secrets.js';
import { PublishedReleases } from '../../apps/api/src/releases/published-releases.js';
import { addAttendee, keepPanels } from '../registrations/attendees.js';
import { addProgramme, type Programme } from '../releases/programme.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { type RawAnswer, rawClient, type RawRequest } from './raw-http.js';

export const WHOLE = '/calendar/test-conference.ics';

/** The product with a published programme of six panels, and the feed of somebody who keeps four of them. */
export interface PublishedCalendar {
  test: TestApp;
  get: RawRequest;
  programme: Programme;
  secret: string;
}

export async function publishedCalendar(): Promise<PublishedCalendar> {
  const test = await createTestApp();
  const get = await rawClient(test.app);
  const organiser = await test.signIn('organiser');
  const size = { rooms: 2, panels: 6 };
  const programme = await addProgramme(test.dataSource, test.conference.id, size);
  await test.app.get(PublishedReleases).refresh();
  await organiser
    .post('/api/v1/conferences/test-conference/releases')
    .send({ notes: { en: '', fr: '' } })
    .expect(201);
  return { test, get, programme, secret: await addPersonalFeed(test, programme) };
}

/** The feed of somebody who reads French and keeps the first four panels. */
export async function addPersonalFeed(test: TestApp, programme: Programme): Promise<string> {
  const attendee = await addAttendee(test, test.conference, { language: 'fr' });
  await keepPanels(test, attendee, ...programme.panels.slice(0, 4));
  return deriveSecret(test.settings.appSecret, 'feed', attendee.id);
}

/** A calendar is answered. */
export function expectCalendar(answer: RawAnswer): void {
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
  expect(answer.body.toString()).toMatch(/^BEGIN:VCALENDAR\r\n/);
}
