import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAIL_KINDS } from '#shared/mail/mails';
import { MailKinds } from '../../apps/api/src/mail/mail-kinds.js';
import { OwnPageService } from '../../apps/api/src/registrations/own-page.service.js';
import { RegistrationsService } from '../../apps/api/src/registrations/registrations.service.js';
import { createTestApp, type TestApp, type TestConference } from '../support/app.js';
import { sampleInput } from '../registrations/sample-input.js';

describe('the outbox without a mail server', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  const base = ({ slug }: TestConference) => `/api/v1/conferences/${slug}/mails`;

  async function register(
    conference: TestConference,
    changes: Parameters<typeof sampleInput>[1] = {},
  ): Promise<string> {
    const input = sampleInput(conference, changes);
    await test.app.get(RegistrationsService).register(conference.slug, input, { ip: input.email });
    return input.email;
  }

  it('can say every kind of mail there is', () => {
    expect(test.app.get(MailKinds).names.sort()).toEqual([...MAIL_KINDS].sort());
  });

  it('keeps messages, readable in both languages with attachment and a link that works', async () => {
    const conference = await test.addConference('kept');
    const email = await register(conference, { language: 'fr' });
    const organiser = await test.signIn('organiser', conference.id);
    const { body: list } = await organiser.get(base(conference)).expect(200);
    expect(list).toEqual({
      items: [
        {
          id: expect.any(String),
          to: email,
          language: 'fr',
          kind: 'registration-confirmed',
          subject: 'Inscription confirmée\u00a0: Conférence d’essai',
          status: 'kept',
          attempts: 0,
          error: null,
          createdAt: expect.stringMatching(/\+0[12]:00$/),
          sentAt: null,
        },
      ],
      total: 1,
      page: 1,
      pageSize: 25,
    });
    const { body: mail } = await organiser
      .get(`${base(conference)}/${list.items[0].id}`)
      .expect(200);
    expect(mail.bodies.en.subject).toBe('Registration confirmed: Test Conference');
    expect(mail.attachments).toEqual([
      {
        name: 'kept.ics',
        type: 'text/calendar; charset=utf-8',
        content: expect.stringContaining('BEGIN:VEVENT'),
      },
    ]);
    const [, secret] = /\/fr\/kept\/my\/([\w-]{43})/.exec(mail.bodies.fr.text) ?? [];
    expect(await test.app.get(OwnPageService).ownPage(secret!)).toMatchObject({ email });
  });

  it('hides the link as soon as a mail server has the message', async () => {
    const conference = await test.addConference('masked');
    await register(conference);
    const organiser = await test.signIn('organiser', conference.id);
    const { body: list } = await organiser.get(base(conference)).expect(200);
    const [{ id }] = list.items;
    for (const status of ['queued', 'sent', 'failed']) {
      await test.dataSource.query('UPDATE mails SET status = $2 WHERE id = $1', [id, status]);
      const { body: mail } = await organiser.get(`${base(conference)}/${id}`).expect(200);
      expect(JSON.stringify(mail)).not.toMatch(/\/my\/[\w-]/);
      expect(mail.bodies.en.text).toContain('/my/••••••••');
    }
  });

  it('keeps a message again when it is sent without a mail server, and records who asked', async () => {
    const conference = await test.addConference('again');
    await register(conference);
    const organiser = await test.signIn('organiser', conference.id);
    const { body: list } = await organiser.get(base(conference)).expect(200);
    const [{ id }] = list.items;
    const { body } = await organiser.post(`${base(conference)}/${id}/send`).expect(200);
    expect(body.status).toBe('kept');
    const [entry] = await test.dataSource.query(
      `SELECT * FROM audit_entries WHERE action = 'mail.send' AND entity_id = $1`,
      [id],
    );
    expect(entry).toMatchObject({
      actor: 'Sample organiser',
      before: { status: 'kept', error: null },
      after: { status: 'kept' },
    });
  });

  it('lists by page, status and address, newest first', async () => {
    const conference = await test.addConference('listed');
    const emails: string[] = [];
    for (let count = 0; count < 3; count += 1) emails.unshift(await register(conference));
    const organiser = await test.signIn('organiser', conference.id);
    const find = async (query: object): Promise<string[]> => {
      const { body } = await organiser.get(base(conference)).query(query).expect(200);
      return body.items.map(({ to }: { to: string }) => to);
    };
    expect(await find({})).toEqual(emails);
    expect(await find({ pageSize: 2, page: 2 })).toEqual([emails[2]]);
    expect(await find({ q: emails[1]!.toUpperCase() })).toEqual([emails[1]]);
    expect(await find({ q: '%' })).toEqual([]);
    expect(await find({ status: 'failed' })).toEqual([]);
    await organiser.get(base(conference)).query({ status: 'lost' }).expect(400);
  });

  it('is closed to other conferences, to viewers and to strangers', async () => {
    const conference = await test.addConference('closed');
    const other = await test.addConference('closed-other');
    await register(conference);
    const [{ id }] = await test.dataSource.query('SELECT id FROM mails WHERE conference_id = $1', [
      conference.id,
    ]);
    const stranger = await test.signIn('owner', other.id);
    const viewer = await test.signIn('viewer', conference.id);
    await stranger.get(`${base(conference)}/${id}`).expect(404);
    await stranger.get(`${base(other)}/${id}`).expect(404);
    await stranger.post(`${base(other)}/${id}/send`).expect(404);
    await stranger.get(`${base(other)}/not-an-id`).expect(404);
    await viewer.get(base(conference)).expect(403);
    await viewer.post(`${base(conference)}/${id}/send`).expect(403);
    await test.http.get(base(conference)).expect(401);
  });
});
