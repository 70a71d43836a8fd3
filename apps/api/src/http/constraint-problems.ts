import type { ProblemCode } from '#shared/problems/problems';
import { databaseError } from '../database/transaction.js';
import { Problem } from './problem.js';

/** What a violated constraint means to the person whose request violated it. */
const BY_CONSTRAINT: Record<string, ProblemCode> = {
  conference_full: 'conference_full',
  category_full: 'category_full',
  panel_full: 'session_full',
  seats_open: 'seats_closed',
  seat_confirmed: 'not_confirmed',
  release_room_free: 'release_clashes',
  release_speaker_free: 'release_clashes',
  release_number_taken: 'release_outdated',
  release_number_follows: 'release_outdated',
  talks_within_panel: 'talks_outside',
  content_language: 'no_content_language',
};

/** Fallbacks by PostgreSQL's error class. */
const BY_CODE: Record<string, ProblemCode> = {
  '23505': 'already_exists',
  '23503': 'no_such_reference',
  '22P02': 'invalid_input',
  '22003': 'invalid_input',
  '22021': 'invalid_input',
  '22P05': 'invalid_input',
  '25006': 'unavailable',
  '40001': 'unavailable',
  '40P01': 'unavailable',
  '53100': 'unavailable',
  '53200': 'unavailable',
  '57014': 'unavailable',
  '57P01': 'unavailable',
  '57P02': 'unavailable',
  '57P03': 'unavailable',
  '53300': 'unavailable',
  '08006': 'unavailable',
};

/** What the driver and TypeORM say of a connection that is not there or was lost; they give no code of PostgreSQL. */
const OUT_OF_REACH =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$|Connection terminated|is not queryable|already released|timeout exceeded when trying to connect|pool after calling end/;

/** The problem a database error stands for; undefined when it is a fault of ours. */
export function problemOfDatabaseError(error: unknown): Problem | undefined {
  const { code = '', constraint = '', severity } = databaseError(error);
  const message = (error as Error)?.message ?? '';
  const outOfReach = severity === 'FATAL' || OUT_OF_REACH.test(code) || OUT_OF_REACH.test(message);
  const problem =
    BY_CONSTRAINT[constraint] ?? BY_CODE[code] ?? (outOfReach ? 'unavailable' : undefined);
  return problem ? new Problem(problem, { count: 1, number: '' }) : undefined;
}
