import './check-node.mjs';
import { build } from './ensure-built.mjs';

build().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
