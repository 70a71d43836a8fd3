import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { ATTENDEE, recordAudit } from '../../audit/record-audit.js';
import { inTransaction } from '../../database/transaction.js';
import { problemOfDatabaseError } from '../../http/constraint-problems.js';
import { Problem } from '../../http/problem.js';
import { RateLimiter } from '../../http/rate-limit.js';
import { Registration } from '../registration.entity.js';
import { CurrentAgenda } from './current-agenda.js';
import type { RegistrationKey } from './own-agenda.queries.js';
import { Seat } from './seat.entity.js';
import { Star } from './star.entity.js';

type OwnDeed = 'keep' | 'let-go' | 'take-seat' | 'give-seat-back';

/** What a confirmed attendee does with the own agenda. Doing anything twice does no harm. */
@Injectable()
export class OwnAgendaService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly rateLimiter: RateLimiter,
    private readonly agenda: CurrentAgenda,
  ) {}

  /** Keeps a panel of the current release. Throws `not_confirmed` or `not_on_agenda`. */
  async keep(registration: RegistrationKey, panelId: string): Promise<void> {
    await this.write(registration, panelId, 'keep', async (manager) => {
      const { conferenceId, id } = registration;
      const entry = await this.agenda.find(manager, registration, panelId);
      if (!entry) throw new Problem('not_on_agenda');
      if (entry.isKept) return false;
      await manager.insert(Star, { conferenceId, registrationId: id, panelId });
      return true;
    });
  }

  /** Takes a panel off the own agenda, also one that is no longer held. Throws `not_confirmed`. */
  async letGo(registration: RegistrationKey, panelId: string): Promise<void> {
    await this.write(registration, panelId, 'let-go', (manager) =>
      remove(manager, Star, registration, panelId),
    );
  }

  /**
   * Takes a seat. Throws `not_confirmed`, `not_on_agenda`, `seats_closed` (none are offered, or it is over),
   * `seat_overlaps` (with the panel, as `panelId`) or `session_full`.
   */
  async takeSeat(registration: RegistrationKey, panelId: string): Promise<void> {
    await this.write(registration, panelId, 'take-seat', async (manager) => {
      const entry = await this.agenda.find(manager, registration, panelId);
      if (!entry) throw new Problem('not_on_agenda');
      if (entry.hasSeat) return false;
      if (entry.isOver || !entry.isOffered) throw new Problem('seats_closed');
      if (entry.overlapping) {
        throw new Problem('seat_overlaps', {}, { extra: { panelId: entry.overlapping } });
      }
      // Last: everybody who wants a seat waits for its counter.
      const { conferenceId, id } = registration;
      await manager.insert(Seat, { conferenceId, registrationId: id, panelId });
      return true;
    });
  }

  /** Gives a seat back; it is free at once. Throws `not_confirmed`. */
  async giveSeatBack(registration: RegistrationKey, panelId: string): Promise<void> {
    await this.write(registration, panelId, 'give-seat-back', (manager) =>
      remove(manager, Seat, registration, panelId),
    );
  }

  /** Holds the registration, so that its writes come one after the other; records what really changed. */
  private async write(
    { id, conferenceId }: RegistrationKey,
    panelId: string,
    deed: OwnDeed,
    change: (manager: EntityManager) => Promise<boolean>,
  ): Promise<void> {
    await this.rateLimiter.consume('attendee-writes', id);
    const written = inTransaction(this.dataSource, async (manager) => {
      const held = await manager.findOne(Registration, {
        where: { conferenceId, id },
        select: { status: true },
        lock: { mode: 'for_no_key_update' },
      });
      if (held?.status !== 'confirmed') throw new Problem('not_confirmed');
      if (!(await change(manager))) return;
      await recordAudit(manager, ATTENDEE, {
        conferenceId,
        action: `registration.${deed}`,
        entity: 'registration',
        entityId: id,
        after: { panelId },
      });
    });
    await written.catch((error: unknown) => {
      throw problemOfDatabaseError(error) ?? error;
    });
  }
}

async function remove(
  manager: EntityManager,
  kind: typeof Star | typeof Seat,
  { id, conferenceId }: RegistrationKey,
  panelId: string,
): Promise<boolean> {
  const { affected } = await manager.delete(kind, { conferenceId, registrationId: id, panelId });
  return affected === 1;
}
