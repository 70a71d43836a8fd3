import { mergeConfig } from 'vitest/config';
import shared from '../vitest.config.js';

const { projects: _, ...test } = shared.test!;

/** The tests in the folder of one rule, alone; each change to it is met by modules that were loaded anew. */
export default mergeConfig(
  { ...shared, test },
  { test: { include: [process.env['RULE_SPECS']!], isolate: true, testTimeout: 20_000 } },
);
