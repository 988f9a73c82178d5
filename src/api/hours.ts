import { category } from '../codes/category.ts';
import { hoursTargets } from '../codes/hours-targets.ts';
import type { Targets } from '../codes/targets.ts';
import { readTargets } from '../convert/hours/read-targets.ts';
import type { RosterEntry } from '../convert/hours/everybody.ts';
import { maskedHours } from '../findings/hours-mask.ts';
import type { HoursReport } from '../findings/hours.ts';
import { dayNumber } from '../schemas/calendar.ts';
import { TargetsProblem } from './hours/targets-problem.ts';
import { HoursRun } from './hours/run.ts';
import { openInput, type InputOptions } from './input.ts';
import type { Bytes } from './memory.ts';
import { OptionProblem, oneOf } from './option-problem.ts';
import { withOwn, type OwnCodes } from './own-codes.ts';

/** A file of records: the grade download, or another list with its columns. */
export interface HoursInput extends InputOptions {
  /** A CSV in any encoding, a workbook, or a ZIP that holds one of these. */
  readonly bytes: Bytes;
}

/** How the hours of people are told. */
export interface HoursOptions {
  /** The Minguo year; that of the records where it is left out, which are then of one year. */
  readonly year?: number;
  /** The last day that counts, YYY-MM-DD of that year. */
  readonly until?: string;
  /** The targets, as a file of targets has them; those of every civil servant where they are left out. */
  readonly targets?: unknown;
  /** The people who have to reach the targets; everybody with records where it is left out. */
  readonly roster?: { readonly people: readonly RosterEntry[] };
  /** Codes of the office, in addition to the official ones. */
  readonly codes?: OwnCodes;
  /** So many records without a place, and so many rows that cannot be read, are listed one by one; 1,000 where it is left out. */
  readonly maxListed?: number;
  /** Whether IDs and names are shown as they are; they are masked unless this is true. */
  readonly showValues?: boolean;
}

/**
 * Adds up the hours of people in one year over some files, and tells what is missing of what is asked of them. A record counts once,
 * however many files hold it.
 * @throws HoursProblem where a file is not a list of records, or the year is not known; TargetsProblem; TableProblem, ZipProblem,
 * SheetProblem, OptionProblem
 */
export async function hours(files: readonly HoursInput[], options: HoursOptions = {}): Promise<HoursReport> {
  const { year, until, roster, codes, maxListed = 1000, showValues = false } = options;
  if (year !== undefined && !(Number.isInteger(year) && year > 0 && year < 1000)) throw new OptionProblem('year');
  if (until !== undefined && (!/^\d{3}-\d{2}-\d{2}$/.test(until) || dayNumber(until) === null)) throw new OptionProblem('until');
  if (until !== undefined && year !== undefined && Number(until.slice(0, 3)) !== year) throw new OptionProblem('until');
  const own = codes?.['category'];
  const table = own === undefined ? category : withOwn(category, own, 'codes');
  const targets = options.targets === undefined ? hoursTargets : targetsOf(options.targets, table);
  const run = new HoursRun({
    year: year ?? null, until: until ?? null, targets, codes: table, roster: roster?.people ?? null, most: maxListed,
  });
  for (const [i, { bytes, ...input }] of files.entries()) {
    const encoding = input.encoding === undefined ? null : oneOf('encoding', input.encoding, ['big5', 'utf8'] as const, (one) => one);
    const opened = await openInput(bytes, input, { byName: false, again: false });
    try {
      await run.readTable(opened, input.name ?? String(i + 1), encoding, () => Promise.resolve());
    } finally {
      await opened.close();
    }
  }
  const report = run.report();
  return showValues ? report : maskedHours(report);
}

function targetsOf(data: unknown, table: typeof category): Targets {
  const read = readTargets(data, table);
  if ('version' in read) return read;
  throw new TargetsProblem(read);
}
