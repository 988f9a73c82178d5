import { category } from '../codes/category.ts';
import { hoursTargets } from '../codes/hours-targets.ts';
import { HoursRun } from '../api/hours/run.ts';
import { refuseConflict } from '../system/files/file-set.ts';
import { UsageError, type Context, type Run } from './command.ts';
import { hoursRefusal } from './hours/refusal.ts';
import { readHoursOptions, type HoursOptions } from './hours/options.ts';
import { readHours } from './hours/read.ts';
import { showHours } from './hours/show.ts';
import { targetsOf } from './hours/targets.ts';
import { ownTables } from './input/code-tables.ts';
import { namedFiles } from './input/named-files.ts';
import { readRosterFile } from './input/roster.ts';
import { given } from './options/options.ts';
import { readTableOptions, type TableOptions } from './options/table-options.ts';
import { asJson, print } from './report/print.ts';
import { refusePlaces } from './report/write-reports.ts';
import { sayProblem } from './say/problem.ts';

/** `lhl hours`: adds up the hours of people over grade files, and tells what they lack. */
export const run: Run = async (typedArgs, typed, context) => {
  const { t } = context;
  if (given(typed, 'printTargets')) return print(asJson(hoursTargets), typed, context);
  const options = readHoursOptions(typed, context);
  const table = await readTableOptions(typedArgs, typed, context);
  const [first] = table.password.args;
  if (first === undefined) throw new UsageError(t.hoursCommand.noInput);
  if (table.password.args.filter((path) => path === '-').length > 1) throw new UsageError(t.report.stdinTwice);
  const at = { path: options.targets ?? first };
  try {
    const paths = (await namedFiles(table.password.args, context)).map(({ path }) => path);
    await refuseOutputs(paths, options, context);
    const hours = await runOf(options, table, context);
    for (const path of paths) {
      at.path = path;
      await readHours(path, hours, options, table, context);
    }
    return await showHours(hours.report(), options, context);
  } catch (error) {
    return sayProblem(hoursRefusal(error, context), at.path, context);
  }
};

async function runOf(
  { year, until, targets, roster, codes, data }: HoursOptions, table: TableOptions, context: Context,
): Promise<HoursRun> {
  const known = (await ownTables(codes, context)).find(({ id }) => id === category.id) ?? category;
  return new HoursRun({
    year, until, codes: known,
    targets: await targetsOf(targets, known, context),
    roster: roster === null ? null : (await readRosterFile(roster, table, context)).people,
    most: data === 'xlsx' || data === 'ods' ? LISTED_IN_BOOK : LISTED,
    slow: context.host.env['LHL_NO_FAST'] === '1',
  });
}

/** So many records without a place, and rows that cannot be read, are kept to be listed. */
const LISTED = 1000;
/** A sheet of a workbook has about a million rows. */
const LISTED_IN_BOOK = 1_000_000;

// The command says before it reads anything that the output certainly cannot be written.
async function refuseOutputs(paths: readonly string[], options: HoursOptions, context: Context): Promise<void> {
  const { output, targets, roster, codes, force } = options;
  await refusePlaces(options, [...paths, ...codes.values(), targets, roster].filter((input) => input !== null), context);
  if (output !== null) await refuseConflict(output, context.host, force);
}
