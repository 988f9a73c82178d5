import { basename, extname } from 'node:path';
import type { Encoding } from '../../bytes/encoding/encoding.ts';
import type { Format } from '../../schemas/format.ts';
import { formats } from '../../schemas/index.ts';
import { showName } from '../say/show.ts';
import { codesOption } from '../input/code-tables.ts';
import { tellForm } from '../input/own-form.ts';
import { UsageError, type Context } from '../command.ts';
import { namedFormat } from '../options/format-options.ts';
import { encodingOption, given, listOption, numberOption, textOption, type Options } from '../options/options.ts';

/** The request to `lhl template`. */
export interface TemplateOptions {
  readonly format: Format;
  /** The words that hand its blank form over, to be typed behind another command; '' where it is public. */
  readonly formWords: string;
  readonly output: string;
  readonly file: 'xlsx' | 'ods' | 'csv';
  /** Blank rows of a workbook. */
  readonly rows: number;
  /** Of a CSV. */
  readonly encoding: Encoding;
  /** The files with the office's own codes, by the id of their table. */
  readonly codes: ReadonlyMap<string, string>;
  readonly force: boolean;
  /** Whether nothing is written, and only told. */
  readonly dryRun: boolean;
}

const ROWS = 3000;
// A sheet has 1,048,576, and one is the header.
const MOST_ROWS = 1_048_575;

/**
 * Reads the format and the options as typed.
 * @param word the name of the format; null where none was typed
 * @throws UsageError for what it cannot make sense of
 */
export async function readTemplateOptions(word: string | null, options: Options, context: Context): Promise<TemplateOptions> {
  const { template } = context.t;
  const uploads = formats.filter(({ kind }) => kind === 'upload').map(({ id }) => id);
  const { format, form } = await namedFormat(word, options, context, uploads);
  if (form !== null) tellForm(form, context);
  const path = quoted(showName(textOption(options, 'form') ?? ''));
  const formWords = form === null ? '' : ` --form ${path}${word === null ? '' : ` --as ${word}`}`;
  if (format.kind !== 'upload') throw new UsageError(template.notUploaded(format.id, uploads));
  const output = textOption(options, 'output') ?? '';
  if (output === '') throw new UsageError(template.noOutput);
  if (output === '-') throw new UsageError(template.toStdout);
  const extension = extname(output).toLowerCase();
  const file = (['xlsx', 'ods', 'csv'] as const).find((one) => extension === `.${one}`);
  if (file === undefined) throw new UsageError(template.extension(showName(basename(output))));
  const rows = numberOption(options, 'rows', '--rows', 1, context);
  const codes = codesOption(listOption(options, 'codes'), context);
  const encoding = encodingOption(options, context);
  if (file === 'csv' && rows !== null) throw new UsageError(template.notForCsv('--rows'));
  if (file === 'csv' && codes.size > 0) throw new UsageError(template.notForCsv('--codes'));
  if (file !== 'csv' && encoding !== null) throw new UsageError(template.onlyForCsv);
  if (rows !== null && rows > MOST_ROWS) throw new UsageError(template.tooManyRows(rows, MOST_ROWS));
  const [force, dryRun] = [given(options, 'force'), given(options, 'dryRun')];
  return { format, formWords, output, file, rows: rows ?? ROWS, encoding: encoding ?? 'big5', codes, force, dryRun };
}

/** A path as it has to be typed. */
export function quoted(path: string): string {
  return path.includes(' ') ? `"${path}"` : path;
}
