import { formats } from '../../schemas/index.ts';
import type { Format } from '../../schemas/format.ts';
import { UsageError, type Context } from '../command.ts';
import { codesOption, withOwnCodes } from '../input/code-tables.ts';
import { resultReporters } from '../options/choices.ts';
import { formatOption } from '../options/format-options.ts';
import { given, inputEncodingOption, listOption, textOption, type Options } from '../options/options.ts';
import { readTableOptions, type TableOptions } from '../options/table-options.ts';
import { showValuesOption, todayOption } from '../options/validate-options.ts';
import { readOutputs, type OutputSpec } from '../report/reporters.ts';

/** The request to `lhl result`. */
export interface ResultOptions {
  /** The result. */
  readonly path: string;
  /** The file that was uploaded. */
  readonly of: string | null;
  /** Where the rows that failed are written. */
  readonly output: string | null;
  readonly reports: readonly OutputSpec[];
  readonly all: boolean;
  /** The formats, with the code tables and the form of the office in them. */
  readonly formats: readonly Format[];
  /** That of the upload; null where its header row is to tell. */
  readonly format: Format | null;
  readonly encoding: 'big5' | 'utf8' | null;
  readonly table: TableOptions;
  /** YYY-MM-DD of the Minguo calendar. */
  readonly today: string;
  readonly showValues: boolean;
  readonly force: boolean;
  /** Whether nothing is written, and only told. */
  readonly dryRun: boolean;
  /** Every file that is read; nothing is written in the place of one. */
  readonly inputs: readonly string[];
}

/** Reads the options as typed. @throws UsageError, Interrupted */
export async function readResultOptions(typed: readonly string[], options: Options, context: Context): Promise<ResultOptions> {
  const { t } = context;
  const of = textOption(options, 'of');
  const output = textOption(options, 'output');
  if (output === '-') throw new UsageError(t.files.toStdout);
  if (output !== null && of === null) throw new UsageError(t.result.needsUpload);
  const ending = /\.(html?|json)$/i.exec(output ?? '')?.[1];
  if (ending !== undefined) throw new UsageError(t.result.reporter(`--reporter ${/^h/i.test(ending) ? 'html' : 'json'}=${output ?? ''}`));
  const table = await readTableOptions(typed, options, context, null, typed.includes('-') || of === '-');
  const [path] = table.password.args;
  if (path === undefined) throw new UsageError(t.result.noInput);
  if (path === '-' && of === '-') throw new UsageError(t.result.stdinTwice);
  const codes = codesOption(listOption(options, 'codes'), context);
  const own = await withOwnCodes(formats, codes, context);
  const { format, files: forms } = await formatOption(options, own, codes, context);
  return {
    path,
    of,
    output,
    reports: readOutputs(listOption(options, 'reporter'), null, context, resultReporters),
    all: given(options, 'all'),
    formats: format === null || own.includes(format) ? own : [format, ...own],
    format,
    encoding: inputEncodingOption(options, context),
    table,
    today: todayOption(options, context),
    showValues: showValuesOption(options, context),
    force: given(options, 'force'),
    dryRun: given(options, 'dryRun'),
    inputs: [path, ...(of === null ? [] : [of]), ...codes.values(), ...forms],
  };
}
