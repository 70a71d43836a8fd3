import ICAL from 'ical.js';
import type { Attachment, ParsedMail } from 'mailparser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startMailServer, type TestMailServer } from '../mail/mail-server.js';
import { addAttendee, keepPanels, offerSeats, takeSeats } from '../registrations/attendees.js';
import { eventually } from '../registrations/sample-input.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { addProgramme, hour, movePanel, type Programme, removePanel } from './programme.js';

type Received = Map<string, ParsedMail>;

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

  /** Publishes and waits for everything that the release caused: the digests, and the calendar messages. */
  async function publish(): Promise<{ digests: Received; entries: Received }> {
    await nothingQueued();
    server.received.length = 0;
    const { body } = await organiser
      .post('/api/v1/conferences/test-conference/releases')
      .send({ notes: { en: '', fr: '' } })
      .expect(201);
    await nothingQueued();
    const mails = server.received.map((mail) => [addressOf(mail), mail] as const);
    const isEntry = ({ attachments }: ParsedMail) => attachments.length > 0;
    const digests = mails.filter(([, mail]) => !isEntry(mail));
    expect(digests).toHaveLength(body.told);
    return {
      digests: new Map(digests),
      entries: new Map(mails.filter(([, mail]) => isEntry(mail))),
    };
  }

  async function nothingQueued(): Promise<void> {
    await eventually(
      () => test.dataSource.query(`SELECT count(*)::int AS n FROM mails WHERE status = 'queued'`),
      ([row]: { n: number }[]) => row!.n === 0,
      15_000,
    );
  }

  const panel = (number: number) => programme.panels[number - 1]!;

  it('invite speakers, update and cancel what was sent, as text and as calendar messages', async () => {
    const first = await publish();
    expect([...first.digests.keys()].sort()).toEqual(
      [1, 2, 3].map((number) => `speaker-${number}@leak.example`),
    );
    const invited = eventOf(first.entries.get('speaker-1@leak.example')!.attachments[0]!);
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
    expect([...second.digests.keys()].sort()).toEqual(
      [attendee.email, 'speaker-1@leak.example', 'speaker-2@leak.example'].sort(),
    );
    const digest = second.digests.get(attendee.email)!;
    expect(digest.subject).toBe('2 changements dans vos séances (Conférence d’essai)');
    expect(digest.text).toContain('Séance déplacée\u00a0: Séance 1');
    expect(digest.text).toContain('Séance déplacée\u00a0: Séance 2');
    expect(digest.html).toContain('Séance 1');
    expect(digest.headers.get('content-language')).toBe('fr');
    const updated = second.entries
      .get(attendee.email)!
      .attachments.filter(({ filename }) => filename);
    expect(updated.map(({ filename }) => filename)).toEqual(['invite.ics']);
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
    expect([...third.entries.keys()].sort()).toEqual(
      [attendee.email, 'speaker-1@leak.example'].sort(),
    );
    for (const mail of third.entries.values()) {
      expect(eventOf(mail.attachments[0]!)).toMatchObject({
        method: 'CANCEL',
        uid: `panel-${panel(1)}@apogee.test`,
        sequence: 2,
        status: 'CANCELLED',
      });
    }
    expect(third.digests.get(attendee.email)!.subject).toBe(
      'Séance annulée\u00a0: Séance 1 (Conférence d’essai)',
    );
  });

  it('carry one calendar message, as another form of the text and as a file', async () => {
    await movePanel(test.dataSource, panel(3), { roomId: null, startsAt: hour(15) });
    const { entries } = await publish();
    const mail = entries.get('speaker-3@leak.example')!;
    const [part, file] = mail.attachments;
    expect(mail.attachments).toHaveLength(2);
    expect(part!.content.toString()).toBe(file!.content.toString());
    expect(part!.headers.get('content-type')).toMatchObject({
      value: 'text/calendar',
      params: { method: 'REQUEST', charset: 'utf-8' },
    });
    expect(file!.headers.get('content-type')).toMatchObject({
      value: 'application/ics',
      params: { name: 'invite.ics' },
    });
    expect(file!.filename).toBe('invite.ics');
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
