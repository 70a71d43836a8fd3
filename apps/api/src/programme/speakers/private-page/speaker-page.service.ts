import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { AvailabilityView, IntervalInput } from '#shared/programme/availability';
import {
  type OwnField,
  SpeakerInput,
  type SpeakerState,
  type SpeakerView,
} from '#shared/programme/speakers';
import { SPEAKER } from '../../../audit/record-audit.js';
import { hashOfSecret } from '../../../config/secrets.js';
import { inTransaction } from '../../../database/transaction.js';
import { Problem } from '../../../http/problem.js';
import { checkedInput } from '../../../http/validation.js';
import { findAvailability } from '../../availability/availability.queries.js';
import { replaceAvailability } from '../../availability/replace-availability.js';
import { FilesService } from '../../files/files.service.js';
import { recordChange } from '../../record-change.js';
import { found } from '../../versions.js';
import { PhotosService } from '../photos/photos.service.js';
import { Speaker } from '../speaker.entity.js';
import { findSpeaker } from '../speakers.queries.js';
import { SpeakersService } from '../speakers.service.js';
import { findOwnSessions, type OwnSession } from './own-sessions.queries.js';
import { findOwner, type PageOwner } from './page-owners.queries.js';

/** What the holder of a speaker's private link sees. */
export interface SpeakerPage extends Omit<PageOwner, 'id'> {
  speaker: SpeakerView;
  availability: AvailabilityView;
  sessions: OwnSession[];
}

export interface SpeakerAnswer {
  state: Extract<SpeakerState, 'confirmed' | 'declined'>;
  /** For the organisers alone. */
  reason: string;
}

/** Longest reason of a refusal, in characters. */
export const REASON_MAX = 1000;

/** What a speaker writes about themselves, with the version it was written on. */
export type OwnDetails = Pick<
  SpeakerInput,
  | 'rankOrTitle'
  | 'givenName'
  | 'familyName'
  | 'office'
  | 'organisation'
  | 'nation'
  | 'biography'
  | 'phone'
> & { version: number };

/** What the holder of the secret of a speaker's private page may see and do; the audit calls them "speaker". */
@Injectable()
export class SpeakerPageService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly speakers: SpeakersService,
    private readonly photos: PhotosService,
    private readonly files: FilesService,
  ) {}

  /** The page of a secret; undefined when there is none, or when the link was renewed. */
  async find(secret: string): Promise<SpeakerPage | undefined> {
    const { manager } = this.dataSource;
    const owner = await findOwner(manager, hashOfSecret(secret));
    if (!owner) return undefined;
    const { id, conferenceId, timeZone } = owner;
    const [speaker, availability, sessions] = [
      await found(findSpeaker(manager, conferenceId, id)),
      await findAvailability(manager, conferenceId, timeZone, { kind: 'speaker', id }),
      await findOwnSessions(manager, conferenceId, id),
    ];
    return { ...owner, speaker, availability, sessions };
  }

  /** Accepts or declines; may be changed again, and twice the same leaves one entry. Throws `not_found`. */
  async answer(secret: string, { state, reason }: SpeakerAnswer): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      const { id, conferenceId } = await required(manager, secret, 'lock');
      const before = await found(findSpeaker(manager, conferenceId, id));
      const answerReason = state === 'declined' ? reason.trim().slice(0, REASON_MAX) : '';
      if (before.state === state && before.answerReason === answerReason) return;
      await manager.update(
        Speaker,
        { id, conferenceId },
        { state, answerReason, answeredAt: () => 'now()', version: before.version + 1 },
      );
      const after = await found(findSpeaker(manager, conferenceId, id));
      await recordChange(manager, conferenceId, SPEAKER, 'speaker.answer', { before, after });
    });
  }

  /**
   * Saves what the speaker wrote; locked fields stay as the organisers have them. Throws `not_found`,
   * `invalid_input`, and `stale_version` with the speaker as somebody else saved them meanwhile.
   */
  async save(secret: string, details: OwnDetails): Promise<void> {
    const { id, conferenceId } = await required(this.dataSource.manager, secret);
    const current = await found(findSpeaker(this.dataSource, conferenceId, id));
    const input = await checkedInput(SpeakerInput, mergedInput(current, details));
    await this.speakers.update(conferenceId, SPEAKER, id, input);
  }

  /** Throws `not_found`, `not_allowed` when it is locked, `photo_type`, `photo_size`. */
  async setPhoto(secret: string, upload: Buffer): Promise<void> {
    const { id, conferenceId } = await this.unlocked(secret, 'photo');
    await this.photos.set(conferenceId, SPEAKER, id, upload);
  }

  async removePhoto(secret: string): Promise<void> {
    const { id, conferenceId } = await this.unlocked(secret, 'photo');
    await this.photos.remove(conferenceId, SPEAKER, id);
  }

  /** Throws `not_found`, `not_allowed` when it is locked, and as `replaceAvailability` does. */
  async setAvailability(secret: string, intervals: readonly IntervalInput[]): Promise<void> {
    const { id, conferenceId } = await this.unlocked(secret, 'availability');
    await inTransaction(this.dataSource, (manager) =>
      replaceAvailability(manager, conferenceId, SPEAKER, { kind: 'speaker', id }, intervals),
    );
  }

  /** Adds slides to an own panel, for attendees alone until organisers show them to all. Throws `not_found`. */
  async addSlides(
    secret: string,
    panelId: string,
    file: { name: string; content: Buffer },
  ): Promise<void> {
    const { conferenceId } = await this.ownPanel(secret, panelId);
    const visibility = 'attendees';
    await this.files.add(SPEAKER, { conferenceId, panelId, visibility, ...file });
  }

  /** Removes slides that a speaker of the panel uploaded. Throws `not_found`. */
  async removeSlides(secret: string, panelId: string, fileId: string): Promise<void> {
    const { conferenceId, session } = await this.ownPanel(secret, panelId);
    const isOwn = session.files.some(
      (file) => file.id === fileId && file.uploadedBy === SPEAKER.name,
    );
    if (!isOwn) throw new Problem('not_found');
    await this.files.remove(conferenceId, SPEAKER, panelId, fileId);
  }

  private async unlocked(secret: string, field: OwnField): Promise<PageOwner> {
    const owner = await required(this.dataSource.manager, secret);
    const { lockedFields } = await found(
      findSpeaker(this.dataSource, owner.conferenceId, owner.id),
    );
    if (lockedFields.includes(field)) throw new Problem('locked_field');
    return owner;
  }

  private async ownPanel(
    secret: string,
    panelId: string,
  ): Promise<PageOwner & { session: OwnSession }> {
    const owner = await required(this.dataSource.manager, secret);
    const sessions = await findOwnSessions(this.dataSource, owner.conferenceId, owner.id);
    const session = sessions.find(({ id }) => id === panelId);
    if (!session) throw new Problem('not_found');
    return { ...owner, session };
  }
}

async function required(manager: EntityManager, secret: string, lock?: 'lock'): Promise<PageOwner> {
  const owner = await findOwner(manager, hashOfSecret(secret), lock);
  if (!owner) throw new Problem('not_found');
  return owner;
}

/** The whole input that a speaker's own part of it makes, on top of what the organisers keep for themselves. */
function mergedInput(current: SpeakerView, details: OwnDetails): SpeakerInput {
  const free = (field: OwnField) => !current.lockedFields.includes(field);
  const { rankOrTitle, givenName, familyName, office, organisation } = details;
  const { email, language, precedence, lockedFields } = current;
  const names = free('names')
    ? { rankOrTitle, givenName, familyName }
    : {
        rankOrTitle: current.rankOrTitle,
        givenName: current.givenName,
        familyName: current.familyName,
      };
  return {
    ...names,
    office: free('office') ? office : current.office,
    organisation: free('organisation') ? organisation : current.organisation,
    nation: free('nation') ? details.nation : current.nation,
    biography: free('biography') ? details.biography : current.biography,
    phone: (free('phone') ? details.phone : current.phone) ?? '',
    ...{ email, language, precedence, lockedFields },
    version: details.version,
  };
}
