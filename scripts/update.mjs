// Writes anew what follows from the source and stands in a file: expected.json of fixtures, docs/rules, docs/api.md, the schemas.
// `npm run update`; the tests that hold each of these files true write it, so that `git diff` shows what a change does.
// `npm run pictures` takes the pictures of docs/guide/ in the same way: they differ with the fonts of a machine.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = process.argv.includes('--pictures');
const writers = readdirSync(join(root, 'test'), { recursive: true })
  .filter((file) => file.endsWith('.test.ts') && readFileSync(join(root, 'test', file), 'utf8').includes('support/update.ts'))
  .map((file) => join('test', file));
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const tests = pictures ? [join('test', 'slow', 'page', 'guide.test.ts')] : writers;
process.exitCode = spawnSync(process.execPath, [vitest, 'run', '--reporter', 'dot', ...tests], {
  cwd: root, stdio: 'inherit', env: { ...process.env, LHL_UPDATE: pictures ? 'pictures' : '1' },
}).status ?? 1;
