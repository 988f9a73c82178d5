import { maskIds } from '../findings/mask.ts';
import { OpenProblem } from '../io/input.ts';
import { NewFile, WriteProblem, isSameFile, streamSink } from '../io/output.ts';
import type { ExitCode } from '../io/world.ts';
import { visible } from '../reporters/pretty.ts';
import { checkFile } from './check-file.ts';
import { UsageError, type Context } from './command.ts';
import { reporterOf } from './reporters.ts';
import { readValidateOptions } from './validate-options.ts';

/** `lhl validate`: checks files and reports what is wrong with them. */
export async function run(args: readonly string[], typed: Readonly<Record<string, unknown>>, context: Context): Promise<ExitCode> {
  const { world, t } = context;
  const options = readValidateOptions(args, typed, context);
  const reporter = await reporterOf(options, args.length, context);
  const file = options.output === null ? null : await beginReport(options.output, args, context);
  const sink = file ?? streamSink(world.stdout, world.signal);
  const total = { files: 0, rows: 0, counts: { error: 0, warning: 0 } };
  let unopened = false;
  try {
    await sink.write(reporter.begin());
    for (const path of args) {
      try {
        const report = await checkFile(path, options, reporter, sink, context);
        total.files++;
        total.rows += report.rows ?? 0;
        total.counts.error += report.counts.error;
        total.counts.warning += report.counts.warning;
      } catch (error) {
        if (!(error instanceof OpenProblem)) throw error;
        unopened = true;
        world.stderr.write(`lhl: ${t.files.cannotOpen[error.kind](visible(maskIds(error.path)), error.code)}\n`);
      }
    }
    // Where no file could be opened, people get no report, and keep the one they had.
    if (total.files === 0 && options.reporter !== 'json') await file?.discard();
    else {
      await sink.write(reporter.end(total));
      await file?.commit();
    }
  } catch (error) {
    await file?.discard();
    if (!(error instanceof WriteProblem)) throw error;
    world.stderr.write(`lhl: ${t.files.cannotWrite[error.kind](visible(maskIds(error.path)), error.code)}\n`);
    return 2;
  }
  const most = options.maxWarnings ?? Number.POSITIVE_INFINITY;
  const tooMany = total.counts.warning > most;
  if (tooMany) world.stderr.write(`lhl: ${t.report.tooManyWarnings(total.counts.warning, most)}\n`);
  if (unopened) return 2;
  return (total.counts.error > 0 || tooMany) && !options.exitZero ? 1 : 0;
}

async function beginReport(output: string, inputs: readonly string[], { world, t }: Context): Promise<NewFile> {
  for (const input of inputs) {
    if (input !== '-' && await isSameFile(input, output, world.cwd)) throw new UsageError(t.files.cannotWrite.input(output));
  }
  try {
    return await NewFile.begin(output, world.cwd);
  } catch (error) {
    throw error instanceof WriteProblem ? new UsageError(t.files.cannotWrite[error.kind](error.path, error.code)) : error;
  }
}
