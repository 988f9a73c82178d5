import type { Run } from './command.ts';

/** A command as the help and the parser see it; its code is loaded when it runs. */
export interface CommandSpec {
  readonly name: 'validate' | 'unzip' | 'to-webhr';
  /** The arguments, as commander writes them; the words come from the catalogue. */
  readonly many: boolean;
  /** The flags of each option; what it does stands in the catalogue under the same flags. */
  readonly options: readonly string[];
  readonly load: () => Promise<{ run: Run }>;
}

const passwordOptions = ['--password [value]', '--password-stdin', '--password-file <file>'] as const;
const zipLimits = ['--max-size <bytes>', '--max-ratio <n>', '--max-entries <n>'] as const;

/** The commands, in the order of the help. */
export const commands: readonly CommandSpec[] = [
  {
    name: 'validate',
    many: true,
    options: [
      '--as <format>', '--encoding <encoding>', '--stdin-filename <name>',
      '--reporter <name>', '-o, --output <file>', '--all', '--max-findings <n>', '--quiet',
      '--select <rules>', '--ignore <rules>', '--max-warnings <n>', '--exit-zero',
      '--today <date>', '--show-values',
    ],
    load: () => import('./validate.ts'),
  },
  {
    name: 'unzip',
    many: true,
    options: [...passwordOptions, '--out <dir>', '--list', '--force', ...zipLimits],
    load: () => import('./unzip.ts'),
  },
  {
    name: 'to-webhr',
    many: false,
    options: [
      '-o, --output <file>', '--as <format>', '--input-encoding <encoding>', '--encoding <encoding>',
      '--agency-code <code>', '--agency-name <name>', '--dates <form>', '--truncate-names',
      '--set-aside <file>', '--only-importable', '--max-rows <n>', '--force',
      ...passwordOptions, ...zipLimits,
    ],
    load: () => import('./to-webhr.ts'),
  },
];
