import './check-node.mjs';
import { spawn } from 'child_process';
import { ensureBuilt } from './ensure-built.mjs';
import { ROOT, startScript } from './run-script.mjs';

const OUTPUT_ONLY = ['ignore', 'inherit', 'inherit'];

async function develop() {
  await ensureBuilt();
  const builders = [
    startScript('build:api', ['--watch', '--preserveWatchOutput'], OUTPUT_ONLY),
    startScript('build:site', ['--watch'], OUTPUT_ONLY),
    startScript('build:admin', ['--watch'], OUTPUT_ONLY),
  ];
  // Node restarts the server whenever a file that it has loaded is built anew.
  const server = spawn(
    process.execPath,
    ['--watch', '--watch-preserve-output', '--enable-source-maps', 'dist/apps/api/src/main.js'],
    { cwd: ROOT, stdio: 'inherit' },
  );
  const children = builders.concat(server);
  const stop = () => children.forEach((child) => child.kill());
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
  for (const child of children) child.once('exit', stop);
}

develop().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
