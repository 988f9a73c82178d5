import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = resolve(import.meta.dirname, '../../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => file.replaceAll('\\', '/'));

// What each part of the house may import, itself apart. A file directly in src/ is a part of its own.
const MAY: Readonly<Record<string, readonly string[]>> = {
  findings: [],
  codes: [],
  lang: ['findings', 'schemas'],
  schemas: ['codes', 'findings'],
  rules: ['schemas', 'codes', 'findings'],
  checks: ['rules', 'schemas', 'codes', 'findings', 'lang'],
  convert: ['rules', 'schemas', 'codes', 'findings', 'lang'],
  reporters: ['rules', 'schemas', 'codes', 'findings', 'lang'],
  bytes: [],
  system: ['bytes'],
  api: ['reporters', 'convert', 'checks', 'bytes', 'rules', 'schemas', 'codes', 'findings', 'lang', 'version.ts'],
  commands: ['api', 'reporters', 'convert', 'checks', 'bytes', 'system', 'rules', 'schemas', 'codes', 'findings', 'lang', 'version.ts'],
  page: ['index.ts', 'lang'],
  'version.ts': [],
  'program.ts': ['commands', 'lang', 'version.ts'],
  'help-page.ts': ['commands', 'lang'],
  'wrong-usage.ts': ['program.ts', 'commands', 'lang'],
  'main.ts': ['program.ts', 'help-page.ts', 'wrong-usage.ts', 'commands', 'system', 'lang', 'version.ts'],
  'run.ts': ['main.ts', 'system'],
  'index.ts': ['run.ts', 'api', 'reporters', 'convert', 'bytes', 'rules', 'schemas', 'codes', 'findings', 'lang', 'system', 'version.ts'],
};

// The names of rules reach these as a type alone, so that rules may read them.
const RULES_AS_TYPES = ['findings', 'schemas', 'lang'];
// What inflates and decrypts comes into the functions for programs at one place, which a page exchanges.
const HANDED_IN = 'api/tools.ts';
// The help is typed by the list of the commands, so that a word which is missing is an error of the compiler.
const AS_TYPE: readonly string[] = ['lang/help.ts imports ../commands/registry.ts'];

// Each outside package comes in by one door, so that it can be exchanged there.
const DOORS: Readonly<Record<string, readonly string[]>> = {
  commander: ['program.ts', 'help-page.ts', 'wrong-usage.ts', 'main.ts'],
  chalk: ['commands/report/reporters.ts'],
  ora: ['commands/report/progress.ts'],
  'csv-stringify': ['bytes/csv/write.ts'],
  fflate: ['bytes/sheet/pack.ts', 'api/browser-tools.ts'],
  '@noble/ciphers': ['api/browser-tools.ts'],
  '@noble/hashes': ['api/browser-tools.ts'],
  '@zip.js/zip.js': ['bytes/zip/zipjs.ts'],
  picomatch: ['system/find/pattern.ts'],
  zod: ['commands/input/config.ts'],
  parse5: ['bytes/page/parse5.ts'],
};

const CORE = ['findings', 'codes', 'lang', 'schemas', 'checks', 'convert', 'reporters', 'api', 'rules', 'bytes'];

interface Import {
  readonly file: string;
  readonly target: string;
  readonly type: boolean;
  /** Whether nothing is loaded at the start: an import of types, or one inside a function. */
  readonly later: boolean;
}

const partOf = (file: string): string => file.split('/')[0] ?? file;

const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(join(src, file), 'utf8');
  const first = [...text.matchAll(/^(?:import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'/gm)].map((match) => ({ file, target: match[2] ?? '', type: match[1] !== undefined, later: match[1] !== undefined }));
  const later = [...text.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g)].map((match) => ({ file, target: match[1] ?? '', type: false, later: true }));
  return [...first, ...later];
});

const inside = imports.filter(({ target }) => target.startsWith('.'));
const outside = imports.filter(({ target }) => !target.startsWith('.') && !target.startsWith('node:'));

describe('imports', () => {
  it('run one way between the parts of the house', () => {
    const wrong = inside.flatMap(({ file, target, type }) => {
      const to = partOf(relative(src, resolve(src, dirname(file), target)).replaceAll('\\', '/'));
      const from = partOf(file);
      const text = `${file} imports ${target}`;
      if (to === from || MAY[from]?.includes(to) === true || (file === HANDED_IN && to === 'system')) return [];
      return type && (AS_TYPE.includes(text) || (to === 'rules' && RULES_AS_TYPES.includes(from))) ? [] : [text];
    });
    expect(wrong).toEqual([]);
    expect(inside.length).toBeGreaterThan(50);
  });

  it('bring in each package by its one door', () => {
    const wrong = outside.filter(({ file, target }) => {
      const name = target.split('/').slice(0, target.startsWith('@') ? 2 : 1).join('/');
      return DOORS[name]?.includes(file) !== true;
    });
    expect(wrong).toEqual([]);
    for (const [name, doors] of Object.entries(DOORS)) {
      expect(outside.some(({ file, target }) => target.startsWith(name) && doors.includes(file)), `${name} is used`).toBe(true);
    }
  });

  it('keep the core free of everything that a browser lacks', () => {
    // What day it is must come from somewhere; the program hands it in.
    const core = files.filter((file) => CORE.includes(partOf(file)) && file !== 'api/today.ts');
    const wrong = core.flatMap((file) => {
      const text = readFileSync(join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      const found = /from 'node:|\bBuffer\b|\bprocess\.|\bDate\.now\b|new Date\(\)|\bconsole\.|\brequire\(/.exec(text);
      return found ? [`${file}: ${found[0]}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('have no circle', () => {
    const next = new Map<string, string[]>();
    for (const { file, target, later } of inside) {
      if (!later) next.set(file, [...(next.get(file) ?? []), relative(src, resolve(src, dirname(file), target)).replaceAll('\\', '/')]);
    }
    const walk = (file: string, path: readonly string[]): string[] => {
      if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(' -> ')];
      return (next.get(file) ?? []).flatMap((to) => walk(to, [...path, file]));
    };
    expect(walk('main.ts', [])).toEqual([]);
  });
});
