import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { ProgrammeEvent } from '#shared/programme/live';
import { PROGRAMME_CHANNEL, type ProgrammeNotice } from '../../audit/record-audit.js';
import {
  type SignedInReader,
  SESSIONS_CHANNEL,
  SessionsService,
} from '../../auth/sessions.service.js';
import { DatabaseNotifications } from '../../database/notifications.js';
import { Problem } from '../../http/problem.js';
import type { EventStream } from './event-stream.js';
import { gatherNotices } from './gather-notices.js';

/** Proxies cut a connection that is silent for long. */
const BEAT_MS = 20_000;
/** Notices wait this long for others of the same deed. */
const GATHER_MS = 50;
/** Windows that one account may have open at a process. */
const STREAMS_MAX = 10;
const FULL_WAIT_SECONDS = 30;

/** Who reads a stream, by the session that opened it. */
export interface Reader extends SignedInReader {
  accountId: string;
}

/**
 * Tells organisers who look at a programme what changes in it, whichever process changed it. Events name objects and
 * hold nothing of them: a reader asks for what it may see. One that comes back has missed some and reads all anew.
 */
@Injectable()
export class LiveService implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(LiveService.name);
  private readonly readers = new Map<EventStream, Reader>();
  private waiting: ProgrammeNotice[] = [];
  private gathering: NodeJS.Timeout | undefined;
  private beating: NodeJS.Timeout | undefined;
  private isClosed = false;

  constructor(
    private readonly sessions: SessionsService,
    notifications: DatabaseNotifications,
  ) {
    notifications.on(PROGRAMME_CHANNEL, (payload) => this.hear(payload));
    notifications.on(SESSIONS_CHANNEL, () => void this.endStrangers());
    notifications.onResumed(() => this.endAll());
  }

  onModuleInit(): void {
    this.beating = setInterval(() => void this.beat(), BEAT_MS).unref();
  }

  onModuleDestroy(): void {
    this.isClosed = true;
    clearInterval(this.beating);
    clearTimeout(this.gathering);
    this.endAll();
  }

  /** Throws `too_many_requests` for an account with too many streams, `unavailable` while the process stops. */
  refuseFull(accountId: string): void {
    if (this.isClosed) throw new Problem('unavailable');
    const open = [...this.readers.values()].filter((reader) => reader.accountId === accountId);
    if (open.length < STREAMS_MAX) return;
    throw new Problem('too_many_requests', { seconds: FULL_WAIT_SECONDS });
  }

  /** Sends the stream what happens in the reader's conference, until the reader leaves or its session ends. */
  add(stream: EventStream, reader: Reader): void {
    this.readers.set(stream, reader);
    stream.onClose(() => this.readers.delete(stream));
  }

  /** Keeps the streams in use, and ends those of sessions that ended: one query, whatever their number. */
  async beat(): Promise<void> {
    for (const stream of this.readers.keys()) stream.beat();
    await this.endStrangers();
  }

  private hear(payload: string): void {
    this.waiting.push(JSON.parse(payload) as ProgrammeNotice);
    this.gathering ??= setTimeout(() => this.tell(), GATHER_MS);
  }

  private tell(): void {
    const notices = gatherNotices(this.waiting);
    this.waiting = [];
    this.gathering = undefined;
    for (const { conferenceId, ...event } of notices) {
      for (const [stream, reader] of this.readers) {
        if (reader.conferenceId === conferenceId) {
          stream.send('programme', event satisfies ProgrammeEvent);
        }
      }
    }
  }

  private async endStrangers(): Promise<void> {
    const open = [...this.readers];
    if (open.length === 0) return;
    try {
      const may = await this.sessions.stillMay(
        open.map(([, reader]) => reader),
        'programme.read',
      );
      for (const [index, [stream]] of open.entries()) if (!may[index]) stream.end();
    } catch (error) {
      // The streams stay: without the database nothing can be told over them either.
      this.logger.warn(`sessions of live readers are not checked: ${(error as Error).message}`);
    }
  }

  private endAll(): void {
    for (const stream of this.readers.keys()) stream.end();
  }
}
