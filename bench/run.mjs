import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { startEmbeddedPostgres } from '../dist/apps/api/src/database/embedded/embedded-postgres.js';
import { generatedSchedule } from './generated-schedule.mjs';
import { median } from './load.mjs';
import { memoryOfTree, ROOT, startProduct, stopProcess } from './processes.mjs';
import { measureReads } from './reads.mjs';
import { measureRegistrations } from './registrations.mjs';

const DEMO = 'space-coe-2027';
const LARGE = 'large-2027';
const COLD_STARTS = 5;
const READS_COUNTED = 500;
/** Until the start's work is done and memory has settled, in milliseconds. */
const REST = 20_000;

/** Everything in one run; the report as two Markdown tables. */
export async function runBenchmarks(workDir) {
  const embeddedDir = join(workDir, 'embedded');
  const { starts, memory } = await measureProcess(embeddedDir);
  const database = await startEmbeddedPostgres({ dataDir: join(workDir, 'database') });
  const env = {
    DATABASE_URL: database.url,
    APP_SECRET: 'a secret of the benchmark only, 0123456789',
    TRUST_PROXY: 'on',
    DEMO: 'on',
  };
  try {
    const product = await startProduct(join(workDir, 'external'), env);
    try {
      await importLarge(workDir, env);
      await publishLarge(database.url);
      const rows = [
        ...(await measureReads(product, DEMO, 'demo', workDir)),
        ...(await measureReads(product, LARGE, '943 panels', workDir)),
      ];
      const queries = await queriesPerRead(product, database.url);
      rows.push(await registrations(product, database.url));
      return report(rows, { starts, memory, queries });
    } finally {
      await stopProcess(product);
    }
  } finally {
    await database.stop();
  }
}

/** Start to ready with a built database, and memory at rest, both with the embedded database. */
async function measureProcess(dataDir) {
  await stopProcess(await startProduct(dataDir));
  const starts = [];
  for (let turn = 0; turn < COLD_STARTS; turn += 1) {
    const product = await startProduct(dataDir);
    starts.push(product.milliseconds);
    await stopProcess(product);
  }
  const product = await startProduct(dataDir);
  await pause(REST);
  const memory = memoryOfTree(product.child.pid);
  await stopProcess(product);
  return { starts, memory };
}

async function importLarge(workDir, env) {
  const file = join(workDir, 'large.xml');
  await writeFile(file, generatedSchedule());
  const args = ['dist/apps/api/src/cli.js', 'import', file, '--conference', LARGE];
  await promisify(execFile)(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...env } });
}

/** Through the service that organisers use. */
async function publishLarge(databaseUrl) {
  await promisify(execFile)(process.execPath, ['bench/publish.mjs', databaseUrl, LARGE], {
    cwd: ROOT,
  });
  await pause(5000);
}

/** Statements of the database during cached reads, less those it sees without any reader. */
async function queriesPerRead(product, databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const path = `${product.origin}/en/${DEMO}`;
  await fetch(path);
  const idle = await transactionsDuring(client, () => pause(3000));
  const busy = await transactionsDuring(client, async () => {
    const until = pause(3000);
    for (let turn = 0; turn < READS_COUNTED; turn += 1) await (await fetch(path)).arrayBuffer();
    await until;
  });
  await client.end();
  return Math.max(0, (busy - idle) / READS_COUNTED);
}

async function transactionsDuring(client, work) {
  const count = async () => {
    await client.query('SELECT pg_stat_clear_snapshot()');
    const { rows } = await client.query(
      'SELECT xact_commit + xact_rollback AS n FROM pg_stat_database WHERE datname = current_database()',
    );
    return Number(rows[0].n);
  };
  await pause(1500);
  const before = await count();
  await work();
  await pause(1500);
  return (await count()) - before;
}

async function registrations(product, databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query(
    `UPDATE categories k SET capacity = 1000000, approval = 'automatic' FROM conferences c
     WHERE c.id = k.conference_id AND c.slug = $1 AND k.key = 'military'
     RETURNING k.id, c.notice_version`,
    [DEMO],
  );
  await client.query(
    'UPDATE conferences SET capacity = NULL, registration_open = true WHERE slug = $1',
    [DEMO],
  );
  await client.end();
  const input = {
    categoryId: rows[0].id,
    nation: 'FR',
    organisation: 'Sample organisation',
    givenName: 'Sample',
    familyName: 'Attendee',
    language: 'en',
    consent: true,
    noticeVersion: rows[0].notice_version,
  };
  return measureRegistrations(product, databaseUrl, DEMO, input);
}

function report(rows, { starts, memory, queries }) {
  const perSecond = (value) => Math.round(value).toLocaleString('en');
  const lines = rows.map(
    ({ name, data, size, a, b, ratio, worst, goal }) =>
      `| ${name} | ${data} | ${size} | ${perSecond(a)} | ${perSecond(b)} | ${ratio.toFixed(2)} | ${worst.toFixed(2)} | ${goal} |`,
  );
  return [
    '| what | data | size | Apogee a second | bare a second | ratio (median) | lowest | goal |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...lines,
    '',
    '| what | measured | goal |',
    '| --- | --- | --- |',
    `| queries per cached public read | ${queries.toFixed(3)} | 0 |`,
    `| cold start, database built (median of ${starts.length}) | ${(median(starts) / 1000).toFixed(2)} s | 3 s |`,
    `| memory at rest, database included | ${Math.round(memory)} MB | 200 MB |`,
  ].join('\n');
}
