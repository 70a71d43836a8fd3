import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from './settings.js';
import { SettingsError } from './settings-error.js';

/** What is said of a wrong value: one sentence that names the setting. */
function sentenceOf(name: string, value: string): string {
  const sentences: Record<string, string> = {
    PORT: `be a whole number from 1 to 65535, not "${value}"`,
    PUBLIC_URL: value.startsWith('https:')
      ? 'be an origin such as https://agenda.example.org, without a path'
      : 'be an address that starts with http:// or https://',
    DATABASE_URL: 'be an address that starts with postgres:// or postgresql://',
    DATABASE_REPLICA_URL: 'be an address that starts with postgres:// or postgresql://',
    SMTP_URL: 'be an address that starts with smtp:// or smtps://',
    MAIL_FROM: 'be an address such as "Conference <office@example.org>"',
    APP_SECRET: 'have at least 32 characters; `openssl rand -base64 48` makes one',
    TRUST_PROXY: `be on or off, not "${value}"`,
    DEMO: `be on or off, not "${value}"`,
    LOG_LEVEL: `be one of fatal, error, warn, info, debug, trace, silent, not "${value}"`,
  };
  return `${name} must ${sentences[name]}.`;
}

describe('the settings', () => {
  let dataDir: string;
  beforeAll(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'apogee-settings-'));
  });
  afterAll(() => rmSync(dataDir, { recursive: true }));

  const EXTERNAL = {
    DATABASE_URL: 'postgres://apogee:password@db.example.org/apogee',
    APP_SECRET: 'x'.repeat(32),
  };
  const read = (environment: Record<string, string>) =>
    readSettings({ DATA_DIR: dataDir, ...environment });

  it('have a default for everything', () => {
    expect(read({})).toEqual({
      port: 3000,
      publicUrl: 'http://localhost:3000',
      databaseUrl: undefined,
      databaseReplicaUrl: undefined,
      dataDir,
      smtpUrl: undefined,
      mailFrom: 'Apogee <no-reply@localhost>',
      mailPerMinute: undefined,
      appSecret: readFileSync(join(dataDir, 'app-secret'), 'utf8'),
      trustProxy: false,
      demo: true,
      logLevel: 'info',
    });
  });

  it('are all taken from the environment', () => {
    const settings = read({
      ...EXTERNAL,
      PORT: '8080',
      PUBLIC_URL: 'https://agenda.example.org/',
      DATABASE_REPLICA_URL: 'postgresql://replica.example.org/apogee',
      SMTP_URL: 'smtps://user:password@mail.example.org',
      MAIL_FROM: 'Conference office <office@example.org>',
      MAIL_PER_MINUTE: '600',
      TRUST_PROXY: 'on',
      DEMO: 'yes',
      LOG_LEVEL: 'debug',
    });
    expect(settings).toEqual({
      port: 8080,
      publicUrl: 'https://agenda.example.org',
      databaseUrl: EXTERNAL.DATABASE_URL,
      databaseReplicaUrl: 'postgresql://replica.example.org/apogee',
      dataDir,
      smtpUrl: 'smtps://user:password@mail.example.org',
      mailFrom: 'Conference office <office@example.org>',
      mailPerMinute: 600,
      appSecret: EXTERNAL.APP_SECRET,
      trustProxy: true,
      demo: true,
      logLevel: 'debug',
    });
  });

  it('take an empty value for one that is not set', () => {
    const names = ['PORT', 'PUBLIC_URL', 'DATABASE_URL', 'SMTP_URL', 'MAIL_FROM', 'APP_SECRET'];
    const switches = [
      'TRUST_PROXY',
      'DEMO',
      'LOG_LEVEL',
      'DATABASE_REPLICA_URL',
      'MAIL_PER_MINUTE',
    ];
    const empty = Object.fromEntries([...names, ...switches].map((name) => [name, '']));
    expect(read(empty)).toEqual(read({}));
  });

  it('leave the demonstration out beside a database of their own', () => {
    expect(read(EXTERNAL).demo).toBe(false);
  });

  it('keep the secret that they made, readable by this user alone', () => {
    const { appSecret } = read({});
    expect(appSecret).toHaveLength(64);
    expect(read({}).appSecret).toBe(appSecret);
    expect(statSync(join(dataDir, 'app-secret')).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['PORT', 'abc'],
    ['PORT', '0'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '3000.5'],
    ['PORT', '0x50'],
    ['PORT', ' 3000'],
    ['PORT', '300000'],
    ['PUBLIC_URL', 'agenda.example.org'],
    ['PUBLIC_URL', 'ftp://agenda.example.org'],
    ['PUBLIC_URL', 'https://agenda.example.org/apogee'],
    ['PUBLIC_URL', 'https://agenda.example.org/?x=1'],
    ['PUBLIC_URL', 'https://user@agenda.example.org'],
    ['PUBLIC_URL', 'https://agenda.example.org/#today'],
    ['DATABASE_URL', 'db.example.org'],
    ['DATABASE_URL', 'mysql://db.example.org/apogee'],
    ['DATABASE_REPLICA_URL', 'redis://db.example.org'],
    ['SMTP_URL', 'mail.example.org:25'],
    ['SMTP_URL', 'http://mail.example.org'],
    ['MAIL_FROM', 'office'],
    ['MAIL_FROM', 'Office <office@example.org'],
    ['MAIL_FROM', 'Office <office>'],
    ['MAIL_FROM', 'the office@example.org'],
    ['MAIL_FROM', 'office@example org'],
    ['MAIL_FROM', 'Office <the office@example.org>'],
    ['MAIL_FROM', 'Office <office@example org>'],
    ['MAIL_FROM', 'Office <office@example.org> of ours'],
    ['MAIL_FROM', 'office@example.org>'],
    ['MAIL_FROM', 'office@example.org\r\nBcc: everybody@example.org'],
    ['MAIL_FROM', 'Office\nBcc: everybody@example.org <office@example.org>'],
    ['APP_SECRET', 'x'.repeat(31)],
    ['TRUST_PROXY', 'maybe'],
    ['DEMO', '2'],
    ['DEMO', 'not on'],
    ['DEMO', 'only'],
    ['DEMO', 'not off'],
    ['DEMO', 'nobody'],
    ['LOG_LEVEL', 'loud'],
  ])('refuse a wrong %s in one sentence that names it: %j', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(new SettingsError(sentenceOf(name, value)));
  });

  it.each([
    ['port', 'PORT', ['1', '65535'], [1, 65535]],
    ['publicUrl', 'PUBLIC_URL', ['http://example.org', 'https://example.org:8443']],
    ['databaseUrl', 'DATABASE_URL', ['postgres://example.org/a', 'postgresql://example.org/a']],
    ['databaseReplicaUrl', 'DATABASE_REPLICA_URL', ['postgres://a/b', 'postgresql://a/b']],
    ['smtpUrl', 'SMTP_URL', ['smtp://example.org', 'smtps://example.org']],
    ['mailFrom', 'MAIL_FROM', ['office@example.org', '<o@a.example>', 'A <office@example.org>']],
    ['trustProxy', 'TRUST_PROXY', ['1', 'on', 'TRUE', 'yes'], [true, true, true, true]],
    ['demo', 'DEMO', ['0', 'off', 'FALSE', 'no'], [false, false, false, false]],
    ['logLevel', 'LOG_LEVEL', ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']],
  ] as const)(
    'take as %s all of %s=%j',
    (key, name, values, taken: readonly unknown[] = values) => {
      const settings = values.map((value) =>
        read({ APP_SECRET: EXTERNAL.APP_SECRET, [name]: value }),
      );
      expect(settings.map((each) => each[key])).toEqual(taken);
    },
  );

  it('never repeat an address that may hold a password', () => {
    for (const name of ['DATABASE_URL', 'DATABASE_REPLICA_URL', 'SMTP_URL']) {
      expect(() => read({ [name]: 'wrong://user:secret-password@example.org' })).toThrow(
        expect.not.objectContaining({ message: expect.stringContaining('secret-password') }),
      );
    }
  });

  it('ask for a secret beside a database of their own', () => {
    const { DATABASE_URL } = EXTERNAL;
    expect(() => read({ DATABASE_URL })).toThrow(
      new SettingsError(
        'APP_SECRET must be set when DATABASE_URL is set; `openssl rand -base64 48` makes one.',
      ),
    );
  });

  it('refuse a file in the place of the directory', () => {
    const file = join(dataDir, 'a-file');
    writeFileSync(file, '');
    for (const path of [file, '/dev/null/data']) {
      const refusal = /^DATA_DIR must be a directory that this user may read and write: .+\.$/;
      expect(() => read({ DATA_DIR: path })).toThrow(refusal);
    }
  });
});
