import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { ATTENDEE, recordAudit } from '../../audit/record-audit.js';
import { inTransaction } from '../../database/transaction.js';
import { problemOfDatabaseError } from '../../http/constraint-problems.js';
import { Problem } from '../../http/problem.js';
import { RateLimiter } from '../../http/rate-limit.js';
import { Registration } from '../registration.entity.js';
import type { RegistrationKey } from './own-agenda.queries.js';
import { Seat } from './seat.entity.js';
import { Star } from './star.entity.js';

type OwnDeed = 'keep' | 'let-go' | 'take-seat' | 'give-seat-back';

/** A panel of the current release and what stands against a seat in it. */
interface SeatTarget {
  isOver: boolean;
  isOffered: boolean;
  hasSeat: boolean;
  /** A panel at the same time in which the registration already has a seat. */
  overlapping: string | null;
}

/** Placements of the current release of conference $1 that registration $3 may attend. */
const RELEASED = `conferences c
  JOIN releases r ON r.conference_id = c.id AND r.number = c.release_number AND c.id = $1
  JOIN registrations own ON own.conference_id = c.id AND own.id = $3
  JOIN categories k ON k.id = own.category_id JOIN persons who ON who.id = own.person_id
  JOIN release_placements p ON p.release_id = r.id AND admits(p.audience, k.key, who.nation)`;

/** What a confirmed attendee does with the own agenda. Doing anything twice does no harm. */
@Injectable()
export class OwnAgendaService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly rateLimiter: RateLimiter,
  ) {}

  /** Keeps a panel of the current release. Throws `not_confirmed` or `not_on_agenda`. */
  async keep(registration: RegistrationKey, panelId: string): Promise<void> {
    await this.write(registration, panelId, 'keep', async (manager) => {
      const { conferenceId, id } = registration;
      const [found] = await manager.query<{ kept: boolean }[]>(
        `SELECT EXISTS (SELECT FROM stars WHERE registration_id = $3 AND panel_id = $2) AS kept
         FROM ${RELEASED} WHERE p.panel_id = $2`,
        [conferenceId, panelId, id],
      );
      if (!found) throw new Problem('not_on_agenda');
      if (found.kept) return false;
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
      const target = await seatTarget(manager, registration, panelId);
      if (!target) throw new Problem('not_on_agenda');
      if (target.hasSeat) return false;
      if (target.isOver || !target.isOffered) throw new Problem('seats_closed');
      if (target.overlapping) {
        throw new Problem('seat_overlaps', {}, { extra: { panelId: target.overlapping } });
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

async function seatTarget(
  manager: EntityManager,
  { id, conferenceId }: RegistrationKey,
  panelId: string,
): Promise<SeatTarget | undefined> {
  const [target] = await manager.query<SeatTarget[]>(
    `SELECT upper(p.during) <= now() AS "isOver", coalesce(s.open, false) AS "isOffered",
            EXISTS (SELECT FROM seats WHERE registration_id = $3 AND panel_id = $2) AS "hasSeat",
            (SELECT other.panel_id FROM release_placements other
             JOIN seats held ON held.panel_id = other.panel_id AND held.registration_id = $3
             WHERE other.release_id = r.id AND other.panel_id <> $2 AND other.during && p.during
             ORDER BY lower(other.during), other.panel_id LIMIT 1) AS overlapping
     FROM ${RELEASED} LEFT JOIN panel_seats s ON s.panel_id = p.panel_id
     WHERE p.panel_id = $2`,
    [conferenceId, panelId, id],
  );
  return target;
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
