import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

/** Tests through HTTP on a real PostgreSQL, the database of each file its own. */
const throughTheApi = {
  globalSetup: ['test/support/database-server.ts', 'test/support/view-schemas.ts'],
  testTimeout: 40_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  // `source` leads `#shared/*` to the sources; without it the built files would be tested.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  ssr: { resolve: { conditions: ['source', ...defaultServerConditions] } },
  test: {
    maxWorkers: 2,
    // Files share the modules of their worker, which takes a third of the time; what a file replaces, it puts back.
    isolate: false,
    setupFiles: ['reflect-metadata'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{apps,libs,test}/**/*.spec.{ts,tsx}'],
          // Properties of any text take seconds on a busy machine.
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'api',
          include: ['test/**/*.test.ts'],
          provide: { size: 'short' },
          ...throughTheApi,
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          include: ['test/**/*.sized.test.ts'],
          provide: { size: 'long' },
          ...throughTheApi,
        },
      },
    ],
  },
});
