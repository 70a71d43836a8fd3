/** `npm run bench`: the product against bare counterparts, on this machine, in one run. */
import { cpus, totalmem, release } from 'node:os';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import './check-node.mjs';
import { ensureBuilt } from './ensure-built.mjs';

await ensureBuilt();
const { runBenchmarks } = await import('../bench/run.mjs');

const workDir = await mkdtemp(join(tmpdir(), 'apogee-bench-'));
try {
  const report = await runBenchmarks(workDir);
  const machine = `${cpus().length} × ${cpus()[0].model}, ${Math.round(totalmem() / 1024 ** 3)} GB, Linux ${release()}, Node ${process.version}`;
  const text = `${machine}\n\n${report}\n`;
  process.stdout.write(`\n${text}`);
  if (process.argv[2]) await writeFile(process.argv[2], text);
} finally {
  await rm(workDir, { recursive: true, force: true });
}
