/** Registrations for the same contended places: over HTTP against the same statement bare. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import autocannon from 'autocannon';
import { inPairs } from './load.mjs';
import { ROOT } from './processes.mjs';

const SECONDS = 3;
const ROUNDS = 3;
/** As many as the product has connections to the database. */
const CLIENTS = 16;

export async function measureRegistrations(product, databaseUrl, conference, input) {
  let number = 0;
  const overHttp = async () => {
    const result = await autocannon({
      url: `${product.origin}/api/v1/conferences/${conference}/registrations`,
      connections: CLIENTS,
      duration: SECONDS,
      requests: [
        {
          method: 'POST',
          setupRequest: (request) => {
            number += 1;
            const address = `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
            return {
              ...request,
              headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
              body: JSON.stringify({ ...input, email: `http-${Date.now()}-${number}@example.org` }),
            };
          },
        },
      ],
    });
    const created = result.statusCodeStats?.['201']?.count ?? 0;
    if (created === 0 || created !== result.requests.total) {
      throw new Error(
        `registrations: expected only 201, got ${JSON.stringify(result.statusCodeStats)}`,
      );
    }
    return created / result.duration;
  };
  const bare = async () => {
    const args = [
      'bench/bare-registrations.mjs',
      databaseUrl,
      conference,
      JSON.stringify(input),
      String(SECONDS),
      String(CLIENTS),
    ];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT });
    return JSON.parse(stdout).rate;
  };
  const pair = await inPairs(ROUNDS, overHttp, bare);
  return { name: 'registrations committed', data: 'one category', size: '', ...pair, goal: 0.6 };
}
