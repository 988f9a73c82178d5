import { resultReport } from '../api/result-report.ts';
import type { FoundRows } from '../api/result-upload.ts';
import { severityIn } from '../rules/index.ts';
import { isBad } from '../reporters/result/words.ts';
import { refuseConflict } from '../system/files/file-set.ts';
import { throwIfInterrupted, type ExitCode } from '../system/host.ts';
import type { Context, Run } from './command.ts';
import { refusePlaces } from './report/write-reports.ts';
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
    await refuseOutputs(options, context);
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
async function refuseOutputs(options: ResultOptions, context: Context): Promise<void> {
  const { output, inputs, force } = options;
  await refusePlaces(options, inputs, context);
  if (output === null) return;
  refuseOtherName(output, context);
  await refuseConflict(output, context.host, force);
}
