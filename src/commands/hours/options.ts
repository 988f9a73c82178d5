import { dayNumber } from '../../schemas/calendar.ts';
import { maskIds } from '../../findings/mask.ts';
import { UsageError, type Context } from '../command.ts';
import { codesOption } from '../input/code-tables.ts';
import { byChoices, hoursReporters, reporterByEnding } from '../options/choices.ts';
import { choiceOption, given, inputEncodingOption, listOption, textOption, type Options } from '../options/options.ts';
import { readOutputs, type OutputSpec } from '../report/reporters.ts';
import { showName } from '../say/show.ts';

const dataForms = ['csv', 'xlsx', 'ods'] as const;
/** A file of data with a row for each person. */
export type DataForm = typeof dataForms[number];

/** The request to `lhl hours`, without its inputs and how they are opened. */
export interface HoursOptions {
  readonly reports: readonly OutputSpec[];
  /** The file of data, with real names; null for none. */
  readonly output: string | null;
  /** The form of this file. */
  readonly data: DataForm | null;
  readonly year: number | null;
  readonly until: string | null;
  readonly byUnit: boolean;
  readonly shortOnly: boolean;
  readonly targets: string | null;
  readonly roster: string | null;
  readonly codes: ReadonlyMap<string, string>;
  readonly inputEncoding: 'big5' | 'utf8' | null;
  readonly force: boolean;
  readonly dryRun: boolean;
}

/** Reads the options as typed, those about archives apart. @throws UsageError for what it cannot make sense of */
export function readHoursOptions(options: Options, context: Context): HoursOptions {
  const { t } = context;
  const output = textOption(options, 'output');
  if (output === '') throw new UsageError(t.files.optionWants.missing('-o', 'people.csv'));
  const data = dataForms.find((form) => output?.toLowerCase().endsWith(`.${form}`) === true) ?? null;
  const until = untilOption(options, context);
  const year = yearOption(options, context);
  if (year !== null && until !== null && Number(until.slice(0, 3)) !== year) throw new UsageError(t.hoursCommand.untilYear(until, year));
  return {
    reports: reportsOption(options, data === null ? output : null, context),
    output: data === null ? null : output,
    data,
    year,
    until,
    byUnit: choiceOption(options, 'by', '--by', byChoices, null, context) !== null,
    shortOnly: given(options, 'shortOnly'),
    targets: textOption(options, 'targets'),
    roster: textOption(options, 'roster'),
    codes: codesOption(listOption(options, 'codes'), context),
    inputEncoding: inputEncodingOption(options, context),
    force: given(options, 'force'),
    dryRun: given(options, 'dryRun'),
  };
}

// A file whose ending says one form and whose content has another would be opened by the wrong program.
function reportsOption(options: Options, output: string | null, context: Context): readonly OutputSpec[] {
  const reports = readOutputs(listOption(options, 'reporter'), output, context, hoursReporters);
  for (const { reporter, path } of reports) {
    const ending = /\.[a-z]+$/i.exec(path ?? '')?.[0].toLowerCase() ?? '';
    const fitting = hoursReporters.find((name) => name === reporterByEnding[ending]);
    if (path !== null && fitting !== undefined && fitting !== reporter)
      throw new UsageError(context.t.hoursCommand.otherEnding(showName(path), ending, fitting, reporter));
  }
  return reports;
}

function yearOption(options: Options, { t }: Context): number | null {
  const value = textOption(options, 'year');
  if (value === null) return null;
  const year = /^\d{1,4}$/.test(value) ? Number(value) : 0;
  if (year > 0 && year < 1000) return year;
  throw new UsageError(t.hoursCommand.year(maskIds(value), year > 1911 ? year - 1911 : null));
}

function untilOption(options: Options, { t }: Context): string | null {
  const value = textOption(options, 'until');
  if (value === null || (/^\d{3}-\d{2}-\d{2}$/.test(value) && dayNumber(value) !== null)) return value;
  throw new UsageError(t.files.optionWants.date('--until', maskIds(value)));
}
