import { defineConfig } from 'vitest/config';

// `--project quick` runs what needs no process, browser or office, and no build. Its files share their modules, since loading
// the program anew for each of them would take as long as the tests.
export default defineConfig({
  test: {
    // Vitest leaves one core free, which is half of a machine of two.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'quick', include: ['test/**/*.test.ts'], exclude: ['test/slow/**'], isolate: false, testTimeout: 120_000, hookTimeout: 120_000,
        },
      },
      {
        // Nothing is judged by time: what is waited for comes, on a machine under load as well.
        test: { name: 'slow', include: ['test/slow/**/*.test.ts'], testTimeout: 900_000, hookTimeout: 900_000, expect: { poll: { timeout: 300_000 } } },
      },
    ],
  },
});
