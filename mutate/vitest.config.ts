import { defineConfig } from 'vitest/config';
import { areas } from './areas.mjs';
import { QuickFirst } from './order.ts';

// run.mjs tells which part of the program is changed.
const area = areas.find(({ name }) => name === process.env['LHL_MUTATE_AREA']);
const files = (names: readonly string[] = []): string[] => names.map((name) => `test/${name}${name.endsWith('**') ? '/*' : ''}.test.ts`);

export default defineConfig({
  cacheDir: 'mutate/made/vite',
  test: {
    include: files(area?.tests),
    exclude: files(area?.without),
    // A change lives in this worker thread alone, and each run gets a new one.
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    sequence: { sequencer: QuickFirst },
  },
});
