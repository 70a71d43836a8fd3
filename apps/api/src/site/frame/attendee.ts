import type { AudienceMember } from '#shared/programme/audience';
import type { OwnAgenda, SeatCount } from '../../registrations/seats/own-agenda.queries.js';

/** The attendee whose agenda this device shows, as pages draw it. */
export interface Attendee extends OwnAgenda {
  registrationId: string;
  reference: string;
  /** What decides which panels they see. */
  member: AudienceMember;
  /** Seats of the panels that offer them now. */
  seatCounts: ReadonlyMap<string, SeatCount>;
  /** What the form before this page did or could not do. */
  news: DeedNews | null;
}

/** Outcomes of the forms of the own agenda, as they stand in an address. */
export const OUTCOMES = [
  'kept',
  'let-go',
  'seat-taken',
  'seat-given-back',
  'full',
  'overlap',
  'closed',
  'gone',
  'not-confirmed',
  'too-many',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What just happened, to which panel; with `overlap`, beside which one. Panels by slug. */
export interface DeedNews {
  outcome: Outcome;
  panel: string;
  beside: string;
}

/** What was granted, as opposed to refused. */
const GRANTED: readonly Outcome[] = ['kept', 'let-go', 'seat-taken', 'seat-given-back'];

export function isGranted(outcome: Outcome): boolean {
  return GRANTED.includes(outcome);
}

/** Reads the outcome from an address; what we never wrote is not told. */
export function readNews(query: Record<string, unknown>): DeedNews | null {
  const { done, of, beside } = query;
  const outcome = OUTCOMES.find((known) => known === done);
  if (!outcome) return null;
  return { outcome, panel: slugOf(of), beside: slugOf(beside) };
}

/** The outcome as the query of an address. */
export function newsQuery({ outcome, panel, beside }: DeedNews): URLSearchParams {
  const query = new URLSearchParams({ done: outcome, of: panel });
  if (beside) query.set('beside', beside);
  return query;
}

function slugOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 120) : '';
}
