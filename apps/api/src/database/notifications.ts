import type { Socket } from 'node:net';
import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import pg from 'pg';

type Listener = (payload: string) => void;

const RECONNECT_MS = 500;

/** LISTEN on one connection of its own, made again whenever it is lost. */
@Injectable()
export class DatabaseNotifications implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(DatabaseNotifications.name);
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly resumed: (() => void)[] = [];
  private client: pg.Client | undefined;
  private hasListened = false;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly stream: () => Socket,
  ) {}

  /** Subscribe before the application has started; a notification may be lost, so never rely on it alone. */
  on(channel: string, listener: Listener): void {
    const known = this.listeners.get(channel) ?? new Set();
    known.add(listener);
    this.listeners.set(channel, known);
  }

  /** Calls back when listening goes on after an interruption, in which notifications were lost. */
  onResumed(listener: () => void): void {
    this.resumed.push(listener);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.connect();
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    if (this.closed || this.listeners.size === 0) return;
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'apogee listen',
      stream: this.stream,
    });
    this.client = client;
    client.on('error', (error) => this.logger.warn(`listening was interrupted: ${error.message}`));
    client.on('end', () => this.reconnectSoon());
    client.on('notification', ({ channel, payload }) => {
      for (const listener of this.listeners.get(channel) ?? []) listener(payload ?? '');
    });
    try {
      await client.connect();
      for (const channel of this.listeners.keys()) {
        await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
      }
      if (this.hasListened) for (const listener of this.resumed) listener();
      this.hasListened = true;
    } catch (error) {
      this.logger.warn(`cannot listen yet: ${(error as Error).message}`);
      await client.end().catch(() => undefined);
    }
  }

  private reconnectSoon(): void {
    if (this.closed) return;
    setTimeout(() => void this.connect(), RECONNECT_MS).unref();
  }
}
