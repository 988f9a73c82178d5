import type { Targets } from '../../codes/targets.ts';
import type { Assumption, HoursFile, HoursItem, HoursReport, UnplacedRecord } from '../../findings/hours.ts';
import { assumedOf } from './assumed.ts';
import { everybodyOf, type RosterEntry } from './everybody.ts';
import { exactHours, hoursText, smallHours, type Arithmetic } from './exact.ts';
import { Asking } from './groups.ts';
import { PersonMaker, type Lacking } from './person.ts';
import type { Period, Reckoning } from './reckoning.ts';
import { OfficeTotals } from './totals.ts';
import { unplacedOf } from './unplaced.ts';

/** All that a report is made of. */
export interface ReportParts {
  readonly reckoning: Reckoning;
  readonly targets: Targets;
  readonly period: Period;
  /** The last day that counts, YYY-MM-DD. */
  readonly until: string;
  /** Null where everybody with records counts. */
  readonly roster: readonly RosterEntry[] | null;
  readonly files: readonly HoursFile[];
  readonly lacking: Lacking;
  readonly unplaced: readonly UnplacedRecord[];
  readonly unread: HoursReport['unread'];
  /** The assumptions that were made about the files; the others follow from the sums. */
  readonly assumed: readonly Assumption[];
}

/** Makes the report of what was added up. */
export function hoursReport(parts: ReportParts): HoursReport {
  const { sums } = parts.reckoning;
  return sums.isSmall
    ? made(parts, smallHours, (person, line) => sums.small(person, line))
    : made(parts, exactHours, (person, line) => sums.sum(person, line));
}

function made<T extends number | bigint>(
  { reckoning, targets, period, until, roster, files, lacking, unplaced, unread, assumed }: ReportParts,
  units: Arithmetic<T>, sumOf: (person: number, line: number) => T,
): HoursReport {
  const items = targets.items.map(({ id, name, role, within = null, years = 1 }): HoursItem => ({ id, name, role, within, years }));
  const maker = new PersonMaker(reckoning, new Asking(targets), lacking, units, sumOf);
  const totals = new OfficeTotals(items, units);
  const { here, left, withoutRecords } = everybodyOf(reckoning, maker, roster, (one, belongs) => { totals.addPerson(one, belongs); });
  const { records, repeated, later } = reckoning.counts;
  return {
    year: period.year,
    until,
    files,
    items,
    people: here,
    left,
    withoutRecords,
    office: totals.office,
    units: totals.units,
    unplaced: { ...unplacedOf(reckoning.unplaced), listed: unplaced },
    unread,
    counts: {
      records, repeated, later,
      otherYears: [...reckoning.years].reduce((sum, [year, count]) => (year === period.year ? sum : sum + count), 0),
    },
    sum: {
      people: totals.everybody,
      records: hoursText(reckoning.recordSum),
    },
    assumed: [...assumed, ...assumedOf(reckoning, targets, period.year)],
  };
}
