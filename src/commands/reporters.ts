import { json } from '../reporters/json.ts';
import { plain, pretty, type Colors } from '../reporters/pretty.ts';
import type { Reporter } from '../reporters/reporter.ts';
import { version } from '../version.ts';
import type { Context } from './command.ts';
import type { ValidateOptions } from './validate-options.ts';

/** The names of the reporters, as `--reporter` takes them. */
export const reporterNames = ['pretty', 'json'] as const;

/** The name of a reporter. */
export type ReporterName = (typeof reporterNames)[number];

// Findings of one rule that people see before they ask for all.
const FIRST_FEW = 5;

/** The reporter that the user asked for. */
export async function reporterOf(options: ValidateOptions, files: number, context: Context): Promise<Reporter> {
  const most = options.maxFindings ?? Number.POSITIVE_INFINITY;
  if (options.reporter === 'json') return json(version, most, options.quiet);
  const colors = context.color && options.output === null ? await terminalColors() : plain;
  const width = Math.min(100, Math.max(40, context.world.stdout.columns || 80));
  const perRule = options.all || options.maxFindings !== null ? Number.POSITIVE_INFINITY : FIRST_FEW;
  return pretty(context.t, { perRule, most, quiet: options.quiet, manyFiles: files > 1, width }, colors);
}

async function terminalColors(): Promise<Colors> {
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  // The portal shows what went well in blue and what did not in red.
  return { error: chalk.red, warning: chalk.yellow, good: chalk.blue, strong: chalk.bold, faint: chalk.dim };
}
