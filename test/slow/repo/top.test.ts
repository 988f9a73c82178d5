// The repository holds only what belongs there: pictures of a trial were committed to its top by mistake once.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const listed = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
const files = listed.status === 0 ? listed.stdout.split('\0').filter((file) => file !== '') : [];

/** The folders and files at the top; a new one is added here, so that somebody has meant it. */
const TOP = [
  '.ci', '.gitattributes', '.github', '.gitignore', '.npmrc', '.pre-commit-hooks.yaml', 'CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', 'README.md',
  'SECURITY.md', 'bench', 'bin', 'docs', 'eslint.config.js', 'fixtures', 'mutate', 'package-lock.json', 'package.json', 'scripts', 'src', 'test',
  'tsconfig.build.json', 'tsconfig.json', 'vitest.config.ts',
];

// What was downloaded without its history has no list of files.
describe.skipIf(files.length === 0)('the repository', () => {
  it('has at its top only what belongs there', () => {
    expect([...new Set(files.map((file) => file.split('/')[0]))].sort()).toEqual(TOP.toSorted());
  });

  it('has pictures in docs/guide/ alone, beside the graphs of the bench', () => {
    const pictures = files.filter((file) => /\.(?:png|jpe?g|gif|webp|svg|pdf)$/i.test(file));
    expect(pictures.filter((file) => !/^docs\/(?:guide\/|benchmarks-[a-z]+\.svg$)/.test(file))).toEqual([]);
  });

  it('has no traces of a run: logs, profiles, reports, what an editor leaves', () => {
    expect(files.filter((file) => /\.(?:log|tmp|bak|orig|rej|swp|cpuprofile|heapsnapshot|heapprofile|patch)$|~$/i.test(file))).toEqual([]);
  });
});
