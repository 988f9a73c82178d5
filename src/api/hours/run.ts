import { category } from '../../codes/category.ts';
import type { CodeTable } from '../../codes/table.ts';
import type { Targets } from '../../codes/targets.ts';
import type { RosterEntry } from '../../convert/hours/everybody.ts';
import { hoursReport } from '../../convert/hours/report.ts';
import { Lines } from '../../convert/hours/lines.ts';
import { Reckoning } from '../../convert/hours/reckoning.ts';
import { untilOf } from '../../convert/hours/until.ts';
import type { Assumption, HoursFile, HoursReport, UnplacedRecord, UnreadRow } from '../../findings/hours.ts';
import type { Recognised } from '../../schemas/recognise.ts';
import type { TableInput } from '../table.ts';
import { HoursProblem } from './problem.ts';
import { FileReading } from './file.ts';

/** The options of adding up hours. */
export interface HoursRunOptions {
  /** Of the Minguo calendar; null for that of the files. */
  readonly year: number | null;
  /** The last day that counts, YYY-MM-DD; null where the targets tell it. */
  readonly until: string | null;
  readonly targets: Targets;
  /** The codes that are known, with those of the office. */
  readonly codes?: CodeTable;
  /** Null where everybody with records counts. */
  readonly roster: readonly RosterEntry[] | null;
  /** So many records without a place, and so many rows that cannot be read, are listed one by one. */
  readonly most: number;
  /** Whether every row is read as text, so that a test can hold the one way against the other. */
  readonly slow?: boolean;
}

/** Adds up the hours of people over some files. */
export class HoursRun {
  readonly reckoning: Reckoning;
  readonly most: number;
  readonly slow: boolean;
  readonly unplaced: UnplacedRecord[] = [];
  readonly unread: UnreadRow[] = [];
  unreadRows = 0;
  readonly #options: HoursRunOptions;
  readonly #files: HoursFile[] = [];
  readonly #assumed: Assumption[] = [];
  readonly #lacking = { category: true, nature: true, related: true };

  /** @throws HoursProblem where the targets cannot be used so */
  constructor(options: HoursRunOptions) {
    const { targets, codes = category, until, roster } = options;
    const year = options.year ?? (until === null ? null : Number(until.slice(0, 3)));
    const byTitle = targets.groups?.find(({ jobTitles = [] }) => jobTitles.length > 0);
    if (byTitle !== undefined && roster === null) throw new HoursProblem({ kind: 'needs-roster', group: byTitle.name });
    if (year !== null) refuseOtherYear(targets, year);
    this.#options = options;
    this.most = options.most;
    this.slow = options.slow ?? false;
    this.reckoning = new Reckoning(new Lines(targets, codes), year, (one) => untilOf(one, until ?? targets.until ?? null).day);
  }

  /** How many data rows were read. */
  get rows(): number {
    return this.#files.reduce((sum, { rows }) => sum + rows, 0);
  }

  /**
   * Reads a file.
   * @param file what it is called in the report
   * @param between is called, and waited for, now and then, with the rows of the file that were read
   * @returns its columns
   * @throws HoursProblem; the errors of reading the table
   */
  async readTable(
    table: TableInput, file: string, encoding: 'big5' | 'utf8' | null, between: (rows: number) => Promise<void>,
  ): Promise<Recognised | null> {
    const reading = new FileReading(file, this);
    try {
      const { kind } = await table.read(encoding, (known) => reading.beginRows(known), () => between(reading.rows));
      if (kind !== 'text' && kind !== 'empty' && kind !== 'blank') throw new HoursProblem({ kind: 'not-text', file, head: kind });
      reading.end();
    } catch (error) {
      // Content from an archive may be damaged as a whole: then the damage is the reason, and not what the content looks like.
      if (error instanceof HoursProblem) await table.prove();
      throw error;
    }
    this.#files.push({ file, sheet: table.sheet?.name ?? null, rows: reading.rows });
    this.#assumed.push(...reading.assumed);
    for (const key of ['category', 'nature', 'related'] as const) if (reading.has(key)) this.#lacking[key] = false;
    return reading.recognised;
  }

  /** Makes the report of all files. @throws HoursProblem where the year is not known, or has no records */
  report(): HoursReport {
    const { targets, roster, until } = this.#options;
    const { reckoning } = this;
    reckoning.end();
    const given = this.#options.year !== null || until !== null;
    const years = [...reckoning.years].map(([year, records]) => ({ year, records })).sort((one, other) => one.year - other.year);
    if (!given && years.length > 1) throw new HoursProblem({ kind: 'several-years', years });
    const { period } = reckoning;
    // Without a roster nobody would be in the report, which reads as if nobody lacked hours.
    if (period === null || (!reckoning.years.has(period.year) && roster === null))
      throw new HoursProblem({ kind: 'no-records', year: period?.year ?? null, years, unread: this.unreadRows });
    refuseOtherYear(targets, period.year);
    return hoursReport({
      reckoning, targets, period, roster,
      until: untilOf(period.year, until ?? targets.until ?? null).text,
      files: this.#files,
      lacking: this.#lacking,
      unplaced: this.unplaced,
      unread: { rows: this.unreadRows, listed: this.unread },
      assumed: this.#assumed,
    });
  }
}

function refuseOtherYear({ years }: Targets, year: number): void {
  if (years !== undefined && !years.includes(year)) throw new HoursProblem({ kind: 'other-years', year, years });
}
