import './check-node.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { ROOT } from './run-script.mjs';

async function start() {
  process.chdir(ROOT);
  await ensureBuilt();
  process.env.NODE_ENV = process.env.NODE_ENV || 'production';
  console.log('Starting Apogee …');
  // In this very process: signals and exit codes need no passing on, and no memory goes to a parent.
  process.setSourceMapsEnabled(true);
  await import('../dist/apps/api/src/main.js');
}

start().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
