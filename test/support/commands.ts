// One typical call of each command. The tests that hold for every command (exit codes, masking, packages at the start, the built
// program) are made from it, so that a new command needs an entry here and no other.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands, flagsOf, type CommandSpec } from '../../src/commands/registry.ts';
import { course } from './convert.ts';
import { failedPage } from './result.ts';

/** Files that a call may name. */
export interface Files {
  /** A table: a CSV with a header row and rows. */
  readonly input: string;
  /** Another table with the same columns. */
  readonly second: string;
  /** An archive of one table, without a password. */
  readonly archive: string;
  /** What a system gives back of the table; where it is not made, the table itself. */
  readonly page?: string;
  /** A grade file; the input itself where there is none. */
  readonly grades?: string;
  /** The path of a file or folder to write, in a folder that is there. */
  readonly out: (name: string) => string;
}

/** A typical call, and what it may do. */
export interface Example {
  /** The words behind the name of the command; with good files it succeeds. */
  readonly words: (files: Files) => readonly string[];
  /** The packages that it loads at the most; none where this is left out. */
  readonly loads?: readonly string[];
  /** Whether it asks a person, and ends with 2 where there is no terminal. */
  readonly asks?: true;
  /** Whether it ends with 1 where a page says that rows failed. */
  readonly fails?: true;
}

const BIG5 = ['csv-stringify', 'iconv-lite', 'safer-buffer'];

const OPENS = ['@zip.js'];

const examples: Readonly<Record<CommandSpec['name'], Example>> = {
  validate: { words: ({ input }) => [input] },
  fix: { words: ({ input, out }) => ['-o', out('fixed.csv'), input], loads: BIG5 },
  convert: { words: ({ input, out }) => ['-o', out('upload.csv'), ...course, input], loads: BIG5 },
  new: { words: ({ input }) => [input], asks: true },
  template: { words: ({ out }) => ['unopened', '-o', out('form.csv'), '--encoding', 'utf8'] },
  split: { words: ({ input, out }) => ['--rows', '2', '-o', out('parts'), input] },
  merge: { words: ({ input, second, out }) => ['-o', out('merged.csv'), input, second] },
  open: { words: ({ input }) => ['--no-show', '--dry-run', input], loads: OPENS },
  unzip: { words: ({ archive, out }) => ['-o', out('files'), archive], loads: ['@zip.js'] },
  zip: { words: ({ input, out }) => ['-o', out('packed.zip'), input], loads: ['@zip.js'] },
  'to-webhr': { words: ({ input, out }) => ['--agency-code', '323000000A', '--agency-name', '示範機關', '-o', out('webhr.csv'), input], loads: BIG5 },
  result: { words: ({ input, page = input }) => [page, '--of', input], fails: true },
  hours: { words: ({ input, grades = input, out }) => ['-o', out('people.csv'), grades], loads: BIG5 },
  rules: { words: () => [] },
  explain: { words: () => ['cell/code'] },
  formats: { words: () => ['grades'] },
  codes: { words: () => ['category', '環境'] },
  schema: { words: () => ['unopened', '--type', 'duckdb-sql'] },
  completion: { words: () => ['bash'] },
};

/** The environment of the calls: `lhl zip` takes its password from it. */
export const exampleEnv = { LHL_ZIP_PASSWORD: 'Abcd1234' } as const;

/** The typical call of a command. @throws where it has none, saying where to add it */
export function exampleOf(name: CommandSpec['name']): Example {
  const found = (examples as Readonly<Partial<Record<string, Example>>>)[name];
  if (found === undefined) throw new Error(`test/support/commands.ts has no typical call of \`lhl ${name}\`: add one to \`examples\``);
  return found;
}

/** The whole command line of the typical call. */
export function callOf({ name }: Pick<CommandSpec, 'name'>, files: Files): readonly string[] {
  return [name, ...exampleOf(name).words(files)];
}

/** The same, replacing what an earlier call wrote. */
export function callAgain(spec: CommandSpec, files: Files): readonly string[] {
  return [...callOf(spec, files), ...(flagsOf(spec).includes('--force') ? ['--force'] : [])];
}

/** Files in a folder: an input that is there, under its own name and another, and what is written beside. */
export function filesFor(folder: string, input: string, archive: string): Files {
  const [second, page] = [join(folder, 'A223456781.csv'), join(folder, 'A123456789.html')];
  if (input === '-') return { input, second, archive, out: (name) => join(folder, name) };
  return {
    input,
    archive,
    // Made for the few calls that name them.
    get second() {
      copyFileSync(input, second);
      return second;
    },
    get page() {
      writeFileSync(page, failedPage(readFileSync(input)));
      return page;
    },
    out: (name) => join(folder, name),
  };
}

/** The commands that take a table or an archive, not words alone. */
export function readingCommands(): readonly CommandSpec[] {
  return commands.filter(({ name }) => namedBy(name).some((word) => word !== 'out'));
}

/** Whether its typical call writes files. */
export const writesFiles = ({ name }: CommandSpec): boolean => namedBy(name).includes('out');

/** Whether its typical call reads or writes files. */
export const touchesFiles = ({ name }: CommandSpec): boolean => namedBy(name).length > 0;

// The files that the typical call of a command names.
function namedBy(name: CommandSpec['name']): readonly string[] {
  const words = exampleOf(name).words({ input: '\0input', second: '\0second', archive: '\0archive', out: () => '\0out' });
  return words.flatMap((word) => (word.startsWith('\0') ? word.slice(1) : []));
}
