import { join, resolve } from 'node:path';
import { secretFile } from './secret-file.js';
import { SettingsError } from './settings-error.js';

/** What an operator may set; every value is checked before anything starts. */
export interface Settings {
  port: number;
  /** Origin of every absolute link, without a slash at its end. */
  publicUrl: string;
  /** PostgreSQL to use; undefined: the embedded one under `dataDir`. */
  databaseUrl: string | undefined;
  databaseReplicaUrl: string | undefined;
  dataDir: string;
  smtpUrl: string | undefined;
  mailFrom: string;
  /** Messages that one process hands to the server in a minute at most; undefined: as fast as it takes them. */
  mailPerMinute: number | undefined;
  appSecret: string;
  trustProxy: boolean;
  demo: boolean;
  logLevel: LogLevel;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

type Environment = Record<string, string | undefined>;

/** Reads and checks all settings; throws a SettingsError that names the first wrong one. */
export function readSettings(env: Environment): Settings {
  const port = readPort(env.PORT);
  const databaseUrl = readUrl('DATABASE_URL', env.DATABASE_URL, ['postgres:', 'postgresql:']);
  const dataDir = resolve(env.DATA_DIR || 'data');
  const publicUrl =
    readUrl('PUBLIC_URL', env.PUBLIC_URL, ['http:', 'https:']) ?? `http://localhost:${port}`;
  return {
    port,
    publicUrl: originOf(publicUrl),
    databaseUrl,
    databaseReplicaUrl: readUrl('DATABASE_REPLICA_URL', env.DATABASE_REPLICA_URL, [
      'postgres:',
      'postgresql:',
    ]),
    dataDir,
    smtpUrl: readUrl('SMTP_URL', env.SMTP_URL, ['smtp:', 'smtps:']),
    mailFrom: readMailFrom(env.MAIL_FROM, publicUrl),
    mailPerMinute: readMailPerMinute(env.MAIL_PER_MINUTE),
    appSecret: readSecret(env.APP_SECRET, databaseUrl !== undefined, dataDir),
    trustProxy: readSwitch('TRUST_PROXY', env.TRUST_PROXY, false),
    demo: readSwitch('DEMO', env.DEMO, databaseUrl === undefined),
    logLevel: readLogLevel(env.LOG_LEVEL),
  };
}

function readPort(value: string | undefined): number {
  if (!value) return 3000;
  const port = /^\d{1,5}$/.test(value) ? Number(value) : 0;
  if (port < 1 || port > 65_535) {
    throw new SettingsError(`PORT must be a whole number from 1 to 65535, not "${value}".`);
  }
  return port;
}

function readUrl(name: string, value: string | undefined, protocols: string[]): string | undefined {
  if (!value) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !protocols.includes(url.protocol)) {
    const forms = protocols.map((protocol) => `${protocol}//`).join(' or ');
    throw new SettingsError(`${name} must be an address that starts with ${forms}.`);
  }
  return value;
}

function originOf(value: string): string {
  const url = new URL(value);
  if (url.pathname !== '/' || url.search || url.hash || url.username) {
    throw new SettingsError(
      `PUBLIC_URL must be an origin such as https://agenda.example.org, without a path.`,
    );
  }
  return url.origin;
}

function readMailFrom(value: string | undefined, publicUrl: string): string {
  if (!value) return `Apogee <no-reply@${new URL(publicUrl).hostname}>`;
  if (!/^(?:[^\s<>@]+@[^\s<>@]+|[^\r\n<>@]*<[^\s<>@]+@[^\s<>@]+>)$/.test(value)) {
    throw new SettingsError(
      `MAIL_FROM must be an address such as "Conference <office@example.org>".`,
    );
  }
  return value;
}

function readMailPerMinute(value: string | undefined): number | undefined {
  if (!value) return undefined;
  if (!/^[1-9]\d{0,5}$/.test(value)) {
    throw new SettingsError(`MAIL_PER_MINUTE must be a whole number from 1, not "${value}".`);
  }
  return Number(value);
}

function readSecret(value: string | undefined, external: boolean, dataDir: string): string {
  if (value) {
    if (value.length < 32) {
      throw new SettingsError(
        'APP_SECRET must have at least 32 characters; `openssl rand -base64 48` makes one.',
      );
    }
    return value;
  }
  if (external) {
    throw new SettingsError(
      'APP_SECRET must be set when DATABASE_URL is set; `openssl rand -base64 48` makes one.',
    );
  }
  return secretFile(join(dataDir, 'app-secret'));
}

function readSwitch(name: string, value: string | undefined, unset: boolean): boolean {
  if (!value) return unset;
  if (/^(1|on|true|yes)$/i.test(value)) return true;
  if (/^(0|off|false|no)$/i.test(value)) return false;
  throw new SettingsError(`${name} must be on or off, not "${value}".`);
}

function readLogLevel(value: string | undefined): LogLevel {
  const level = (value || 'info') as LogLevel;
  if (LOG_LEVELS.includes(level)) return level;
  throw new SettingsError(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, not "${value}".`);
}
