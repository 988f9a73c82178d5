import { resultReport } from '../api/result-report.ts';
import type { FoundRows } from '../api/result-upload.ts';
import { severityIn } from '../rules/index.ts';
import { isBad } from '../reporters/result/words.ts';
import { refuseConflict } from '../system/files/file-set.ts';
import { isSamePlace } from '../system/files/same-place.ts';
import { WriteProblem } from '../system/streams/output.ts';
import { throwIfInterrupted, type ExitCode } from '../system/host.ts';
import { UsageError, type Context, type Run } from './command.ts';
import { complain } from './say/complain.ts';
import { sayProblem } from './say/problem.ts';
import { refuseOtherName } from './say/refusal.ts';
import { readResultOptions, type ResultOptions } from './result/options.ts';
import { writeAll } from './result/output.ts';
import { readContent, readUpload } from './result/read.ts';
import { reportText } from './result/report.ts';

/** `lhl result`: reads what came back after an upload, and lays it beside the rows of the upload. */
export const run: Run = async (args, typed, context) => {
  const options = await readResultOptions(args, typed, context);
  try {
    await refusePlaces(options, context);
    return await read(options, context);
  } catch (error) {
    return sayProblem(error, options.path, context);
  }
};

async function read(options: ResultOptions, context: Context): Promise<ExitCode> {
  const { t, host } = context;
  const content = await readContent(options, context);
  if ('code' in content) return content.code;
  let found: FoundRows | null = null;
  if (options.of !== null) {
    const read = await readUpload(options.of, content.value, options, context);
    if ('code' in read) return read.code;
    found = read.value;
  }
  if (content.value.lost > 0) complain(t.result.lost(content.value.lost), [], context);
  const report = resultReport(content.value, found, {
    texts: t.rules, showValues: options.showValues, formats: options.formats, severityOf: severityIn,
  });
  for (const { findings } of report.rows) for (const { rule } of findings) host.audit?.addFinding(rule);
  const texts = await Promise.all(options.reports.map((spec) => reportText(spec, report, options, context)));
  throwIfInterrupted(host.signal);
  await writeAll(texts, report.kind, found?.toMend ?? null, options, context);
  return isBad(report) ? 1 : 0;
}

// The command says before it reads anything that the output certainly cannot be written.
async function refusePlaces({ output, reports, inputs, force }: ResultOptions, context: Context): Promise<void> {
  const { host, t } = context;
  const places = [...(output === null ? [] : [output]), ...reports.flatMap(({ path }) => (path === null ? [] : [path]))];
  for (const [i, path] of places.entries()) {
    for (const other of places.slice(0, i)) if (await isSamePlace(path, other, host)) throw new UsageError(t.report.sameFileTwice);
    for (const input of inputs) if (input !== '-' && await isSamePlace(path, input, host)) throw new WriteProblem(path, 'INPUT');
  }
  if (output === null) return;
  refuseOtherName(output, context);
  await refuseConflict(output, host, force);
}
