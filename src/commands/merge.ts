import { dirname, resolve } from 'node:path';
import { reasonOf, unknownHeader } from '../checks/header.ts';
import { FileSet, refuseConflict } from '../system/files/file-set.ts';
import { refusePipe } from '../system/streams/input.ts';
import { WriteProblem } from '../system/streams/output.ts';
import { Sum } from '../system/files/sum.ts';
import { isSamePlace, repeatedPlace } from '../system/files/same-place.ts';
import { throwIfInterrupted, type ExitCode } from '../system/host.ts';
import { formats } from '../schemas/index.ts';
import { recognise } from '../schemas/recognise.ts';
import { showName } from './say/show.ts';
import { UsageError, type Context, type Run } from './command.ts';
import { noRows, refusal } from './input/csv-rows.ts';
import { proveCopy, proveRows } from './input/prove.ts';
import { noteTeller } from './say/file-notes.ts';
import { refuseRepeated } from './merge/across.ts';
import { mergedEncoding } from './merge/encoding.ts';
import type { MergeOptions } from './merge/options.ts';
import { mergeSummary } from './merge/summary.ts';
import { compareHeaders, survey, type Surveyed } from './merge/survey.ts';
import { writeMerged } from './merge/write.ts';
import { namedFiles } from './input/named-files.ts';
import { writableFormat } from './options/format-options.ts';
import { encodingOption, given, inputEncodingOption, textOption } from './options/options.ts';
import { sayProblem } from './say/problem.ts';
import { startProgress } from './report/progress.ts';
import { refuseOtherName } from './say/refusal.ts';

/** `lhl merge`: makes one file of several whose columns agree. */
export const run: Run = async (args, typed, context) => {
  const { t, host } = context;
  const output = textOption(typed, 'output') ?? '';
  if (output === '') throw new UsageError(t.files.optionWants.missing('-o', 'all.csv'));
  if (output === '-') throw new UsageError(t.split.merge.toStdout);
  if (args.includes('-')) throw new UsageError(t.split.merge.fromStdin);
  const { format: as, files: forms } = await writableFormat(typed, formats, new Map(), 'merge', context);
  const options: Omit<MergeOptions, 'within'> = {
    output,
    as,
    inputEncoding: inputEncodingOption(typed, context),
    encoding: encodingOption(typed, context),
    across: given(typed, 'across'),
    force: given(typed, 'force'),
    dryRun: given(typed, 'dryRun'),
  };
  try {
    refuseOtherName(output, context);
    const paths = (await namedFiles(args, context, {
      takes: (name) => /\.csv$/i.test(name), except: [output, ...forms], left: t.split.merge.left, none: t.report.run.emptyFolder,
    })).map(({ path }) => path);
    if (paths.length < 2) throw new UsageError(t.split.merge.two);
    // Each file is read several times.
    for (const path of paths) refusePipe(path, host.cwd);
    const twice = await repeatedPlace(paths, host);
    if (twice !== null) throw new UsageError(t.split.merge.twice(showName(twice)));
    for (const path of [...paths, ...forms]) if (await isSamePlace(output, path, host)) throw new WriteProblem(output, 'INPUT');
    await refuseConflict(output, host, options.force);
    return await merge(paths, { ...options, within: await folderAround(output, args, context) }, context);
  } catch (error) {
    return sayProblem(error, args[0] ?? '', context);
  }
};

// The word that names the folder in which the output is to lie.
async function folderAround(output: string, words: readonly string[], { host }: Context): Promise<string | null> {
  const folder = dirname(resolve(host.cwd, output));
  for (const word of words) if (await isSamePlace(word, folder, host)) return word;
  return null;
}

async function merge(paths: readonly string[], options: MergeOptions, context: Context): Promise<ExitCode> {
  const { t, host } = context;
  const { output, force, dryRun } = options;
  const progress = startProgress(host);
  const files = new FileSet(host, noteTeller(context), dryRun);
  try {
    const surveyed: Surveyed[] = [];
    let rows = 0;
    for (const path of paths) {
      const one = await survey(path, options.inputEncoding, (more) => { progress.update(t.files.rowsRead(rows + more)); }, context);
      surveyed.push(one);
      host.audit?.addRows(path, one.counts.rows);
      rows += one.counts.rows;
    }
    compareHeaders(surveyed, context);
    refuseOtherFormat(surveyed, options, context);
    if (rows === 0) throw refusal(paths[0] ?? '', t.split.merge.refused, [noRows], context);
    if (options.across) await refuseRepeated(surveyed, options, context);
    const target = await mergedEncoding(surveyed, options.encoding, context);
    const [read, taken] = [new Sum(), new Sum()];
    const file = await files.beginFile(output, (bytes) => { taken.addBytes(bytes); });
    await writeMerged(surveyed, target, file, read);
    await file.finish();
    if (!dryRun) {
      if (target.anew) await proveRows(file.temporary, rows, surveyed[0]?.above ?? 0, target.encoding, context);
      else await proveCopy([file.temporary], read, taken);
    }
    throwIfInterrupted(host.signal);
    await files.commit([{ file, path: output, rows }], force);
    progress.stop();
    host.stdout.write(mergeSummary(surveyed, options, target, context));
    return 0;
  } finally {
    progress.stop();
    await files.discard();
  }
}

// A user who says what the files are wants no others.
function refuseOtherFormat([first]: readonly Surveyed[], { as }: MergeOptions, context: Context): void {
  if (as === null || !first?.head) return;
  const recognised = recognise(first.first, formats, as);
  if (recognised.format !== null) return;
  const reason = reasonOf(first.head, recognised.reason, formats);
  throw refusal(first.path, context.t.split.merge.refused, [unknownHeader(first.head, reason, null, formats)], context);
}
