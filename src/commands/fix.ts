import { basename, resolve } from 'node:path';
import { FileSet } from '../system/files/file-set.ts';
import { readBytes } from '../system/streams/input.ts';
import { streamSink } from '../system/streams/output.ts';
import { lookOf } from '../system/files/steady.ts';
import { throwIfInterrupted, type ExitCode } from '../system/host.ts';
import { complain } from './say/complain.ts';
import { checkAndReport } from './report/check-written.ts';
import { UsageError, type Context, type Run } from './command.ts';
import { noteTeller } from './say/file-notes.ts';
import { groupedChanges } from './fix/changes.ts';
import { listedChanges } from './fix/list.ts';
import { readFixOptions, type FixOptions } from './fix/options.ts';
import { refusePlaces, writeOutput } from './fix/output.ts';
import { LeftByHand, nextSteps } from './fix/next.ts';
import { readThrough } from './fix/read.ts';
import { fixReport } from './fix/report.ts';
import { writeTable, type ByteSink } from '../api/mended-table.ts';
import { MendProblem } from '../api/mending.ts';
import { HiddenRows } from '../api/hidden-rows.ts';
import { sayProblem } from './say/problem.ts';
import { startProgress, type Progress } from './report/progress.ts';
import { Refusal } from './say/refusal.ts';
import { csvInput, type TableInput } from '../api/table.ts';
import { openTable } from './input/table-input.ts';
import type { Options } from './options/options.ts';
import { knownPeople, rosterFiles, rosterOption } from './options/roster-option.ts';
import { readTableOptions } from './options/table-options.ts';

/** `lhl fix`: mends a file where its meaning is certain, and says what it changed and what is left. */
export const run: Run = async (typedArgs, typed, context) => {
  const { t, host } = context;
  const asked = await readFixOptions(typed, context);
  const table = await readTableOptions(typedArgs, typed, context);
  const [path] = table.password.args;
  if (path === undefined) throw new UsageError(t.fix.noInput);
  const list = await rosterOption(typed, table, context);
  const options = { ...asked, roster: knownPeople(list), codes: [...asked.codes, ...rosterFiles(list)] };
  const files = new FileSet(host, noteTeller(context), options.dryRun);
  const progress = startProgress(host);
  let input: TableInput | null = null;
  try {
    await refusePlaces(path, options, context);
    const before = path === '-' ? null : await lookOf(resolve(host.cwd, path));
    input = await openTable(path, table, context, { again: true });
    if (options.inPlace && (!input.plain || input.sheet)) throw new Refusal(2, t.fix.inPlaceOnly);
    return await fix(path, input, before, files, progress, options, typed, context);
  } catch (error) {
    progress.stop();
    if (!(error instanceof MendProblem) || !input) return sayProblem(error, path, context);
    return await tellWhy(path, input, error, options, context);
  } finally {
    progress.stop();
    await input?.close();
    await files.discard();
  }
};

// This says what is wrong with the input as `lhl validate` does.
async function tellWhy(path: string, input: TableInput, { code }: MendProblem, options: FixOptions, context: Context): Promise<ExitCode> {
  try {
    input.lastTime();
    await checkAndReport(input, path, { ...options, encoding: options.inputEncoding }, context, new LeftByHand(context.t).reporter);
    complain(context.t.fix.cannot[code], [], context);
    return 1;
  } catch (error) {
    return sayProblem(error, path, context);
  }
}

async function fix(
  path: string, input: TableInput, before: string | null, files: FileSet, progress: Progress, options: FixOptions, typed: Options,
  context: Context,
): Promise<ExitCode> {
  const { host, t } = context;
  const { changes, dryRun, inPlace } = options;
  const list = changes === null ? null : { file: await files.beginFile(changes), path: changes };
  // Changes that are not written into a list are told on the screen.
  const log = list && !dryRun ? listedChanges(list.file, t) : groupedChanges(t);
  const { survey, encoding, table: mended } = await readThrough(input, log, options, progress, context);
  await log.flush();
  const hidden = new HiddenRows();
  const write = async (file: ByteSink): Promise<void> => {
    if (survey.changed) return writeTable(mended, encoding, file, hidden);
    for await (const piece of input.bytes()) await file.write(piece);
  };
  throwIfInterrupted(host.signal);
  await writeOutput(path, dryRun || (inPlace && !survey.changed) ? null : write, list, before, files, options, context);
  progress.stop();
  await streamSink(host.stdout, host.signal).write(fixReport(path, input.sheet, survey, log, encoding, options, context));
  const output = options.output ?? path;
  const name = options.output === null ? mended.name : basename(output);
  const left = dryRun ? { ...mended, name } : hidden.hideIn(csvInput((reuse) => readBytes(output, host, reuse), name, true));
  const byHand = new LeftByHand(t);
  const checked = { ...options, encoding: dryRun ? options.inputEncoding : null };
  const { counts } = await checkAndReport(left, output, checked, context, byHand.reporter);
  if (!dryRun) host.stdout.write(nextSteps(path, input, survey, byHand, options, typed, context));
  return counts.error > 0 ? 1 : 0;
}
