import type { ExitCode } from '../system/host.ts';
import { UsageError, type Context, type Run } from './command.ts';
import { readTable } from './convert/input.ts';
import { readConvertOptions, type ConvertOptions } from './convert/options.ts';
import { planTable } from './convert/plan.ts';
import { openQuestions } from './convert/refusal.ts';
import { withRoster } from './convert/roster.ts';
import { refuseOutput, writeUpload } from './convert/write.ts';
import { textOption } from './options/options.ts';
import { sayProblem } from './say/problem.ts';
import { readTableOptions, tableLimits, type TableOptions } from './options/table-options.ts';
import { Wrongs } from './options/wrongs.ts';

/** `lhl convert`: makes an upload form of an attendance list, a register, a grade file or another upload form. */
export const run: Run = async (typedArgs, typed, context) => {
  const { t } = context;
  const output = textOption(typed, 'output') ?? '';
  const wrongs = new Wrongs();
  if (output === '') wrongs.keepError(new UsageError(t.convert.wrong.noOutput));
  if (output === '-') wrongs.keepError(new UsageError(t.convert.wrong.toStdout));
  const asked = await readConvertOptions(typed, wrongs, context);
  const limits = wrongs.of(() => tableLimits(typed, context), null);
  if (typedArgs.length === 0 && asked.words.every(([flag]) => flag !== '--password'))
    wrongs.keepError(new UsageError(t.convert.wrong.noInput));
  wrongs.reportWrongs(context);
  const table = await readTableOptions(typedArgs, typed, context, limits);
  const [path] = table.password.args;
  if (path === undefined) throw new UsageError(t.convert.wrong.noInput);
  const options = await withRoster(asked, typed, table, context);
  try {
    return await convert(path, output, table, options, context);
  } catch (error) {
    return sayProblem(error, path, context);
  }
};

async function convert(path: string, output: string, table: TableOptions, options: ConvertOptions, context: Context): Promise<ExitCode> {
  await refuseOutput(path, output, options, context);
  const read = await readTable(path, table, options.inputEncoding, context);
  const planned = planTable(read, path, options, options, context);
  const open = openQuestions(planned, path, output, options, context);
  if (open) throw open;
  return writeUpload(read, planned, path, output, options, context);
}
