import { defineConfig } from 'vitest/config';

/** Where the check script wants the figures of the tests as JSON. */
const figures = process.env.DEMARCHE_TEST_FIGURES;

/** Tests of single rooms, which start no program: in seconds, before each commit. */
const QUICK =
  'test/{actors,config,csv,effects,errors,evaluation,clause,lexicon,stance,stories,text}/**/*.test.ts';

const shared = {
  globalSetup: ['test/build.ts'],
  // Ends only what hangs: on a busy machine a test of whole runs takes minutes, and is right all the same.
  testTimeout: 900_000,
  hookTimeout: 900_000,
  env: { TZ: 'UTC' },
};

export default defineConfig({
  test: {
    projects: [
      { test: { ...shared, name: 'quick', include: [QUICK, 'test/architecture.test.ts'] } },
      {
        test: {
          ...shared,
          name: 'programs',
          include: ['test/**/*.test.ts'],
          exclude: [QUICK, 'test/architecture.test.ts'],
        },
      },
    ],
    coverage: { include: ['src/**'], reporter: ['text', 'html'] },
    ...(figures ? { reporters: ['default', 'json'], outputFile: { json: figures } } : {}),
  },
});
