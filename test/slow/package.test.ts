// The package as npm packs it, unpacked into an empty folder with nothing beside it: it holds all that it needs.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
const folder = mkdtempSync(join(tmpdir(), 'lhl-package-'));
const modules = join(folder, 'node_modules');
let tarball = '';

function ran(command: string, args: readonly string[], cwd: string, shell = false): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', shell, env: { ...process.env, NODE_OPTIONS: '' } });
  expect({ status, stderr }, stdout).toEqual({ status: 0, stderr: '' });
  return stdout;
}

beforeAll(() => {
  // npm test makes both; whoever runs this file alone may have neither.
  if (!existsSync(join(root, 'dist', 'types', 'index.d.ts'))) {
    for (const script of ['build', 'types']) ran(process.execPath, [join(root, 'scripts', `${script}.mjs`)], root);
  }
  const packed = JSON.parse(ran('npm', ['pack', '--json', '--silent', '--ignore-scripts', '--pack-destination', folder], root, process.platform === 'win32')) as { filename: string }[];
  tarball = join(folder, packed[0]?.filename ?? '');
  ran('tar', ['-xzf', tarball], folder);
  mkdirSync(modules);
  renameSync(join(folder, 'package'), join(modules, 'lhl'));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
});

afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

/** Runs a file in the folder. */
function run(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return ran(process.execPath, [name], folder);
}

describe('the package is used', () => {
  it('from a module, as docs/api.md shows', () => {
    const docs = readFileSync(join(modules, 'lhl', 'docs', 'api.md'), 'utf8');
    const example = /```js\n([\s\S]*?)```/.exec(docs)?.[1] ?? '';
    expect(run('example.mjs', example)).toMatch(/^unopened-19 2\nG2 cell\/code .+\nK2 cell\/code .+\n.+\nG2 臺北市 -> 10\nK2 小時 -> 1\nnull utf8-bom -> big5\n0\n$/);
  });

  it('from CommonJS', () => {
    expect(run('use.cjs', `
      const { check, ZipProblem, openArchive } = require('lhl');
      check(new Uint8Array(0)).then(async ({ findings }) => {
        const error = await openArchive(new Uint8Array(1)).catch((thrown) => thrown);
        console.log(findings[0].rule, error instanceof ZipProblem, error.code);
      });
    `)).toBe('file/empty true not-zip\n');
  });

  it('as a program', () => {
    expect(ran(process.execPath, [join(modules, 'lhl', 'bin', 'lhl.js'), '--version'], folder)).toMatch(/^\d+\.\d+\.\d+/);
    expect(run('main.mjs', `
      import { main } from 'lhl';
      const { stdin, stdout, stderr, env } = process;
      console.log(await main(['rules', '--reporter', 'json', '-o', 'rules.json'], { env, cwd: ${JSON.stringify(folder)}, stdin, stdout, stderr, now: () => new Date(), signal: new AbortController().signal }));
    `)).toBe('0\n');
    expect(existsSync(join(folder, 'rules.json'))).toBe(true);
  });
});

describe('the packed file', () => {
  it('installs by itself, without a network, and runs', () => {
    const prefix = join(folder, '安裝 在這裡');
    ran('npm', ['install', '--global', '--offline', '--silent', '--prefix', prefix, tarball], folder, process.platform === 'win32');
    const command = process.platform === 'win32' ? join(prefix, 'lhl.cmd') : join(prefix, 'bin', 'lhl');
    const input = join(root, 'fixtures', 'unopened', 'sample', 'input.csv');
    const shown = ran(command, ['validate', '--exit-zero', input], folder, process.platform === 'win32');
    expect(shown).toContain('檔案處理異常');
  });

  it('holds the licence of each package that is in it', () => {
    const bundled = readFileSync(join(modules, 'lhl', 'dist', 'LICENCES.txt'), 'utf8');
    for (const name of ['chalk', 'commander', 'parse5', 'entities']) expect(bundled).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
    for (const name of packages(join(modules, 'lhl', 'node_modules')))
      expect(readdirSync(join(modules, 'lhl', 'node_modules', name)).some((file) => /^licen[cs]e/i.test(file)), name).toBe(true);
  });
});

/** The names of the packages in a folder. */
function packages(inFolder: string): string[] {
  return readdirSync(inFolder).filter((name) => !name.startsWith('.'))
    .flatMap((name) => (name.startsWith('@') ? readdirSync(join(inFolder, name)).map((one) => `${name}/${one}`) : [name]));
}

const TYPED = `
import {
  check, mend, convertToUpload, toWebhr, openArchive, formats, rules, describe, main, Problem, ZipProblem,
  type CheckOptions, type Finding, type Format, type Host, type RuleId,
} from 'lhl';
const options: CheckOptions = { format: 'unopened', rules: { 'cell/code': 'off' }, password: ['a', new Uint8Array(1)], onFinding: ({ rule }: Finding) => { rule satisfies RuleId; } };
export async function use(bytes: Uint8Array): Promise<string> {
  const ids: readonly RuleId[] = rules.map(({ id }) => id);
  const form: Format | undefined = formats[0];
  const { findings, counts } = await check(bytes, options);
  const text = await describe(findings[0] ?? 'cell/code', 'en').catch((error: unknown) => (error instanceof Problem ? error.code : null));
  try {
    const { entries, read } = await openArchive(bytes);
    for (const entry of entries) await mend(await read(entry), { suggested: true });
  } catch (error) {
    if (error instanceof ZipProblem && error.fact.kind === 'damaged') return error.fact.what;
  }
  await toWebhr(bytes, { agency: { code: '323000000A', name: 'x' } });
  const { unused } = await convertToUpload(bytes, { map: { A: 'idNumber', B: null }, set: { date: '115-05-10' } });
  return JSON.stringify([ids, form?.fields, counts.error, text, unused]);
}
export const run = (host: Host): Promise<number> => main([], host);
`;
const WRONG = "// @ts-expect-error\ncheck(new Uint8Array(0), { format: 'excel' });\n";
const STRICT = ['--ignoreConfig', '--noEmit', '--strict', '--skipLibCheck', 'false', '--exactOptionalPropertyTypes', '--target', 'es2023'];

describe('the types compile, all of them checked, without those of Node', () => {
  it('for a module and CommonJS as Node resolves them', () => {
    writeFileSync(join(folder, 'use.mts'), TYPED + WRONG.replace('check(', 'void check('));
    writeFileSync(join(folder, 'use.cts'), "import lhl = require('lhl');\nexport const counts = async (bytes: Uint8Array): Promise<number> => (await lhl.check(bytes)).counts.error;\n");
    ran(process.execPath, [tsc, ...STRICT, '--module', 'nodenext', 'use.mts', 'use.cts'], folder);
  });

  it('for a bundler', () => {
    writeFileSync(join(folder, 'use.ts'), TYPED);
    ran(process.execPath, [tsc, ...STRICT, '--module', 'preserve', '--moduleResolution', 'bundler', 'use.ts'], folder);
  });
});
