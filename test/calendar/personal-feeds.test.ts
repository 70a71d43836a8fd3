import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  eventsOf,
  faultsOf,
  readFeed,
  valueOf,
} from '../../apps/api/src/calendar/feed-check.spec-support.js';
import { deriveSecret, hashOfSecret } from '../../apps/api/src/config/secrets.js';
import { issueFeed, revokeFeed } from '../../apps/api/src/registrations/personal-feeds.js';
import { OwnAgendaService } from '../../apps/api/src/registrations/seats/own-agenda.service.js';
import { addAttendee, offerSeats } from '../registrations/attendees.js';
import type { Programme } from '../releases/programme.js';
import type { TestApp } from '../support/app.js';
import { addPersonalFeed, expectCalendar, publishedCalendar, WHOLE } from './published-calendar.js';
import type { RawRequest } from './raw-http.js';

describe('the calendars of one attendee', () => {
  let test: TestApp;
  let get: RawRequest;
  let programme: Programme;
  let secret: string;
  beforeAll(async () => {
    ({ test, get, programme, secret } = await publishedCalendar());
  });
  afterAll(() => test.close());

  const personal = (name = secret) => `/calendar/personal/${name}.ics`;

  const events = async (path: string) =>
    (await get(path)).body.toString().match(/BEGIN:VEVENT.*?END:VEVENT\r\n/gs) ?? [];
  const own = async (path: string) => {
    const answer = await get(path);
    expectCalendar(answer);
    expect(faultsOf(answer.body)).toEqual([]);
    return {
      titles: eventsOf(readFeed(answer.body.toString())).map((event) => valueOf(event, 'SUMMARY')),
      date: Date.parse(String(answer.headers['last-modified'])),
      etag: answer.headers.etag,
    };
  };

  it('hold what is kept and seated, word for word as the agenda does', async () => {
    const all = await events(`${WHOLE}?lang=fr`);
    expect(await events(personal())).toEqual(all.slice(0, 4));
  });

  it('follow every star and seat at once, with a later date and another tag', async () => {
    const attendee = await addAttendee(test);
    const { appSecret } = test.settings;
    const path = personal(deriveSecret(appSecret, 'feed', attendee.id));
    const [one, , later] = programme.panels as [string, string, string];
    await offerSeats(test, later, 3);
    const agendas = test.app.get(OwnAgendaService);
    const seen = [await own(path)];
    for (const change of [
      () => agendas.keep(attendee, one),
      () => agendas.takeSeat(attendee, later),
      () => agendas.keep(attendee, later),
      () => agendas.letGo(attendee, one),
      () => agendas.giveSeatBack(attendee, later),
    ]) {
      await change();
      seen.push(await own(path));
    }
    expect(seen.map(({ titles }) => titles)).toEqual([
      [],
      ['Panel 1'],
      ['Panel 1', 'Panel 3'],
      ['Panel 1', 'Panel 3'],
      ['Panel 3'],
      ['Panel 3'],
    ]);
    const dates = seen.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort((a, b) => a - b));
    expect(new Set(seen.map(({ etag }) => etag)).size).toBe(seen.length);
    await agendas.keep(attendee, later);
    expect(await own(path)).toEqual(seen.at(-1));
  });

  it('are empty calendars before the first release', async () => {
    const conference = await test.addConference('not-yet');
    const attendee = await addAttendee(test, conference);
    const path = personal(deriveSecret(test.settings.appSecret, 'feed', attendee.id));
    const { titles, date } = await own(path);
    expect(titles).toEqual([]);
    expect(date).toBeLessThanOrEqual(Date.now());
    expect((await get(path)).body.equals((await get(path)).body)).toBe(true);
  });

  it('open for the right secret alone, of 128 bits and more', async () => {
    expect(Buffer.from(secret, 'base64url').length).toBeGreaterThanOrEqual(16);
    const middle = secret.length >> 1;
    const other = (at: number) =>
      secret.slice(0, at) + (secret[at] === 'A' ? 'B' : 'A') + secret.slice(at + 1);
    const swapped = secret.replace(/[a-z]/i, (letter) =>
      letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
    );
    const wrong = [
      other(secret.length - 1),
      other(middle),
      secret.slice(0, -1),
      swapped,
      `${secret}A`,
      'x',
    ];
    for (const name of wrong) {
      const answer = await get(personal(name));
      expect(answer.status, name).toBe(404);
      expect(answer.body.toString()).not.toContain('VCALENDAR');
      expect(answer.headers['www-authenticate']).toBeUndefined();
      expect(answer.headers['x-robots-tag']).toBe('noindex');
    }
  });

  it('never say their own address and are never kept for others', async () => {
    const { body } = await get(personal());
    expect(body.toString()).not.toContain(secret);
    await get(personal());
    expect((await get(personal())).headers['cache-control']).toBe('private, no-cache');
  });

  it('are 410 once the address was withdrawn, at once', async () => {
    const withdrawn = await addPersonalFeed(test, programme);
    expectCalendar(await get(personal(withdrawn)));
    const [row] = await test.dataSource.query<{ id: string }[]>(
      `SELECT registration_id AS id FROM personal_feeds WHERE secret_hash = $1`,
      [hashOfSecret(withdrawn)],
    );
    const owner = { id: row!.id, conferenceId: test.conference.id };
    await revokeFeed(test.dataSource.manager, owner);
    const gone = await get(personal(withdrawn));
    expect(gone.status).toBe(410);
    expect(JSON.parse(gone.body.toString())).toMatchObject({ code: 'link_revoked' });
    await issueFeed(test.dataSource.manager, test.settings.appSecret, owner);
    expect((await get(personal(withdrawn))).status).toBe(410);
    expectCalendar(await get(personal()));
  });
});
