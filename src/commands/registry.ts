import type { Run } from './command.ts';

/** The groups in which the help of a command shows its options, in this order: the everyday ones first, the limits last. */
export const optionGroups = ['usual', 'input', 'rules', 'output', 'limits'] as const;

/** An entry of the list. */
interface Entry {
  readonly name: string;
  /** Another name for it. */
  readonly alias?: string;
  /** The part of `lhl --help` that it stands in. */
  readonly group: 'check' | 'make' | 'open' | 'look';
  /** How many arguments it takes; their name stands in the help. */
  readonly args: 'none' | 'one-or-none' | 'one' | 'many' | 'many-or-none';
  /** The flags of each option; the help explains the option under the same flags. */
  readonly options: { readonly [G in typeof optionGroups[number]]?: readonly string[] };
  /** Flags of an earlier version, which still work, with the long flag that took their place. */
  readonly older?: Readonly<Record<string, string>>;
  /** Those of the options that may be given several times, by the key of their values. */
  readonly repeated?: readonly string[];
  readonly load: () => Promise<{ run: Run }>;
}

const passwordSources = ['--password-stdin', '--password-file <file>'] as const;
const archiveLimits = ['--max-size <bytes>', '--max-ratio <n>', '--max-entries <n>'] as const;
/** Of every command that reads a CSV, a spreadsheet, or an archive of one. */
const table = {
  input: ['--input-encoding <encoding>', '--sheet <name>', '--password [value]', ...passwordSources],
  limits: [...archiveLimits, '--max-cells <n>'],
} as const;
/** Of every command that writes files. */
const written = ['--dry-run', '--force'] as const;
const facts = ['--reporter <form>', '-o, --output <file>', ...written] as const;
/** Of the commands that make an upload form of a table. */
const making = {
  usual: [
    '-o, --output <file>', '--to <format>', '--form <file>', '--map <column=field>', '--set <field=value>', '--where <column=value>',
    '--start-time <time>', '--end-time <time>', ...written,
  ],
  input: table.input,
  rules: ['--codes <table=file>', '--roster <file>', '--today <date>'],
  output: ['--encoding <encoding>', '--show-values'],
  limits: table.limits,
} as const;
const makingLists = ['map', 'set', 'where', 'codes'] as const;

/** The commands, in the order of the help. */
export const commands = [
  {
    name: 'validate', alias: 'lint', group: 'check', args: 'many-or-none',
    options: {
      usual: ['--reporter <name[=file]>', '-o, --output <file>', '--all', '--quiet', '--as <format>', '--form <file>'],
      input: [...table.input, '--exclude <pattern>', '--stdin-filename <name>', '--allow-empty'],
      rules: [
        '--across', '--no-across', '--select <rules>', '--ignore <rules>', '--codes <table=file>', '--roster <file>', '--today <date>',
        '--config <file>',
        '--no-config',
      ],
      output: ['--max-findings <n>', '--max-warnings <n>', '--exit-zero', '--show-values', ...written],
      limits: table.limits,
    },
    older: { '--encoding <encoding>': '--input-encoding' },
    repeated: ['exclude', 'codes', 'reporter'],
    load: () => import('./validate.ts'),
  },
  {
    name: 'fix', group: 'check', args: 'one',
    options: {
      usual: ['-o, --output <file>', '--in-place', '--suggested', '--changes <file>', ...written],
      input: ['--as <format>', '--form <file>', ...table.input],
      rules: making.rules,
      output: making.output,
      limits: table.limits,
    },
    repeated: ['codes'],
    load: async () => ({ run: (await import('./bundles/tables.ts')).fix }),
  },
  {
    name: 'result', group: 'check', args: 'one',
    options: {
      usual: ['--of <file>', '-o, --output <file>', '--reporter <name[=file]>', '--all', ...written],
      input: ['--as <format>', '--form <file>', ...table.input],
      rules: making.rules,
      output: ['--show-values'],
      limits: table.limits,
    },
    repeated: ['reporter', 'codes'],
    load: () => import('./result.ts'),
  },
  {
    name: 'new', group: 'make', args: 'one-or-none', options: making, repeated: makingLists,
    load: async () => ({ run: (await import('./bundles/tables.ts')).interview }),
  },
  {
    name: 'convert', group: 'make', args: 'one', options: making, repeated: makingLists,
    load: async () => ({ run: (await import('./bundles/tables.ts')).convert }),
  },
  {
    name: 'template', group: 'make', args: 'one-or-none',
    options: { usual: ['-o, --output <file>', '--form <file>', '--rows <n>', '--codes <table=file>', '--encoding <encoding>', ...written] },
    repeated: ['codes'],
    load: () => import('./template.ts'),
  },
  {
    name: 'split', group: 'make', args: 'one',
    options: {
      usual: ['-o, --output <dir>', '--rows <n>', ...written],
      input: ['--as <format>', '--form <file>', '--input-encoding <encoding>'],
    },
    load: async () => ({ run: (await import('./bundles/tables.ts')).split }),
  },
  {
    name: 'merge', group: 'make', args: 'many',
    options: {
      usual: ['-o, --output <file>', '--across', ...written],
      input: ['--as <format>', '--form <file>', '--input-encoding <encoding>'],
      output: ['--encoding <encoding>'],
    },
    load: async () => ({ run: (await import('./bundles/tables.ts')).merge }),
  },
  {
    name: 'open', group: 'open', args: 'many-or-none',
    options: {
      usual: ['-o, --output <dir>', '--no-show', '--wait', '--dry-run'],
      input: ['--password [value]', ...passwordSources],
      rules: ['--today <date>', '--config <file>', '--no-config'],
      limits: archiveLimits,
    },
    load: () => import('./open.ts'),
  },
  {
    name: 'unzip', group: 'open', args: 'many',
    options: { usual: ['--password [value]', '-o, --output <dir>', '--list', ...written], input: passwordSources, limits: archiveLimits },
    older: { '--out <dir>': '--output' },
    load: async () => ({ run: (await import('./bundles/archives.ts')).unzip }),
  },
  {
    name: 'zip', group: 'open', args: 'many',
    options: { usual: ['-o, --output <file>', '--password [value]', '--zipcrypto', ...written], input: passwordSources },
    load: async () => ({ run: (await import('./bundles/archives.ts')).zip }),
  },
  {
    name: 'to-webhr', group: 'open', args: 'one',
    options: {
      usual: [
        '-o, --output <file>', '--agency-code <code>', '--agency-name <name>', '--set-aside <file>', '--only-importable', '--rows <n>',
        ...written,
      ],
      input: ['--as <format>', ...table.input],
      output: ['--dates <form>', '--truncate-names', '--encoding <encoding>'],
      limits: table.limits,
    },
    older: { '--max-rows <n>': '--rows' },
    load: async () => ({ run: (await import('./bundles/tables.ts')).toWebhr }),
  },
  {
    name: 'hours', group: 'open', args: 'many-or-none',
    options: {
      usual: [
        '-o, --output <file>', '--reporter <name[=file]>', '--year <year>', '--until <date>', '--by <what>', '--short-only',
        '--roster <file>', '--targets <file>', '--print-targets', ...written,
      ],
      input: table.input,
      rules: ['--codes <table=file>'],
      limits: table.limits,
    },
    repeated: ['reporter', 'codes'],
    load: async () => ({ run: (await import('./bundles/tables.ts')).hours }),
  },
  {
    name: 'rules', group: 'look', args: 'none', options: { usual: facts },
    load: async () => ({ run: (await import('./bundles/reference.ts')).rules }),
  },
  {
    name: 'explain', group: 'look', args: 'one', options: { usual: facts },
    load: async () => ({ run: (await import('./bundles/reference.ts')).explain }),
  },
  {
    name: 'formats', group: 'look', args: 'one-or-none', options: { usual: ['--form <file>', ...facts] },
    load: async () => ({ run: (await import('./bundles/reference.ts')).formats }),
  },
  {
    name: 'codes', group: 'look', args: 'many-or-none', options: { usual: ['--codes <table=file>', ...facts] }, repeated: ['codes'],
    load: async () => ({ run: (await import('./bundles/reference.ts')).codes }),
  },
  {
    name: 'schema', group: 'look', args: 'one-or-none',
    options: { usual: ['--form <file>', '--type <type>', '--for <file>', '--codes <table=file>', '-o, --output <file>', ...written] },
    repeated: ['codes'],
    load: async () => ({ run: (await import('./bundles/reference.ts')).schema }),
  },
  {
    name: 'completion', group: 'look', args: 'many', options: {},
    load: () => import('./completion.ts'),
  },
] as const satisfies readonly Entry[];

type Spec = typeof commands[number];
type ValuesOf<T> = T[keyof T];

/** The name of a command. */
export type CommandName = Spec['name'];

/** A command as the help and the parser see it; its code is loaded when it runs. */
export interface CommandSpec extends Entry {
  readonly name: CommandName;
}

/** How many arguments a command takes. */
export type ArgsOf<N extends CommandName> = Extract<Spec, { name: N }>['args'];

/** The flags of the options of a command. */
export type FlagsOf<N extends CommandName> =
  ValuesOf<Extract<Spec, { name: N }>['options']> extends infer G ? G extends readonly string[] ? G[number] : never : never;

/** The flags of all options of a command, in the order of the help. */
export function flagsOf({ options }: CommandSpec): readonly string[] {
  return optionGroups.flatMap((group) => options[group] ?? []);
}

/** Finds a command by its name or another name for it; null for an unknown name. */
export function commandNamed(word: string | undefined): CommandSpec | null {
  return commands.find((spec: CommandSpec) => word !== undefined && (spec.name === word || spec.alias === word)) ?? null;
}

/** Options of every command. */
export const globalFlags = ['--lang <lang>', '--no-color', '--debug'] as const;

/** Beside these, the option of every command that says where the run is recorded. */
export const recordFlags = ['--audit-log <file>'] as const;

/** The long flag among the flags of an option: `--output` of `-o, --output <file>`. */
export function longOf(flags: string): string {
  return /--[a-z-]+/.exec(flags)?.[0] ?? flags;
}
