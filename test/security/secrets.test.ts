import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../apps/api/src/config/settings.js';
import { SettingsError } from '../../apps/api/src/config/settings-error.js';
import { deriveSecret } from '../../apps/api/src/config/secrets.js';
import { sampleInput } from '../registrations/sample-input.js';
import { createTestApp, TEST_ENVIRONMENT, type TestApp } from '../support/app.js';
import { addAccount, signInCookie, type TestAccount } from './accounts.js';

const SMTP_PASSWORD = 'the-password-of-the-mail-server';

/** Everything that was written to the terminal since the start. */
function captureOutput(): { text: () => string; stop: () => void } {
  const written: string[] = [];
  const streams = [process.stdout, process.stderr];
  const originals = streams.map((stream) => stream.write.bind(stream));
  for (const stream of streams) {
    stream.write = (chunk: string | Uint8Array) => {
      written.push(chunk.toString());
      return true;
    };
  }
  return {
    text: () => written.join(''),
    stop: () => streams.forEach((stream, index) => (stream.write = originals[index]!)),
  };
}

describe('a secret', () => {
  let test: TestApp;
  let account: TestAccount;
  let secrets: Record<string, string>;
  let output: ReturnType<typeof captureOutput>;

  beforeAll(async () => {
    output = captureOutput();
    // No mail server listens there: jobs and mails stay in the tables and every try leaves a line in the log.
    const url = `smtp://office:${SMTP_PASSWORD}@127.0.0.1:9`;
    test = await createTestApp({ SMTP_URL: url, LOG_LEVEL: 'trace' });
    account = await addAccount(test, 'owner', test.conference.id);
    const cookie = await signInCookie(test, account);
    const http = supertest(test.app.getHttpServer());
    const base = `/api/v1/conferences/${test.conference.slug}`;
    const headers = { cookie, origin: test.settings.publicUrl };
    const input = sampleInput(test.conference);
    await http.post(`${base}/registrations`).set('Idempotency-Key', 'one').send(input).expect(201);
    await http.post(`${base}/registrations`).send(input).expect(201);
    const [row] = await test.dataSource.query<{ id: string }[]>('SELECT id FROM registrations');
    const derived = (purpose: 'page' | 'ticket' | 'feed', generation?: number) =>
      deriveSecret(test.settings.appSecret, purpose, row!.id, generation);
    secrets = {
      'password of an account': account.password,
      'token of a session': cookie.split('=')[1]!,
      'address of an own page': derived('page'),
      'code of a ticket': derived('ticket'),
      'address of a personal feed': derived('feed'),
      'address of a renewed feed': derived('feed', 2),
      'secret of the installation': test.settings.appSecret,
      'password of the mail server': SMTP_PASSWORD,
    };
    // Use, misuse and break all of it, so that whatever writes things down has written.
    const own = `/en/${test.conference.slug}/my/${secrets['address of an own page']}`;
    const feed = `/calendar/personal/${secrets['address of a personal feed']}.ics`;
    await http.get(own).expect(200);
    await http.get(feed);
    await http.post(`${own}/feed`).expect(303);
    await http.get(feed).expect(410);
    await http.post(`${own}/cancel`).expect(303);
    await http.get(`${own}/nowhere`);
    await http.post(own);
    await http.delete(own).set({ cookie, origin: 'https://evil.example' });
    await http.get(`${base}/mails`).set(headers).expect(200);
    await http
      .post('/api/v1/session')
      .set(headers)
      .send({ email: account.email, password: 'wrong' });
    await http
      .post('/api/v1/session')
      .send({ email: account.password, password: account.password });
    await http.put(base).set(headers).send({ name: secrets });
    await test.dataSource.query('ALTER TABLE registrations RENAME TO hidden_registrations');
    await http.get(own).expect(500);
    await http.get(`${base}/registrations`).set(headers).expect(500);
    await http.post(`${base}/registrations`).send(sampleInput(test.conference)).expect(500);
    await test.dataSource.query('ALTER TABLE hidden_registrations RENAME TO registrations');
    await test.dataSource.query('ALTER TABLE sessions RENAME TO hidden_sessions');
    await http.get('/api/v1/session').set(headers).expect(500);
    await http.post('/api/v1/session').send({ email: account.email, password: account.password });
    await test.dataSource.query('ALTER TABLE hidden_sessions RENAME TO sessions');
    output.stop();
  });
  afterAll(async () => {
    output = captureOutput();
    await test.close();
    output.stop();
  });

  /** Every row of every table of ours and of the job queue, as text. */
  async function dump(): Promise<string> {
    const tables = await test.dataSource.query<{ name: string }[]>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    expect(tables.length).toBeGreaterThan(20);
    const texts = tables.map(async ({ name }) => {
      const rows = await test.dataSource.query<{ row: string }[]>(
        `SELECT to_jsonb(t)::text AS row FROM ${name} t`,
      );
      return rows.map(({ row }) => row).join('\n');
    });
    return (await Promise.all(texts)).join('\n');
  }

  /** The spellings in which something may hold a text. */
  function spellings(secret: string): string[] {
    const bytes = Buffer.from(secret);
    const raw = Buffer.from(secret, 'base64url').toString('hex');
    return [
      secret,
      bytes.toString('hex'),
      bytes.toString('base64'),
      encodeURIComponent(secret),
      raw,
    ];
  }

  it('is looked for where it could be: the dump and the log hold what they should', async () => {
    const text = await dump();
    expect(text).toContain(account.email);
    expect(text).toContain('send-mail');
    const hash = createHash('sha256').update(secrets['token of a session']!).digest('hex');
    expect(text).toContain(hash);
    expect(output.text()).toContain('sign-in refused');
    expect(output.text()).toContain('does not exist');
  });

  it('stands nowhere in the database', async () => {
    const text = await dump();
    for (const [name, secret] of Object.entries(secrets)) {
      for (const spelling of spellings(secret)) expect(text.includes(spelling), name).toBe(false);
    }
  });

  it('stands nowhere in the log, whatever fails', () => {
    const text = output.text();
    for (const [name, secret] of Object.entries(secrets)) {
      for (const spelling of spellings(secret)) {
        const at = text.indexOf(spelling);
        expect(at < 0 ? '' : text.slice(Math.max(0, at - 200), at), name).toBe('');
      }
    }
    expect(text).not.toMatch(/\$argon2id\$/);
  });

  it('stands in no answer of a fault: neither query, nor path, nor stack', async () => {
    await test.dataSource.query('ALTER TABLE registrations RENAME TO hidden_registrations');
    const own = `/en/${test.conference.slug}/my/${secrets['address of an own page']}`;
    output = captureOutput();
    const page = await test.http.get(own);
    const input = sampleInput(test.conference);
    const api = await test.http
      .post(`/api/v1/conferences/${test.conference.slug}/registrations`)
      .send(input);
    output.stop();
    await test.dataSource.query('ALTER TABLE hidden_registrations RENAME TO registrations');
    for (const answer of [page, api]) {
      expect(answer.status).toBe(500);
      expect(answer.text).not.toMatch(
        /registrations|SELECT|relation|\.ts\b|node_modules|postgres|at /i,
      );
      expect(answer.text).not.toContain(secrets['address of an own page']);
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.headers['x-powered-by']).toBeUndefined();
      expect(answer.headers['server']).toBeUndefined();
    }
  });

  it('of a password is kept as argon2id of OWASP’s strength, salted', async () => {
    const other = await addAccount(test, 'viewer', test.conference.id);
    const rows = await test.dataSource.query<{ hash: string }[]>(
      'SELECT password_hash AS hash FROM accounts WHERE id IN ($1, $2)',
      [account.id, other.id],
    );
    for (const { hash } of rows) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(new Set(rows.map(({ hash }) => hash.split('$')[4])).size).toBe(2);
  });
});

describe('the secret of the installation', () => {
  it('is made once, at random, for its owner’s eyes only', () => {
    const folder = mkdtempSync(join(tmpdir(), 'apogee-secret-'));
    try {
      const settings = readSettings({ DATA_DIR: folder });
      expect(Buffer.from(settings.appSecret, 'base64url')).toHaveLength(48);
      expect(statSync(join(folder, 'app-secret')).mode & 0o777).toBe(0o600);
      expect(readSettings({ DATA_DIR: folder }).appSecret).toBe(settings.appSecret);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('has no default and no short form beside another database', () => {
    for (const APP_SECRET of [undefined, '', 'short', 'x'.repeat(31)]) {
      const environment = { ...TEST_ENVIRONMENT, APP_SECRET };
      expect(() => readSettings(environment)).toThrow(SettingsError);
    }
  });
});
