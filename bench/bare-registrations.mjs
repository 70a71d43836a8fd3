/** The product's own registration statement, run bare through the driver for some seconds; prints commits a second. */
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import {
  REGISTER_STATEMENT,
  registerValues,
} from '../dist/apps/api/src/registrations/register.statement.js';

const [, , databaseUrl, conference, inputJson, seconds, clients] = process.argv;
const input = JSON.parse(inputJson);
const settings = {
  appSecret: 'a secret of the benchmark only, 0123456789',
  publicUrl: 'http://bench.test',
  smtpUrl: undefined,
};
const pool = new pg.Pool({ connectionString: databaseUrl, max: Number(clients) });
const run = `${process.pid}-${Date.now()}`;
let commits = 0;
let over = false;

async function client(number) {
  for (let turn = 0; !over; turn += 1) {
    const email = `bare-${run}-${number}-${turn}@example.org`;
    const receipt = { status: 'received', email, message: { en: '', fr: '' } };
    const values = registerValues(settings, conference, { ...input, email }, receipt, undefined);
    const { rows } = await pool.query({ ...REGISTER_STATEMENT, values });
    if (rows[0].outcome !== 'new') throw new Error(`a registration answered ${rows[0].outcome}`);
    commits += 1;
  }
}

const started = performance.now();
const clientsDone = Promise.all(
  Array.from({ length: Number(clients) }, (_, number) => client(number)),
);
await Promise.race([pause(Number(seconds) * 1000), clientsDone]);
over = true;
await clientsDone;
console.log(JSON.stringify({ rate: commits / ((performance.now() - started) / 1000) }));
await pool.end();
