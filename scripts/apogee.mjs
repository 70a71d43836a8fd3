import './check-node.mjs';
import { ensureBuilt } from './ensure-built.mjs';

async function runCommand() {
  await ensureBuilt();
  process.env.NODE_ENV = process.env.NODE_ENV || 'production';
  process.setSourceMapsEnabled(true);
  await import('../dist/apps/api/src/cli.js');
}

runCommand().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
