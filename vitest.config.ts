import { defineConfig } from 'vitest/config';

/** Where the check script wants the figures of the tests as JSON. */
const figures = process.env.DEMARCHE_TEST_FIGURES;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    env: { TZ: 'UTC' },
    ...(figures ? { reporters: ['default', 'json'], outputFile: { json: figures } } : {}),
  },
});
