import { createHash } from 'node:crypto';
import { Problem } from '../http/problem.js';

/** Answers are kept for repeats this long. */
export const KEPT_DAYS = 7;

/** The key of a request that may be sent again, 1 to 200 visible ASCII characters; undefined when none is given. */
export function readIdempotencyKey(header: string | string[] | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (typeof header === 'string' && /^[\x21-\x7e]{1,200}$/.test(header)) return header;
  throw new Problem(
    'invalid_input',
    {},
    {
      errors: [
        {
          path: 'Idempotency-Key',
          code: 'matches',
          message: {
            en: 'Send a key of 1 to 200 visible ASCII characters.',
            fr: 'Envoyez une clé de 1 à 200 caractères ASCII visibles.',
          },
        },
      ],
    },
  );
}

/** Tells whether two requests ask for the same: the values, whatever their order on the wire. */
export function requestHash(values: Readonly<Record<string, unknown>>): Buffer {
  const given = Object.keys(values).filter((name) => values[name] !== undefined);
  const sorted = given.sort().map((name) => [name, values[name]]);
  return createHash('sha256').update(JSON.stringify(sorted)).digest();
}
