import { defineConfig } from 'vitest/config';

// .ci/run counts the tests in the runner's own report, and names the file here.
const report = process.env.TEST_REPORT;

export default defineConfig({
  // As in astro.config.mjs, for a site at the root of its host.
  define: { BASE_PATH: '""' },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['**/fixtures/**'],
    environment: 'node',
    globalSetup: 'tests/temporary-folder.ts',
    // Site tests build whole archives and browser tests start Chromium: one process a file, two at a
    // time, however many cores there are, so that the memory they take is known.
    pool: 'forks',
    maxWorkers: 2,
    // A test that builds a site three times takes half a minute on two busy cores.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // Tests wait for what a browser shows: on a busy machine this takes longer than the default of
    // one second.
    expect: { poll: { timeout: 15_000 } },
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
});
