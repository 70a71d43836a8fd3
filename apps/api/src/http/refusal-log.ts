import type { FastifyRequest } from 'fastify';
import type { Problem } from './problem.js';

/** Answers that tell a caller that they may not. */
const REFUSALS = new Set([401, 403, 429]);

/** The fields of a log line; the logger writes them as JSON, so that no value can begin a line of its own. */
export interface RefusalLine {
  event: 'refused';
  code: string;
  method: string;
  route: string | undefined;
  conference: string | undefined;
  address: string;
  account: string | undefined;
}

/**
 * What the log says of a refused request (ASVS 16.3.2); undefined when nothing was refused. It names the pattern of
 * the route, never the address that was asked for: an address may hold the secret of a private link.
 */
export function refusalLine(request: FastifyRequest, problem: Problem): RefusalLine | undefined {
  // A failed sign-in is logged where the account is known that it was for.
  const isLogged = problem.code === 'wrong_credentials';
  if (isLogged || !REFUSALS.has(problem.getStatus())) return undefined;
  const { conference } = (request.params ?? {}) as { conference?: string };
  const { account } = request as { account?: { accountId: string } };
  return {
    event: 'refused',
    code: problem.code,
    method: request.method,
    route: request.routeOptions?.url,
    conference,
    address: request.ip,
    account: account?.accountId,
  };
}
