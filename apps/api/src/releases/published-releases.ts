import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { ReleaseDocument, ReleasedConference } from '#shared/releases/release-document';
import { DatabaseNotifications } from '../database/notifications.js';
import { PublishedCache } from '../http/published-cache.js';
import { seenBy } from './audience.js';
import { compareKeys } from './compare-keys.js';
import { findDocument, findReleaseNumbers, RELEASE_CHANNEL } from './release.queries.js';

/** What the public sees of a conference now, in this process. */
export interface CurrentRelease {
  conferenceId: string;
  slug: string;
  number: number;
  /** What everybody may see. */
  document: ReleaseDocument;
  /** With the panels that are not for everybody: to be read through `seenInRelease`, or by nobody. */
  whole: ReleaseDocument;
}

type ReleaseListener = (release: CurrentRelease) => void;

/** A notification may be lost; this often (ms) the numbers are read anyway. */
const POLL_MS = 750;

/**
 * The current releases, held in memory: public reads need no query. What is current in this process only ever
 * moves forward, and stays what it is while the database is away.
 */
@Injectable()
export class PublishedReleases implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(PublishedReleases.name);
  /** The newest release number seen of every conference, by id; 0 before its first release. */
  private readonly numbers = new Map<string, number>();
  private readonly idsBySlug = new Map<string, string>();
  private readonly held = new Map<string, CurrentRelease>();
  private readonly loading = new Map<string, Promise<CurrentRelease | undefined>>();
  private readonly listeners: ReleaseListener[] = [];
  private looking: Promise<void> | undefined;
  private nextLook: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private hasLooked = false;
  private isReachable = true;
  private isClosed = false;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly cache: PublishedCache,
    notifications: DatabaseNotifications,
  ) {
    notifications.on(RELEASE_CHANNEL, () => void this.refresh());
  }

  async onModuleInit(): Promise<void> {
    await this.refresh();
    this.timer = setInterval(() => {
      if (!this.looking) void this.refresh();
    }, POLL_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    this.isClosed = true;
    clearInterval(this.timer);
    await (this.nextLook ?? this.looking);
  }

  /** The current release by the conference's slug or id, undefined when there is none; no query once it is held. */
  async current(slugOrId: string): Promise<CurrentRelease | undefined> {
    const id = this.idOf(slugOrId);
    return id === undefined ? undefined : (this.held.get(id) ?? this.load(id));
  }

  /** Whether there is such a conference, published or not. */
  isConference(slugOrId: string): boolean {
    return this.idOf(slugOrId) !== undefined;
  }

  /** Every conference that has published, the latest dates first. */
  async publishedConferences(): Promise<ReleasedConference[]> {
    const releases = await Promise.all([...this.numbers.keys()].map((id) => this.current(id)));
    return releases
      .flatMap((release) => (release ? [release.document.conference] : []))
      .sort((one, other) => compareKeys([other.startDate, one.slug], [one.startDate, other.slug]));
  }

  /** Calls the listener whenever a release becomes current in this process, also when it is first held. */
  onRelease(listener: ReleaseListener): void {
    this.listeners.push(listener);
  }

  /** Looks for new releases now; never fails. A look under way may be too early, so another one follows it. */
  async refresh(): Promise<void> {
    if (!this.looking) {
      this.looking = this.look().finally(() => (this.looking = undefined));
      return this.looking;
    }
    this.nextLook ??= this.looking.then(() => {
      this.nextLook = undefined;
      return this.refresh();
    });
    return this.nextLook;
  }

  private async look(): Promise<void> {
    if (this.isClosed) return;
    try {
      const found = await findReleaseNumbers(this.dataSource.manager);
      const newer = found.filter(({ id, number }) => number > this.knownNumber(id));
      for (const { id, slug, number } of found) {
        this.numbers.set(id, Math.max(number, this.numbers.get(id) ?? 0));
        this.idsBySlug.set(slug, id);
      }
      if (this.hasLooked) await Promise.all(newer.map(({ id }) => this.load(id)));
      this.hasLooked = true;
      this.tell(true);
    } catch (error) {
      this.tell(false, error as Error);
    }
  }

  /** Two who ask at once load once. */
  private async load(id: string): Promise<CurrentRelease | undefined> {
    const known = this.loading.get(id);
    if (known) return known;
    const loading = this.loadNewest(id).finally(() => this.loading.delete(id));
    this.loading.set(id, loading);
    return loading;
  }

  private async loadNewest(id: string): Promise<CurrentRelease | undefined> {
    for (;;) {
      const number = this.numbers.get(id) ?? 0;
      if (number === 0) return undefined;
      const whole = await findDocument(this.dataSource.manager, id, number);
      const document = seenBy(whole, null);
      const { slug } = document.conference;
      const release = { conferenceId: id, slug, number, document, whole };
      this.hold(release);
      if (number === this.numbers.get(id)) return release;
    }
  }

  private hold(release: CurrentRelease): void {
    this.held.set(release.conferenceId, release);
    this.cache.advance(release);
    for (const listener of this.listeners) {
      try {
        listener(release);
      } catch (error) {
        this.logger.error('a listener failed on a new release', (error as Error).stack);
      }
    }
  }

  /** Of what is held or, when nothing is, of what was seen: a release that failed to load is tried again. */
  private knownNumber(id: string): number {
    return this.held.get(id)?.number ?? this.numbers.get(id) ?? 0;
  }

  private idOf(slugOrId: string): string | undefined {
    return this.numbers.has(slugOrId) ? slugOrId : this.idsBySlug.get(slugOrId);
  }

  private tell(isReachable: boolean, error?: Error): void {
    if (isReachable === this.isReachable) return;
    this.isReachable = isReachable;
    if (isReachable) this.logger.log('looking for new releases again');
    else this.logger.warn(`cannot look for new releases: ${error?.message}`);
  }
}
