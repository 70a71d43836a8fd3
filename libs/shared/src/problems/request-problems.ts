import { kind, type ProblemKind } from './problem-kind.js';

/** What stands against a request as HTTP, before anything of it is understood. */
export const REQUEST_PROBLEMS = {
  malformed_request: kind(
    400,
    'This is not a request as HTTP writes it. Check the client that sent it.',
    'Ceci n’est pas une requête HTTP correcte. Vérifiez le programme qui l’a envoyée.',
  ),
  request_timeout: kind(
    408,
    'The request did not arrive in time. Send it again.',
    'La requête n’est pas arrivée à temps. Renvoyez-la.',
  ),
  headers_too_large: kind(
    431,
    'The address or the headers of the request are too long. Shorten the address, or remove the cookies of this site.',
    'L’adresse ou les en-têtes de la requête sont trop longs. Raccourcissez l’adresse ou effacez les cookies de ce site.',
  ),
} as const satisfies Record<string, ProblemKind>;
