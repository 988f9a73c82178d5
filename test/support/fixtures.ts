import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/findings/finding.ts';

/** A finding as a fixture expects it: what is not written is not compared, nor is a fix without its value. */
export type ExpectedFinding = Pick<Finding, 'rule' | 'severity' | 'row' | 'line' | 'column' | 'related'>
  & Partial<Pick<Finding, 'cell' | 'field' | 'header' | 'value'>>
  & { readonly fix?: { readonly kind: string; readonly value?: string | null } | null };

/** The `expected.json` of a case; the findings are all that the file has, in order. */
export interface Expected {
  readonly about: string;
  readonly options: readonly string[];
  /** Whether the file is handed over on standard input. */
  readonly stdin?: boolean;
  /** What standard error says among other words; nothing where this is left out. */
  readonly stderr?: string;
  /** Rules that the file comes near without breaking them. */
  readonly accepts?: readonly string[];
  readonly format: string | null;
  readonly encoding: string | null;
  readonly rows: number | null;
  readonly findings: readonly ExpectedFinding[];
}

/** One folder of `fixtures/`. */
export interface Case {
  /** Such as `unopened/date-format`. */
  readonly name: string;
  readonly input: string;
  readonly expected: Expected;
}

/** What `--reporter json` writes, as far as the tests read it. */
export interface Document {
  readonly files: readonly {
    readonly path: string;
    readonly format: string | null;
    readonly encoding: string | null;
    readonly rows: number | null;
    readonly findings: readonly Finding[];
    readonly counts: { readonly error: number; readonly warning: number };
    readonly truncated: boolean;
  }[];
  readonly summary: { readonly files: number; readonly rows: number; readonly error: number; readonly warning: number };
}

const ROOT = join(import.meta.dirname, '..', '..', 'fixtures');

/** All cases: every folder of `fixtures/` with an `expected.json` and one file beside it. */
export function allCases(): Case[] {
  return folders(ROOT).flatMap((format) => folders(join(ROOT, format)).flatMap((name) => {
    const folder = join(ROOT, format, name);
    if (!existsSync(join(folder, 'expected.json'))) return [];
    const inputs = readdirSync(folder).filter((file) => file !== 'expected.json');
    if (inputs.length !== 1) throw new Error(`${folder} holds ${inputs.length} inputs`);
    const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;
    return [{ name: `${format}/${name}`, input: join(folder, inputs[0] ?? ''), expected }];
  }));
}

function folders(parent: string): string[] {
  return readdirSync(parent, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
}

/** The command line of a case. */
export function argvOf({ input, expected }: Case): string[] {
  return ['validate', '--reporter', 'json', ...expected.options, expected.stdin === true ? '-' : input];
}

/** The findings, with only what the expected one at that place mentions; so that a difference shows nothing else. */
export function comparable(found: readonly Finding[], expected: readonly ExpectedFinding[]): unknown[] {
  return found.map((finding, i) => {
    const wanted = expected[i] ?? ({ rule: '', severity: '', row: 0, line: 0, column: 0, related: [] });
    const keys = Object.keys(wanted) as (keyof Finding)[];
    return Object.fromEntries(keys.map((key) => {
      const { fix } = wanted as ExpectedFinding;
      const kindOnly = key === 'fix' && finding.fix && fix && !('value' in fix);
      return [key, kindOnly ? { kind: finding.fix.kind } : finding[key]];
    }));
  });
}
