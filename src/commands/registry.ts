import type { Run } from './command.ts';

/** A command as the help and the parser see it; its code is loaded when it runs. */
export interface CommandSpec {
  readonly name:
    | 'validate' | 'fix' | 'convert' | 'new' | 'template' | 'split' | 'merge' | 'unzip' | 'zip' | 'to-webhr'
    | 'rules' | 'explain' | 'formats' | 'codes' | 'schema';
  /** Another name for it. */
  readonly alias?: string;
  /** How many arguments it takes; their name stands in the catalogue. */
  readonly args: 'none' | 'one-or-none' | 'one' | 'many' | 'many-or-none';
  /** The flags of each option; what it does stands in the catalogue under the same flags. */
  readonly options: readonly string[];
  /** Those of the options that may be given several times, by the key of their values. */
  readonly repeated?: readonly string[];
  readonly load: () => Promise<{ run: Run }>;
}

const passwordOptions = ['--password [value]', '--password-stdin', '--password-file <file>'] as const;
const zipLimits = ['--max-size <bytes>', '--max-ratio <n>', '--max-entries <n>'] as const;
/** Of every command that reads a CSV, a spreadsheet, or an archive of one. */
const tableOptions = ['--sheet <name>', ...passwordOptions, ...zipLimits, '--max-cells <n>'] as const;

/** The commands, in the order of the help. */
export const commands: readonly CommandSpec[] = [
  {
    name: 'validate',
    alias: 'lint',
    args: 'many-or-none',
    options: [
      '--as <format>', '--encoding <encoding>', '--stdin-filename <name>', '--exclude <pattern>', '--config <file>', '--no-config', '--codes <table=file>',
      '--reporter <name[=file]>', '-o, --output <file>', '--force', '--all', '--max-findings <n>', '--quiet',
      '--select <rules>', '--ignore <rules>', '--max-warnings <n>', '--exit-zero', '--allow-empty',
      '--today <date>', '--show-values', ...tableOptions,
    ],
    repeated: ['exclude', 'codes', 'reporter'],
    load: () => import('./validate.ts'),
  },
  {
    name: 'fix',
    args: 'one',
    options: [
      '-o, --output <file>', '--in-place', '--dry-run', '--suggested', '--changes <file>', '--force',
      '--as <format>', '--input-encoding <encoding>', '--encoding <encoding>', '--codes <table=file>',
      '--today <date>', '--show-values', ...tableOptions,
    ],
    repeated: ['codes'],
    load: async () => ({ run: (await import('./bundles/tables.ts')).fix }),
  },
  {
    name: 'convert',
    args: 'one',
    options: [
      '--to <format>', '-o, --output <file>', '--map <column=field>', '--set <field=value>', '--where <column=value>',
      '--start-time <time>', '--end-time <time>', '--force', '--input-encoding <encoding>', '--encoding <encoding>',
      '--codes <table=file>', '--today <date>', '--show-values', ...tableOptions,
    ],
    repeated: ['map', 'set', 'where', 'codes'],
    load: async () => ({ run: (await import('./bundles/tables.ts')).convert }),
  },
  {
    name: 'new',
    args: 'one-or-none',
    options: ['-o, --output <file>', '--to <format>', '--force', '--codes <table=file>', ...tableOptions],
    repeated: ['codes'],
    load: async () => ({ run: (await import('./bundles/tables.ts')).interview }),
  },
  {
    name: 'template',
    args: 'one',
    options: ['-o, --output <file>', '--rows <n>', '--encoding <encoding>', '--codes <table=file>', '--force'],
    repeated: ['codes'],
    load: () => import('./template.ts'),
  },
  {
    name: 'split',
    args: 'one',
    options: ['--rows <n>', '-o, --output <dir>', '--as <format>', '--input-encoding <encoding>', '--force'],
    load: async () => ({ run: (await import('./bundles/tables.ts')).split }),
  },
  {
    name: 'merge',
    args: 'many',
    options: ['-o, --output <file>', '--encoding <encoding>', '--force'],
    load: async () => ({ run: (await import('./bundles/tables.ts')).merge }),
  },
  {
    name: 'unzip',
    args: 'many',
    options: [...passwordOptions, '-o, --out <dir>', '--list', '--force', ...zipLimits],
    load: async () => ({ run: (await import('./bundles/archives.ts')).unzip }),
  },
  {
    name: 'zip',
    args: 'many',
    options: ['-o, --output <file>', ...passwordOptions, '--zipcrypto', '--force'],
    load: async () => ({ run: (await import('./bundles/archives.ts')).zip }),
  },
  {
    name: 'to-webhr',
    args: 'one',
    options: [
      '-o, --output <file>', '--as <format>', '--input-encoding <encoding>', '--encoding <encoding>',
      '--agency-code <code>', '--agency-name <name>', '--dates <form>', '--truncate-names',
      '--set-aside <file>', '--only-importable', '--max-rows <n>', '--force',
      ...tableOptions,
    ],
    load: async () => ({ run: (await import('./bundles/tables.ts')).toWebhr }),
  },
  { name: 'rules', args: 'none', options: ['--reporter <form>', '-o, --output <file>', '--force'], load: async () => ({ run: (await import('./bundles/reference.ts')).rules }) },
  { name: 'explain', args: 'one', options: ['--reporter <form>', '-o, --output <file>', '--force'], load: async () => ({ run: (await import('./bundles/reference.ts')).explain }) },
  { name: 'formats', args: 'one-or-none', options: ['--reporter <form>', '-o, --output <file>', '--force'], load: async () => ({ run: (await import('./bundles/reference.ts')).formats }) },
  {
    name: 'codes',
    args: 'many-or-none',
    options: ['--codes <table=file>', '--reporter <form>', '-o, --output <file>', '--force'],
    repeated: ['codes'],
    load: async () => ({ run: (await import('./bundles/reference.ts')).codes }),
  },
  {
    name: 'schema',
    args: 'one',
    options: ['--type <type>', '--codes <table=file>', '-o, --output <file>', '--force'],
    repeated: ['codes'],
    load: async () => ({ run: (await import('./bundles/reference.ts')).schema }),
  },
];
