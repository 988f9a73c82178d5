// What the built program loads: each command only the packages that it needs, observed in a process of its own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../src/commands/registry.ts';
import { zip } from '../../support/archives/writer.ts';
import { callOf, exampleEnv, exampleOf } from '../../support/commands.ts';
import { inFolder, type Folder } from '../../support/folder.ts';
import { bin, ended, start } from '../../support/process.ts';
import { passedPage } from '../../support/result.ts';
import { row, upload } from '../../support/upload.ts';
import { all22, big5, gradeFile } from '../../support/webhr.ts';

// Both ways in which Node loads: `import` passes the resolve hook, `require` leaves its files in the cache. Node 26 warns of `register`,
// whose successor Node 20 lacks.
const HOOK = `
import { appendFileSync } from 'node:fs';
export async function resolve(specifier, context, next) {
  const found = await next(specifier, context);
  appendFileSync(process.env.LOADED, found.url + '\\n');
  return found;
}
`;
const OBSERVER = `
import { appendFileSync } from 'node:fs';
import { createRequire, register } from 'node:module';
register('./hook.mjs', import.meta.url);
const { cache } = createRequire(import.meta.url);
process.on('exit', () => { appendFileSync(process.env.LOADED, Object.keys(cache).join('\\n') + '\\n'); });
`;

/** Every file that a run loads, those of Node itself apart. */
async function loadedBy(folder: Folder, argv: readonly string[], file = bin, ends = 0): Promise<string[]> {
  folder.write('hook.mjs', HOOK);
  const observer = folder.write('observer.mjs', OBSERVER);
  const loaded = folder.write('loaded.txt', '');
  const child = start(argv, { cwd: folder.path, env: { ...exampleEnv, LOADED: loaded, NODE_DISABLE_COMPILE_CACHE: '1' }, node: ['--disable-warning=DEP0205', '--import', pathToFileURL(observer).href] }, file);
  child.stdin.end();
  const { code, stderr } = await ended(child);
  expect({ code, stderr: ends === 0 ? stderr : '' }).toEqual({ code: ends, stderr: '' });
  const lines = readFileSync(loaded, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('node:'));
  return [...new Set(lines.map((line) => (line.startsWith('file:') ? fileURLToPath(line) : line)))].filter((path) => !path.startsWith(folder.path));
}

/** The packages outside the program that are among the files, by name. */
function packagesOf(files: readonly string[]): string[] {
  const names = files.flatMap((path) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
  return [...new Set(names)].sort();
}

// A package may also be bundled into a file of ours: then its own words stand there.
const WORDS: Readonly<Record<string, RegExp>> = {
  zod: /ZodError|\$ZodType/, ora: /prefixText/, 'iconv-lite': /Iconv-lite warning|encodingExists/,
  'csv-stringify': /CSV_OPTION|record_delimiter/, 'zip.js': /ERR_INVALID_PASSWORD|Invalid password/, unzipper: /FILE_ENDED/,
};
function bundledIn(files: readonly string[]): string[] {
  const ours = files.filter((path) => !path.includes('/node_modules/')).map((path) => readFileSync(path, 'utf8'));
  return Object.entries(WORDS).filter(([, words]) => ours.some((text) => words.test(text))).map(([name]) => name);
}

describe('the observer', () => {
  it('sees what is imported and what is required', () => inFolder(async (folder) => {
    const ours = pathToFileURL(join(import.meta.dirname, '..', '..', '..', 'package.json')).href;
    const script = folder.write('script.mjs', `
      import { createRequire } from 'node:module';
      const require = createRequire(${JSON.stringify(ours)});
      await import(require('node:url').pathToFileURL(require.resolve('zod')).href);
      require('iconv-lite');
    `);
    expect(packagesOf(await loadedBy(folder, [], script))).toEqual(expect.arrayContaining(['iconv-lite', 'safer-buffer', 'zod']));
  }));

  it('sees the package for archives where an archive is read', () => inFolder(async (folder) => {
    folder.write('a.zip', zip([{ name: 'grades.csv', data: 'a,b\r\n' }]));
    const files = await loadedBy(folder, ['unzip', '--list', 'a.zip']);
    expect([...packagesOf(files), ...bundledIn(files)].join(' ')).toMatch(/zip\.js/);
  }));
});

/** The words of a package that loads are its own name; of a scope, such as @zip.js, all of its packages. */
const others = (names: readonly string[], allowed: readonly string[]): string[] => names.filter((name) => !allowed.some((one) => name === one || name.startsWith(`${one}/`) || one.endsWith(name)));

describe('the program loads no package', () => {
  it.each(commands.map((spec) => [spec.name, spec] as const))('for lhl %s but those that it says in test/support/commands.ts', (name, spec) => inFolder(async (folder) => {
    for (const file of ['a.csv', 'c.csv']) folder.write(file, upload([row({ unit: '1' })]));
    folder.write('a.zip', zip([{ name: 'a.csv', data: upload([row()]) }]));
    folder.write('grades.csv', big5(gradeFile(all22, [{}])));
    folder.write('a.html', passedPage());
    const { loads = [], asks } = exampleOf(name);
    const argv = callOf(spec, { input: 'a.csv', second: 'c.csv', archive: 'a.zip', grades: 'grades.csv', page: 'a.html', out: (file) => file });
    const files = await loadedBy(folder, argv, bin, asks === true ? 2 : 0);
    expect(files).toContain(bin);
    const which = `the packages that lhl ${name} loads: where it needs one, "loads" of its example in test/support/commands.ts says so`;
    expect(others([...packagesOf(files), ...bundledIn(files)], loads), which).toEqual([]);
  }));

  it.each([
    ['for the help', ['--help']],
    ['for the help of a command', ['validate', '--help']],
    ['for the version', ['--version']],
    ['to check a file for a program', ['validate', '--reporter', 'json', 'a.csv']],
    ['to check a file in English', ['validate', '--lang', 'en', '--all', 'a.csv']],
    ['for a completion', ['completion', 'zsh', '--', 'validate', '--as', '']],
  ] as const)('%s', (_name, argv) => inFolder(async (folder) => {
    folder.write('a.csv', upload([row()]));
    const files = await loadedBy(folder, argv);
    expect(files).toContain(bin);
    expect(packagesOf(files)).toEqual([]);
    expect(bundledIn(files)).toEqual([]);
  }));

  it('but the one that packs, to write a form as a workbook', () => inFolder(async (folder) => {
    for (const name of ['b.xlsx', 'b.ods']) {
      const files = await loadedBy(folder, ['template', 'unopened', '-o', name, '--rows', '10']);
      expect(packagesOf(files)).toEqual(['fflate']);
      expect(bundledIn(files)).toEqual([]);
    }
  }));

  it('but the one that writes CSV, to make an upload file of a list', () => inFolder(async (folder) => {
    folder.write('a.csv', upload([row()]));
    const files = await loadedBy(folder, ['convert', 'a.csv', '-o', 'b.csv']);
    expect(packagesOf(files)).toEqual(['csv-stringify']);
  }));

  it('but the same one, to mend a file', () => inFolder(async (folder) => {
    folder.write('a.csv', upload([row({ unit: '小時' })]));
    const files = await loadedBy(folder, ['fix', 'a.csv', '-o', 'b.csv']);
    expect(packagesOf(files)).toEqual(['csv-stringify']);
  }));

  it('and for the help and the version not even the checks', () => inFolder(async (folder) => {
    folder.write('a.csv', upload([row()]));
    const check = await loadedBy(folder, ['validate', 'a.csv']);
    // Each file costs the start: the program, what the bundler needs, the start, the checks and the texts.
    expect(check.filter((path) => !path.includes('/node_modules/')).length).toBeLessThanOrEqual(5);
    const checks = check.filter((path) => readFileSync(path, 'utf8').includes('FileCheck'));
    expect(checks.length).toBe(1);
    for (const argv of [['--help'], ['--version'], ['help', 'unzip']]) {
      const files = await loadedBy(folder, argv);
      expect(files).toContain(bin);
      expect(files.filter((path) => checks.includes(path))).toEqual([]);
    }
    // Nor what the help says, to check a file.
    const help = (await loadedBy(folder, ['--help'])).filter((path) => !check.includes(path) && !path.includes('/node_modules/'));
    expect(help.map((path) => readFileSync(path, 'utf8')).join('')).toContain('把超過 3,000 筆的檔案分成幾個');
  }));
});
