import { setImmediate as nextTurn } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { interfaceLanguages, type Language } from '#shared/languages';
import type { AudienceMember } from '#shared/programme/audience';
import type { ReleaseDocument, ReleasedPanel } from '#shared/releases/release-document';
import type { Settings } from '../config/settings.js';
import { SETTINGS } from '../config/settings.module.js';
import { type CurrentRelease, PublishedReleases } from '../releases/published-releases.js';
import { seenBy, seenByAll } from '../releases/audience.js';
import { findDocument } from '../releases/release.queries.js';
import { seenInRelease } from '../releases/seen-documents.js';
import { renderPieces } from './event-pieces.js';
import { feedLanguage, type FeedSource } from './feed.js';
import { type FeedHistory, followRelease } from './feed-history.js';

/** Conferences whose calendar entries a process holds; the one asked for longest ago goes first. */
const MAX_CONFERENCES = 20;

/** What went before the release, as the public may know it and as those inside may. */
interface Histories {
  forPublic: FeedHistory;
  inside: FeedHistory;
}

interface Held {
  release: CurrentRelease;
  histories: Promise<Histories>;
  pieces: Map<Language, Promise<FeedSource['pieces']>>;
  /** Entries that the public does not have, by the document of those who have them. */
  insidePieces: WeakMap<ReleaseDocument, Map<Language, Promise<FeedSource['pieces']>>>;
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
    const { document, number } = held.release;
    const spoken = language ?? feedLanguage(document);
    const [histories, pieces] = await Promise.all([held.histories, this.piecesOf(held, spoken)]);
    const { publicUrl } = this.settings;
    const history = histories.forPublic;
    return { document, number, history, language: spoken, pieces, publicUrl };
  }

  /** As `of`, with what is for this attendee. */
  async ofMember(
    release: CurrentRelease,
    language: Language,
    member: AudienceMember,
  ): Promise<FeedSource> {
    const held = this.hold(release);
    const forPublic = await this.of(held.release, language);
    const document = seenInRelease(held.release, member);
    if (document === held.release.document) return forPublic;
    const { inside } = await held.histories;
    const own = await this.insidePiecesOf(held, document, language);
    const pieces = new Map([...forPublic.pieces, ...own]);
    return { ...forPublic, document, history: inside, pieces };
  }

  /** The source of a conference before its first release: its head, no event. */
  ofNothing(document: ReleaseDocument, language: Language): FeedSource {
    const history = followRelease(undefined, document);
    return {
      document,
      number: document.number,
      history,
      language,
      pieces: new Map(),
      publicUrl: this.settings.publicUrl,
    };
  }

  private async prepare(release: CurrentRelease): Promise<void> {
    try {
      for (const language of interfaceLanguages(release.document.conference.languages)) {
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
    const histories = this.follow(release, before);
    const held = { release, histories, pieces: new Map(), insidePieces: new WeakMap() };
    histories.catch(() => this.forget(held));
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

  /** Of the panels and tombstones in a document that the public's does not have. */
  private async insidePiecesOf(
    held: Held,
    document: ReleaseDocument,
    language: Language,
  ): Promise<FeedSource['pieces']> {
    const made =
      held.insidePieces.get(document) ?? new Map<Language, Promise<FeedSource['pieces']>>();
    held.insidePieces.set(document, made);
    const known = made.get(language);
    if (known) return known;
    const shown = new Set<ReleasedPanel>([
      ...held.release.document.panels,
      ...held.release.document.cancelled,
    ]);
    const panels = document.panels.filter((panel) => !shown.has(panel));
    const cancelled = document.cancelled.filter((panel) => !shown.has(panel));
    const only = { ...document, panels, cancelled };
    const pieces = renderPieces(only, language, this.settings.publicUrl);
    made.set(language, pieces);
    pieces.catch(() => made.delete(language));
    return pieces;
  }

  /** Whoever asks next tries again. */
  private forget(held: Held): void {
    const { conferenceId } = held.release;
    if (this.held.get(conferenceId) === held) this.held.delete(conferenceId);
  }

  /** What went before: from the release that this process held last, or from the first one. */
  private async follow(release: CurrentRelease, before: Held | undefined): Promise<Histories> {
    let histories = await before?.histories.catch(() => undefined);
    const last = histories ? before!.release.number : 0;
    for (let number = last + 1; number < release.number; number += 1) {
      const { manager } = this.dataSource;
      const whole = await findDocument(manager, release.conferenceId, number);
      histories = followed(histories, whole, seenBy(whole, null));
      await nextTurn();
    }
    return followed(histories, release.whole, release.document);
  }
}

function followed(
  before: Histories | undefined,
  whole: ReleaseDocument,
  forPublic: ReleaseDocument,
): Histories {
  const isNews = before?.forPublic.number !== forPublic.number;
  return {
    forPublic: isNews ? followRelease(before?.forPublic, forPublic) : before.forPublic,
    inside: followRelease(before?.inside, seenByAll(whole)),
  };
}
