import { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import pg from 'pg';

/** How often (ms) the database is asked whether it answers at all. */
const INTERVAL = 500;

/** How many steps of this many ms it may take; a time in which this process itself stood still counts as one step. */
const STEPS = 35;
const STEP = 100;

const SILENT = Object.assign(new Error('the database does not answer'), { code: 'ETIMEDOUT' });

/**
 * Feels whether the database answers. One that was closed says so by itself; one that hangs (stopped, or behind a network
 * that swallows packets) says nothing: its connections are then given up, so that whoever waits gets an answer within 5 s.
 */
@Injectable()
export class DatabasePulse implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(DatabasePulse.name);
  private readonly sockets = new Set<Socket>();
  private isLost = false;
  private readonly stopped = new AbortController();
  private client: pg.Client | undefined;

  constructor(private readonly url: string) {}

  onModuleInit(): void {
    void this.watch();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped.abort();
    await this.client?.end().catch(() => undefined);
  }

  /** `stream` of a connection to the database: given up with the pulse, and not even begun while it is lost. */
  readonly socket = (): Socket => {
    const socket = new Socket();
    this.sockets.add(socket);
    socket.once('close', () => this.sockets.delete(socket));
    if (this.isLost) process.nextTick(() => socket.destroy(SILENT));
    return socket;
  };

  private async watch(): Promise<void> {
    const { signal } = this.stopped;
    while (!signal.aborted) {
      const answered = new AbortController();
      const answer = await Promise.race([this.ask(), silence(answered.signal)]);
      answered.abort();
      if (signal.aborted) return;
      this.note(answer === 'silent');
      if (answer !== 'alive') {
        void this.client?.end().catch(() => undefined);
        this.client = undefined;
      }
      await pause(INTERVAL, undefined, { ref: false });
    }
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'apogee pulse',
    });
    client.on('error', () => undefined);
    this.client = client;
    await client.connect();
    return client;
  }

  private async ask(): Promise<'alive' | 'refused'> {
    try {
      const client = this.client ?? (await this.connect());
      await client.query('SELECT 1');
      return 'alive';
    } catch {
      return 'refused';
    }
  }

  private note(isSilent: boolean): void {
    if (isSilent !== this.isLost) {
      if (isSilent) this.logger.error(`${SILENT.message}: its connections are given up`);
      else this.logger.log('the database answers again');
    }
    this.isLost = isSilent;
    if (isSilent) for (const socket of this.sockets) socket.destroy(SILENT);
  }
}

/** Ends by itself after the time in which a database that lives would have answered, or with the answer. */
async function silence(answered: AbortSignal): Promise<'silent'> {
  for (let step = 0; step < STEPS && !answered.aborted; step += 1) {
    await pause(STEP, undefined, { ref: false });
  }
  return 'silent';
}
