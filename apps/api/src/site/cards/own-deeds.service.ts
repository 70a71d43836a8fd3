import { Injectable } from '@nestjs/common';
import type { ProblemCode } from '#shared/problems/problems';
import type { ReleaseDocument } from '#shared/releases/release-document';
import { Problem } from '../../http/problem.js';
import type { RegistrationKey } from '../../registrations/seats/own-agenda.queries.js';
import { OwnAgendaService } from '../../registrations/seats/own-agenda.service.js';
import type { DeedNews, Outcome } from '../frame/attendee.js';
import { bySlugOrId } from '../frame/release-index.js';

const DEEDS = {
  keep: { method: 'keep', outcome: 'kept' },
  'let-go': { method: 'letGo', outcome: 'let-go' },
  'take-seat': { method: 'takeSeat', outcome: 'seat-taken' },
  'give-seat-back': { method: 'giveSeatBack', outcome: 'seat-given-back' },
} as const;

const REFUSALS: Partial<Record<ProblemCode, Outcome>> = {
  session_full: 'full',
  seat_overlaps: 'overlap',
  seats_closed: 'closed',
  not_on_agenda: 'gone',
  not_confirmed: 'not-confirmed',
  too_many_requests: 'too-many',
};

/** Does what a form of the own agenda asks for, and says how it went. */
@Injectable()
export class OwnDeeds {
  constructor(private readonly agendas: OwnAgendaService) {}

  /** Throws `not_found` for an unknown button or panel, and whatever is no answer to an attendee. */
  async run(
    document: ReleaseDocument,
    registration: RegistrationKey,
    wanted: string,
    button: unknown,
  ): Promise<DeedNews> {
    const panel = bySlugOrId([...document.panels, ...document.cancelled], wanted);
    if (!panel || !isDeed(button)) throw new Problem('not_found');
    const { method, outcome } = DEEDS[button];
    try {
      await this.agendas[method](registration, panel.id);
      return { outcome, panel: panel.slug, beside: '' };
    } catch (error) {
      const refusal = error instanceof Problem ? REFUSALS[error.code] : undefined;
      if (!(error instanceof Problem) || !refusal) throw error;
      const other = error.extras.extra?.panelId;
      const beside = document.panels.find(({ id }) => id === other)?.slug ?? '';
      return { outcome: refusal, panel: panel.slug, beside };
    }
  }
}

function isDeed(button: unknown): button is keyof typeof DEEDS {
  return typeof button === 'string' && Object.hasOwn(DEEDS, button);
}
