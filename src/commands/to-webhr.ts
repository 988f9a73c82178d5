import { encoderOf } from '../bytes/encoding/encode.ts';
import { refuseConflict } from '../system/files/file-set.ts';
import { WriteProblem } from '../system/streams/output.ts';
import { quotedRows } from '../bytes/csv/row-bytes.ts';
import { isSamePlace } from '../system/files/same-place.ts';
import { throwIfInterrupted, type ExitCode } from '../system/host.ts';
import { complain } from './say/complain.ts';
import { UsageError, type Context, type Run } from './command.ts';
import { noteTeller } from './say/file-notes.ts';
import { sayProblem } from './say/problem.ts';
import { startProgress } from './report/progress.ts';
import { Refusal, refuseOtherName } from './say/refusal.ts';
import type { TableInput } from '../api/table.ts';
import { openTable } from './input/table-input.ts';
import { readTableOptions, type TableOptions } from './options/table-options.ts';
import { convertRows } from './to-webhr/convert.ts';
import { readWebhrOptions, type WebhrOptions } from './to-webhr/options.ts';
import { WebhrOutput, leftOvers } from './to-webhr/output.ts';
import { isNeedless, summary } from './to-webhr/summary.ts';

/** `lhl to-webhr`: turns a grade file, an archive of one, or an upload form into the file for WebHR 表13. */
export const run: Run = async (typedArgs, typed, context) => {
  const { t } = context;
  const options = readWebhrOptions(typed, context);
  const table = await readTableOptions(typedArgs, typed, context);
  const [path] = table.password.args;
  if (path === undefined) throw new UsageError(t.webhrCommand.noInput);
  try {
    await refusePlaces(path, options, context);
    return await convert(path, table, options, context);
  } catch (error) {
    return sayProblem(error, path, context);
  }
};

async function convert(path: string, table: TableOptions, options: WebhrOptions, context: Context): Promise<ExitCode> {
  const { host, t } = context;
  const encoder = encoderOf(options.encoding);
  const output = new WebhrOutput(options, encoder, options.setAside === null ? null : await quotedRows(), host, noteTeller(context));
  const progress = startProgress(host);
  let input: TableInput | null = null;
  try {
    const opened = input = await openTable(path, table, context);
    const converted = await convertRows(opened, output, encoder, options, (rows) => { progress.update(t.files.rowsRead(rows)); }, context);
    const { outcome: { rows, keptOut }, reasons } = converted;
    if (keptOut > 0 && options.setAside === null) {
      progress.stop();
      if (isNeedless(converted)) complain(t.webhr.done.needless(rows), [], context);
      throw new Refusal(1, t.webhr.refused.rows(rows, keptOut), reasons.lines(), t.webhr.refused.howOn);
    }
    throwIfInterrupted(host.signal);
    const written = await output.commit(path);
    const leftOver = await leftOvers(written, options, host);
    progress.stop();
    host.stdout.write(summary(converted, opened.sheet, written, leftOver, options, context));
    return 0;
  } finally {
    progress.stop();
    await input?.close();
    await output.discard();
  }
}

// The command says before it reads anything that the output certainly cannot be written.
async function refusePlaces(path: string, options: WebhrOptions, context: Context): Promise<void> {
  const { host, t } = context;
  const { output, setAside, force } = options;
  if (setAside !== null && await isSamePlace(output, setAside, host)) throw new UsageError(t.files.samePath('-o', '--set-aside'));
  for (const place of [output, setAside]) {
    if (place === null) continue;
    refuseOtherName(place, context);
    if (path !== '-' && await isSamePlace(place, path, host)) throw new WriteProblem(place, 'INPUT');
    // How many parts there will be, and so their names, shows only at the end.
    await refuseConflict(place, host, force || (place === output && options.rows !== null));
  }
}
