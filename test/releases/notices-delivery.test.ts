import ICAL from 'ical.js';
import type { Attachment, ParsedMail } from 'mailparser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startMailServer, type TestMailServer } from '../mail/mail-server.js';
import { addAttendee, keepPanels, offerSeats, takeSeats } from '../registrations/attendees.js';
import { eventually } from '../registrations/sample-input.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { addProgramme, hour, movePanel, type Programme, removePanel } from './programme.js';

describe('notices by mail', () => {
  let server: TestMailServer;
  let test: TestApp;
  let organiser: Awaited<ReturnType<TestApp['signIn']>>;
  let programme: Programme;
  beforeAll(async () => {
    server = await startMailServer();
    test = await createTestApp({
      SMTP_URL: server.url,
      MAIL_FROM: 'Space Conference <office@example.org>',
    });
    organiser = await test.signIn('organiser');
    programme = await addProgramme(test.dataSource, test.conference.id, { rooms: 1, panels: 3 });
  });
  afterAll(async () => {
    await test.close();
    await server.close();
  });

  /** Publishes and waits for as many messages as the release says it caused. */
  async function publish(): Promise<Map<string, ParsedMail>> {
    await eventually(
      () => test.dataSource.query(`SELECT count(*)::int AS n FROM mails WHERE status = 'queued'`),
      ([row]: { n: number }[]) => row!.n === 0,
      15_000,
    );
    server.received.length = 0;
    const { body } = await organiser
      .post('/api/v1/conferences/test-conference/releases')
      .send({ notes: { en: '', fr: '' } })
      .expect(201);
    await eventually(
      async () => server.received.length,
      (count) => count >= body.told,
      15_000,
    );
    const mails = server.received.map((mail) => [addressOf(mail), mail] as const);
    expect(mails).toHaveLength(body.told);
    return new Map(mails);
  }

  const panel = (number: number) => programme.panels[number - 1]!;

  it('invite speakers, update and cancel what was sent, as text and as calendar messages', async () => {
    const first = await publish();
    expect([...first.keys()].sort()).toEqual(
      [1, 2, 3].map((number) => `speaker-${number}@leak.example`),
    );
    const invited = eventOf(first.get('speaker-1@leak.example')!.attachments[0]!);
    expect(invited).toMatchObject({
      method: 'REQUEST',
      uid: `panel-${panel(1)}@apogee.test`,
      sequence: 0,
      organizer: 'mailto:office@example.org',
      attendees: ['mailto:speaker-1@leak.example'],
    });

    const attendee = await addAttendee(test, test.conference, { language: 'fr' });
    await offerSeats(test, panel(1), 5);
    await test.dataSource.query('UPDATE panels SET sign_up = true, seats = 5 WHERE id = $1', [
      panel(1),
    ]);
    await takeSeats(test, attendee, panel(1));
    await keepPanels(test, attendee, panel(2));
    for (const [number, at] of [
      [1, 8],
      [2, 9],
    ] as const) {
      await movePanel(test.dataSource, panel(number), { roomId: null, startsAt: hour(at) });
    }
    const second = await publish();
    expect([...second.keys()].sort()).toEqual(
      [attendee.email, 'speaker-1@leak.example', 'speaker-2@leak.example'].sort(),
    );
    const digest = second.get(attendee.email)!;
    expect(digest.subject).toBe('2 changements dans vos séances (Conférence d’essai)');
    expect(digest.text).toContain('Séance déplacée\u00a0: Séance 1');
    expect(digest.text).toContain('Séance déplacée\u00a0: Séance 2');
    expect(digest.html).toContain('Séance 1');
    expect(digest.headers.get('content-language')).toBe('fr');
    const updated = digest.attachments.filter(({ filename }) => filename);
    expect(updated.map(({ filename }) => filename)).toEqual(['panel-1.ics']);
    expect(eventOf(updated[0]!)).toMatchObject({
      method: 'REQUEST',
      uid: `panel-${panel(1)}@apogee.test`,
      sequence: 1,
      status: 'CONFIRMED',
      start: hour(8),
      attendees: [`mailto:${attendee.email}`],
    });

    await removePanel(test.dataSource, panel(1));
    const third = await publish();
    expect([...third.keys()].sort()).toEqual([attendee.email, 'speaker-1@leak.example'].sort());
    for (const mail of third.values()) {
      expect(eventOf(mail.attachments[0]!)).toMatchObject({
        method: 'CANCEL',
        uid: `panel-${panel(1)}@apogee.test`,
        sequence: 2,
        status: 'CANCELLED',
      });
    }
    expect(third.get(attendee.email)!.subject).toBe(
      'Séance annulée\u00a0: Séance 1 (Conférence d’essai)',
    );
  });

  it('carry the first calendar message as another form of the text', async () => {
    await movePanel(test.dataSource, panel(3), { roomId: null, startsAt: hour(15) });
    const mails = await publish();
    const mail = mails.get('speaker-3@leak.example')!;
    const calendars = mail.attachments.filter(({ contentType }) => contentType === 'text/calendar');
    expect(calendars).toHaveLength(2);
    const [one, other] = calendars.map(({ content }) => content.toString());
    expect(one).toBe(other);
    expect(new Set(calendars.map(({ filename }) => filename))).toEqual(
      new Set(['panel-3.ics', undefined]),
    );
    for (const { headers } of calendars) {
      expect(headers.get('content-type')).toMatchObject({
        value: 'text/calendar',
        params: { method: 'REQUEST', charset: 'utf-8' },
      });
    }
    expect(mail.headers.get('content-type')).toMatchObject({ value: 'multipart/mixed' });
  });
});

function addressOf({ to }: ParsedMail): string {
  const [recipients] = [to].flat();
  return recipients!.value[0]!.address!;
}

/** The one event of a calendar message, read by another program's code. */
function eventOf({ content }: Attachment) {
  const calendar = new ICAL.Component(ICAL.parse(content.toString()));
  const events = calendar.getAllSubcomponents('vevent');
  expect(events).toHaveLength(1);
  const zone = calendar.getFirstSubcomponent('vtimezone')!;
  ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const value = (name: string) => events[0]!.getFirstPropertyValue(name);
  const start = value('dtstart') as ICAL.Time;
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: value('uid'),
    sequence: value('sequence'),
    status: value('status'),
    organizer: value('organizer'),
    start: start.toJSDate().toISOString().replace('.000', ''),
    attendees: events[0]!.getAllProperties('attendee').map((each) => each.getFirstValue()),
  };
}
