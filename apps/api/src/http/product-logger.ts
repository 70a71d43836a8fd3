import { ConsoleLogger, type LogLevel as NestLogLevel } from '@nestjs/common';
import type { LogLevel } from '../config/settings.js';

const LEVELS: Record<LogLevel, NestLogLevel[]> = {
  silent: [],
  fatal: ['fatal'],
  error: ['fatal', 'error'],
  warn: ['fatal', 'error', 'warn'],
  info: ['fatal', 'error', 'warn', 'log'],
  debug: ['fatal', 'error', 'warn', 'log', 'debug'],
  trace: ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'],
};

/** What the framework says of its own start: a hundred lines that hide the addresses and the password. */
const FRAMEWORK = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
]);

/** Lines for people, JSON lines in production. */
export class ProductLogger extends ConsoleLogger {
  constructor(level: LogLevel) {
    super({
      json: process.env.NODE_ENV === 'production',
      logLevels: LEVELS[level],
      prefix: 'Apogee',
    });
  }

  override log(message: unknown, ...optional: unknown[]): void {
    if (FRAMEWORK.has(String(optional.at(-1))) && !this.isLevelEnabled('debug')) return;
    super.log(message, ...optional);
  }
}
