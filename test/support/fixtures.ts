import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, Severity } from '../../src/findings/finding.ts';
import { ruleOf, type RuleId } from '../../src/rules/index.ts';

/** A finding as a full fixture expects it: what is not written is not compared, nor is a fix without its value. */
export type ExpectedFinding = Pick<Finding, 'rule' | 'severity' | 'row' | 'line' | 'column' | 'related'>
  & Partial<Pick<Finding, 'cell' | 'field' | 'header' | 'value'>>
  & { readonly fix?: { readonly kind: string; readonly value?: string | null } | null };

/** A finding as a partial fixture expects it. */
export type ExpectedPlace = Pick<Finding, 'rule' | 'row' | 'column'>;

/** What every `expected.json` may say. */
interface Stated {
  readonly about: string;
  readonly options: readonly string[];
  /** Whether the file is handed over on standard input. */
  readonly stdin?: boolean;
  /** What standard error says among other words; nothing where this is left out. */
  readonly stderr?: string;
  /** Rules that the file comes near without breaking them. */
  readonly accepts?: readonly string[];
}

/** The full form: what the file is, and all findings that it has, in order. */
export interface FullExpected extends Stated {
  readonly format: string | null;
  readonly encoding: string | null;
  readonly rows: number | null;
  readonly findings: readonly ExpectedFinding[];
}

/** The partial form: all findings of the rules that it names, in order. Other rules are not looked at. */
export interface PartialExpected extends Stated {
  readonly rules: readonly ExpectedPlace[];
}

/** The `expected.json` of a case. */
export type Expected = FullExpected | PartialExpected;

/** One folder of `fixtures/`. */
export interface Case<E extends Expected = Expected> {
  /** Such as `unopened/date-format`. */
  readonly name: string;
  readonly input: string;
  /** The blank form beside it, which is handed over; null where the format is public. */
  readonly form: string | null;
  readonly expected: E;
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

/** A folder of `fixtures/`, with the path of its `expected.json`, which may be missing, and of the files beside it. */
export interface CaseFolder {
  readonly name: string;
  readonly input: string;
  /** Called `form` with any ending. */
  readonly form: string | null;
  /** `--roster` with the path of the file called `roster`, where there is one. */
  readonly beside: readonly string[];
  readonly expectedPath: string;
}

const ROOT = join(import.meta.dirname, '..', '..', 'fixtures');

/** Every case folder of `fixtures/`, or of another folder that is built alike. */
export function caseFolders(root = ROOT): CaseFolder[] {
  return folders(root).flatMap((format) => folders(join(root, format)).map((name) => {
    const folder = join(root, format, name);
    const files = readdirSync(folder).filter((file) => file !== 'expected.json');
    const [form, roster] = ['form.', 'roster.'].map((beginning) => files.find((file) => file.startsWith(beginning)));
    const inputs = files.filter((file) => file !== form && file !== roster);
    if (inputs.length !== 1) throw new Error(`${folder} holds ${inputs.length} inputs`);
    return {
      name: `${format}/${name}`, input: join(folder, inputs[0] ?? ''), form: form === undefined ? null : join(folder, form),
      beside: roster === undefined ? [] : ['--roster', join(folder, roster)], expectedPath: join(folder, 'expected.json'),
    };
  }));
}

/** All cases that have an `expected.json`. */
export function allCases(): Case[] {
  return caseFolders().filter(({ expectedPath }) => existsSync(expectedPath)).map(({ name, input, form, beside, expectedPath }) => (
    { name, input, form, expected: withBeside(JSON.parse(readFileSync(expectedPath, 'utf8')) as Expected, beside) }
  ));
}

// So many cases stand for one in the quick tests.
const NTH = 5;

/** Some of the cases, for a quick test of what test/slow/ asks of {@link otherCases}. */
export function someCases(): Case[] {
  return allCases().filter((_, i) => i % NTH === 0);
}

/** All cases but those of {@link someCases}. */
export function otherCases(): Case[] {
  return allCases().filter((_, i) => i % NTH !== 0);
}

/** What a case expects, with the option for the roster beside its input. */
export function withBeside<E extends Expected>(expected: E, beside: readonly string[]): E {
  return { ...expected, options: [...expected.options, ...beside] };
}

/** Whether a case states all that its file has. */
export const isFull = (one: Case): one is Case<FullExpected> => 'findings' in one.expected;

/** The rules that a case expects to be broken, as often as they are, with their severities. */
export function raisedBy({ expected }: Case): readonly { readonly rule: RuleId; readonly severity: Severity }[] {
  return 'findings' in expected ? expected.findings : expected.rules.map(({ rule }) => ({ rule, severity: ruleOf(rule).severity }));
}

function folders(parent: string): string[] {
  return readdirSync(parent, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
}

/** The options of a case, with the form that it hands over. */
export function optionsOf({ form, expected }: Pick<Case, 'form'> & { readonly expected: Pick<Expected, 'options'> }): string[] {
  return [...expected.options, ...(form === null ? [] : ['--form', form])];
}

/** The command line of a case. */
export function argvOf(one: Pick<Case, 'input' | 'form'> & { readonly expected: Pick<Expected, 'options' | 'stdin'> }): string[] {
  const { input, expected } = one;
  return ['validate', '--reporter', 'json', ...optionsOf(one), expected.stdin === true ? '-' : input];
}

/** The findings, with only what the expected one at that place mentions; so that a difference shows nothing else. */
export function comparable(found: readonly Finding[], expected: readonly ExpectedFinding[]): unknown[] {
  return found.map((finding, i) => {
    const wanted = expected[i] ?? ({ rule: '', severity: '', row: 0, line: 0, column: 0, related: [] });
    return likeExpected(finding, wanted as ExpectedFinding);
  });
}

/** A finding with what an expected one mentions, in its order. */
export function likeExpected(finding: Finding, wanted: ExpectedFinding): object {
  return Object.fromEntries((Object.keys(wanted) as (keyof Finding)[]).map((key) => {
    const kindOnly = key === 'fix' && finding.fix && wanted.fix && !('value' in wanted.fix);
    return [key, kindOnly ? { kind: finding.fix.kind } : finding[key]];
  }));
}

/** The findings of the rules that a partial case names, by rule, row and column. */
export function placesOf(found: readonly Finding[], { rules: named, accepts = [] }: PartialExpected): ExpectedPlace[] {
  const looked = new Set<string>([...named.map(({ rule }) => rule), ...accepts]);
  return found.filter(({ rule }) => looked.has(rule)).map(({ rule, row, column }) => ({ rule, row, column }));
}
