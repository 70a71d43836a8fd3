/** Public reads against a bare Fastify that returns the same bytes. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inPairs, rate } from './load.mjs';
import { freePort, startProcess, stopProcess } from './processes.mjs';

const SECONDS = 2;
const ROUNDS = 3;
/** Headers that belong to one connection, not to the answer. */
const HOP_HEADERS = new Set(['connection', 'keep-alive', 'date', 'transfer-encoding']);

/** Rows of the table: one per address and status. */
export async function measureReads(product, conference, label, workDir) {
  const addresses = [
    ['calendar feed', `/calendar/${conference}.ics`],
    ['agenda page', `/en/${conference}`],
    ['agenda as JSON', `/api/v1/conferences/${conference}/agenda`],
  ];
  const answers = [];
  for (const [, path] of addresses) answers.push(await answerOf(product.origin, path));
  const file = join(workDir, `answers-${label}.json`);
  writeFileSync(file, JSON.stringify(answers));
  const port = await freePort();
  const bare = await startProcess(
    'bench/bare-server.mjs',
    [file, String(port)],
    { NODE_ENV: 'production' },
    (text) => text.includes('ready'),
  );
  try {
    const rows = [];
    for (const [index, [name, path]] of addresses.entries()) {
      const { headers, body } = answers[index];
      const size = `${Math.round(Buffer.from(body, 'base64').length / 1024)} kB`;
      for (const status of [200, 304]) {
        const sent = status === 304 ? { 'if-none-match': headers.etag } : {};
        const at = (origin) => () =>
          rate(origin + path, { seconds: SECONDS, headers: sent, status });
        const pair = await inPairs(ROUNDS, at(product.origin), at(`http://127.0.0.1:${port}`));
        rows.push({
          name: `${name}, ${status}`,
          data: label,
          size,
          ...pair,
          goal: status === 304 ? 0.9 : 0.85,
        });
      }
    }
    return rows;
  } finally {
    await stopProcess(bare);
  }
}

async function answerOf(origin, path) {
  const response = await fetch(origin + path, { headers: { 'accept-encoding': 'identity' } });
  if (response.status !== 200) throw new Error(`${path} answers ${response.status}`);
  const headers = Object.fromEntries(
    [...response.headers].filter(([name]) => !HOP_HEADERS.has(name)),
  );
  return { path, headers, body: Buffer.from(await response.arrayBuffer()).toString('base64') };
}
