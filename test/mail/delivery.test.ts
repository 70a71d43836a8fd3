import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MailStatus } from '#shared/mail/mails';
import type { RegistrationInput } from '#shared/registrations/registrations';
import { MailSender } from '../../apps/api/src/mail/mail-sender.js';
import { RegistrationsService } from '../../apps/api/src/registrations/registrations.service.js';
import { deriveSecret } from '../../apps/api/src/config/secrets.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { eventually, sampleInput } from '../registrations/sample-input.js';
import { startMailServer, type TestMailServer } from './mail-server.js';

interface MailRow {
  id: string;
  registrationId: string;
  status: MailStatus;
  attempts: number;
  error: string | null;
}

describe('sending mail', () => {
  let server: TestMailServer;
  let test: TestApp;
  beforeAll(async () => {
    server = await startMailServer();
    test = await createTestApp({
      SMTP_URL: server.url,
      MAIL_FROM: 'Space Conference <office@example.org>',
    });
  });
  beforeEach(() => {
    server.received.length = 0;
    server.onRecipient = () => undefined;
    server.onMessage = () => undefined;
  });
  afterAll(async () => {
    await test.close();
    await server.close();
  });

  async function register(changes: Partial<RegistrationInput> = {}): Promise<string> {
    const input = sampleInput(test.conference, changes);
    await test.app
      .get(RegistrationsService)
      .register(test.conference.slug, input, { ip: input.email });
    return input.email;
  }

  async function mailTo(email: string): Promise<MailRow> {
    const [row] = await test.dataSource.query<MailRow[]>(
      `SELECT id, registration_id AS "registrationId", status, attempts, error
       FROM mails WHERE to_address = $1`,
      [email],
    );
    return row!;
  }

  const whenMail = (email: string, is: Partial<MailRow>, milliseconds?: number): Promise<MailRow> =>
    eventually(
      () => mailTo(email),
      (row) => Object.entries(is).every(([name, value]) => row[name as keyof MailRow] === value),
      milliseconds,
    );

  /** Ends the pauses between tries. */
  const hurry = () =>
    test.dataSource.query(
      `WITH due AS (UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL)
       SELECT pg_notify('jobs:insert', '{"count":2}')`,
    );

  it('delivers text, HTML and the calendar file, from and to whom it should, under a stable id', async () => {
    const email = await register({ language: 'fr', givenName: 'Zoë' });
    const row = await whenMail(email, { status: 'sent', attempts: 1, error: null });
    const [mail] = server.received;
    expect(mail).toMatchObject({
      subject: 'Inscription confirmée\u00a0: Conférence d’essai',
      messageId: `<${row.id}@apogee.test>`,
      from: { value: [{ name: 'Space Conference', address: 'office@example.org' }] },
      to: { value: [{ name: '', address: email }] },
    });
    expect(mail!.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail!.headers.get('content-language')).toBe('fr');
    const secret = deriveSecret(test.settings.appSecret, 'page', row.registrationId);
    const link = `http://apogee.test/fr/test-conference/my/${secret}`;
    expect(mail!.text).toContain('Bonjour Colonel Zoë Attendee 17,');
    expect(mail!.text).toContain(link);
    expect(mail!.html).toContain(`href="${link}"`);
    expect(mail!.attachments).toHaveLength(1);
    expect(mail!.attachments[0]).toMatchObject({
      filename: 'test-conference.ics',
      contentType: 'text/calendar',
      contentDisposition: 'attachment',
    });
    const calendar = mail!.attachments[0]!.content.toString();
    expect(calendar).toContain('DTSTART;VALUE=DATE:20270615');
    expect(calendar).not.toContain(secret);
  });

  it('keeps hostile names as text and one recipient as one', async () => {
    const email = await register({
      givenName: 'Sample\r\nBcc: victim@example.org\r\n\r\n<b>x</b>',
      familyName: 'https://evil.example/"><script>alert(1)</script>',
      email: `weird+tag=x&y'z@example.org`.replace("'", ''),
    });
    await whenMail(email, { status: 'sent' });
    const [mail] = server.received;
    expect(mail!.to).toMatchObject({ value: [{ address: email }] });
    expect(mail!.headers.has('bcc')).toBe(false);
    expect(mail!.text).toMatch(/^Hello,\n/);
    expect(mail!.html).not.toContain('<script>');
    expect(`${mail!.text}${String(mail!.html)}`).not.toContain('evil.example');
  });

  it('waits for a server that is down, by itself, and delivers once', async () => {
    const { port } = server;
    await server.close();
    const email = await register();
    const waiting = await whenMail(email, { attempts: 1 });
    expect(waiting).toMatchObject({
      status: 'queued',
      error: expect.stringContaining('ECONNREFUSED'),
    });
    server = await startMailServer(port);
    await whenMail(email, { status: 'sent', error: null }, 15_000);
    expect(server.received).toHaveLength(1);
  });

  it('tries again after a 4xx, with the reply shown meanwhile', async () => {
    let replies = 0;
    server.onMessage = () => {
      replies += 1;
      return replies === 1 ? { code: 451, text: '4.3.0 Try again later' } : undefined;
    };
    const email = await register();
    const waiting = await whenMail(email, { attempts: 1 });
    expect(waiting).toMatchObject({ status: 'queued', error: '451 4.3.0 Try again later' });
    await hurry();
    await whenMail(email, { status: 'sent', attempts: 2, error: null });
  });

  it('gives up at once when the server refuses for good, shows why, and holds up nobody else', async () => {
    server.onRecipient = (address) =>
      address.startsWith('refused') ? { code: 550, text: '5.1.1 No such user' } : undefined;
    const [refused, fine] = await Promise.all([
      register({ email: `refused-${Date.now()}@example.org` }),
      register(),
    ]);
    const failed = await whenMail(refused, { status: 'failed' });
    expect(failed).toMatchObject({ attempts: 1, error: '550 5.1.1 No such user' });
    await whenMail(fine, { status: 'sent' });

    server.onRecipient = () => undefined;
    const organiser = await test.signIn('organiser');
    const url = `/api/v1/conferences/${test.conference.slug}/mails/${failed.id}/send`;
    const { body } = await organiser.post(url).expect(200);
    expect(body).toMatchObject({ status: 'queued', error: null });
    await whenMail(refused, { status: 'sent' });
    await organiser.post(url).expect(200);
    expect(server.received.filter(({ messageId }) => messageId?.includes(failed.id))).toHaveLength(
      1,
    );
  });

  it('gives up after the last attempt', async () => {
    server.onMessage = () => ({ code: 451, text: '4.3.0 Never' });
    const email = await register();
    await whenMail(email, { attempts: 1 });
    await test.dataSource.query(
      'UPDATE graphile_worker._private_jobs SET attempts = max_attempts - 1 WHERE key = $1',
      [`mail:${(await mailTo(email)).id}`],
    );
    await hurry();
    const row = await whenMail(email, { status: 'failed' });
    expect(row).toMatchObject({ attempts: 2, error: '451 4.3.0 Never' });
  });

  it('a worker that dies before the server has accepted: delivered later, once', async () => {
    let conversations = 0;
    server.onMessage = async () => {
      conversations += 1;
      if (conversations > 1) return undefined;
      await killSenders();
      return { code: 421, text: '4.3.2 Gone' };
    };
    const email = await register();
    await eventually(
      async () => conversations,
      (count) => count === 1,
    );
    await eventually(
      async () => {
        await hurry();
        return mailTo(email);
      },
      ({ status }) => status === 'sent',
    );
    expect(server.received).toHaveLength(1);
  });

  it('a worker that dies after the server has accepted: a second copy under the same Message-ID', async () => {
    let conversations = 0;
    server.onMessage = async () => {
      conversations += 1;
      if (conversations === 1) await killSenders();
      return undefined;
    };
    const email = await register();
    await eventually(
      async () => {
        await hurry();
        return mailTo(email);
      },
      ({ status }) => status === 'sent',
    );
    expect(server.received).toHaveLength(2);
    expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('finds the mail of a process that was killed with the job in its hands', async () => {
    const email = await register();
    const { id } = await whenMail(email, { status: 'sent' });
    server.received.length = 0;
    await test.dataSource.query(
      `UPDATE mails SET status = 'queued', created_at = now() - interval '3 minutes' WHERE id = $1`,
      [id],
    );
    await test.dataSource.query(
      `SELECT graphile_worker.add_job('send-mail', json_build_object('mailId', $1::text),
         job_key => 'mail:' || $1, run_at => now() + interval '1 day')`,
      [id],
    );
    await test.dataSource.query(
      `UPDATE graphile_worker._private_jobs SET locked_by = 'pool-of-the-dead', attempts = 1,
         locked_at = now() - interval '2 minutes' WHERE key = $1`,
      [`mail:${id}`],
    );
    await test.app.get(MailSender).queueStranded();
    await whenMail(email, { status: 'sent' });
    expect(server.received).toHaveLength(1);
  });

  it('leaves alone what is being sent or waits for its next try', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((done) => {
      release = done;
    });
    server.onMessage = async () => {
      await held;
      return undefined;
    };
    const email = await register();
    await eventually(
      () => test.dataSource.query('SELECT 1 FROM graphile_worker.jobs WHERE locked_at IS NOT NULL'),
      (jobs) => jobs.length > 0,
    );
    await test.app.get(MailSender).queueStranded('0 seconds');
    const jobs = await test.dataSource.query(
      `SELECT key FROM graphile_worker.jobs WHERE task_identifier = 'send-mail' AND key = $1`,
      [`mail:${(await mailTo(email)).id}`],
    );
    expect(jobs).toHaveLength(1);
    release();
    await whenMail(email, { status: 'sent' });
    expect(server.received).toHaveLength(1);
  });

  it('sends 60 mails over two instances, each once', async () => {
    const second = await test.secondApp();
    const emails = await Promise.all(Array.from({ length: 60 }, () => register()));
    await eventually(
      () => test.dataSource.query(`SELECT 1 FROM mails WHERE status = 'queued'`),
      (rows) => rows.length === 0,
      15_000,
    );
    const recipients = server.received.flatMap(({ to }) =>
      [to].flat().flatMap((list) => list?.value.map(({ address }) => address) ?? []),
    );
    expect(recipients).toHaveLength(60);
    expect(new Set(recipients)).toEqual(new Set(emails));
    await second.close();
  });

  /** Cuts the connections of transactions that wait for a mail server, as a killed process does. */
  async function killSenders(): Promise<void> {
    await test.dataSource.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND state = 'idle in transaction'`,
    );
  }
});
