import { setImmediate as nextTurn } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Language } from '#shared/languages';
import type { ReleaseDocument } from '#shared/releases/release-document';
import type { Settings } from '../config/settings.js';
import { SETTINGS } from '../config/settings.module.js';
import { type CurrentRelease, PublishedReleases } from '../releases/published-releases.js';
import { findDocument } from '../releases/release.queries.js';
import { renderPieces } from './event-pieces.js';
import { feedLanguage, type FeedSource } from './feed.js';
import { type FeedHistory, followRelease } from './feed-history.js';

/** Conferences whose calendar entries a process holds; the one asked for longest ago goes first. */
const MAX_CONFERENCES = 20;

interface Held {
  release: CurrentRelease;
  history: Promise<FeedHistory>;
  pieces: Map<Language, Promise<FeedSource['pieces']>>;
}

/** What feeds are made of, for current releases only: made once, off the request path, as soon as a release is current. */
@Injectable()
export class FeedSources {
  private readonly logger = new Logger(FeedSources.name);
  private readonly held = new Map<string, Held>();

  constructor(
    releases: PublishedReleases,
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    releases.onRelease((release) => void this.prepare(release));
  }

  /** The source of a release, or of a newer one that became current meanwhile. Waits while it is being made. */
  async of(release: CurrentRelease, language?: Language): Promise<FeedSource> {
    const held = this.hold(release);
    const { document } = held.release;
    const spoken = language ?? feedLanguage(document);
    const [history, pieces] = await Promise.all([held.history, this.piecesOf(held, spoken)]);
    return { document, history, language: spoken, pieces, publicUrl: this.settings.publicUrl };
  }

  /** The source of a conference before its first release: its head, no event. */
  ofNothing(document: ReleaseDocument, language: Language): FeedSource {
    const history = followRelease(undefined, document);
    return {
      document,
      history,
      language,
      pieces: new Map(),
      publicUrl: this.settings.publicUrl,
    };
  }

  private async prepare(release: CurrentRelease): Promise<void> {
    try {
      for (const language of release.document.conference.languages) {
        await this.of(release, language);
      }
    } catch (error) {
      const { slug, number } = release;
      this.logger.warn(`release ${number} of ${slug}: its calendars will be made when asked for`);
      this.logger.debug(error);
    }
  }

  private hold(release: CurrentRelease): Held {
    const { conferenceId, number } = release;
    const known = this.held.get(conferenceId);
    this.held.delete(conferenceId);
    const isCurrent = known !== undefined && known.release.number >= number;
    const held = isCurrent ? known : this.start(release, known);
    this.held.set(conferenceId, held);
    const [oldest] = this.held.keys();
    if (oldest !== undefined && this.held.size > MAX_CONFERENCES) this.held.delete(oldest);
    return held;
  }

  private start(release: CurrentRelease, before: Held | undefined): Held {
    const held: Held = { release, history: this.follow(release, before), pieces: new Map() };
    held.history.catch(() => this.forget(held));
    return held;
  }

  private async piecesOf(held: Held, language: Language): Promise<FeedSource['pieces']> {
    const known = held.pieces.get(language);
    if (known) return known;
    const pieces = renderPieces(held.release.document, language, this.settings.publicUrl);
    held.pieces.set(language, pieces);
    pieces.catch(() => this.forget(held));
    return pieces;
  }

  /** Whoever asks next tries again. */
  private forget(held: Held): void {
    const { conferenceId } = held.release;
    if (this.held.get(conferenceId) === held) this.held.delete(conferenceId);
  }

  /** What went before: from the release that this process held last, or from the first one. */
  private async follow(release: CurrentRelease, before: Held | undefined): Promise<FeedHistory> {
    let history = await before?.history.catch(() => undefined);
    for (let number = (history?.number ?? 0) + 1; number < release.number; number += 1) {
      const { manager } = this.dataSource;
      history = followRelease(history, await findDocument(manager, release.conferenceId, number));
      await nextTurn();
    }
    return followRelease(history, release.document);
  }
}
