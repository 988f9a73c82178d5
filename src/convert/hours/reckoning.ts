import { DIGITAL, RELATED, TOTAL, noCategory, type Lines, type Placing } from './lines.ts';
import { exactOf } from './exact.ts';
import { People } from './people.ts';
import type { HoursRecord } from './record.ts';
import { RecordSet } from './record-set.ts';
import { Sums } from './sums.ts';

/** The year and the last day that count. */
export interface Period {
  readonly year: number;
  /** The number of the day, as the calendar counts. */
  readonly until: number;
}

/** Records without a place, that have one value of 課程類別. */
export interface Tally {
  records: number;
  /** Their hours in ten thousandths. */
  small: number;
  /** Their hours with more decimals. */
  exact: bigint;
}

/**
 * Adds up records, each once. Where no period is given, the year of the first record counts, and the others are only counted: the caller
 * refuses several years.
 */
export class Reckoning {
  readonly people = new People();
  readonly lines: Lines;
  readonly sums: Sums;
  /** By the number of each person: how many records were added up; and whether any was of the year. */
  readonly records: number[] = [];
  readonly inYear: boolean[] = [];
  /** How many records each year has. */
  readonly years = new Map<number, number>();
  readonly unplaced = new Map<Placing, Tally>();
  readonly counts = { records: 0, repeated: 0, later: 0, converted: 0, without: 0, nature: 0, related: 0, gregorian: 0 };
  #period: Period | null;
  readonly #untilOf: (year: number) => number;
  #seen = new RecordSet();
  #small = 0;
  #exact = 0n;

  /** @param untilOf the last day that counts in a year */
  constructor(lines: Lines, year: number | null, untilOf: (year: number) => number) {
    this.lines = lines;
    this.sums = new Sums(lines.width);
    this.#untilOf = untilOf;
    this.#period = year === null ? null : { year, until: untilOf(year) };
  }

  /** The year that counts; null where none was given and there was no record. */
  get period(): Period | null {
    return this.#period;
  }

  /** All hours, added up by records alone. */
  get recordSum(): bigint {
    return this.#exact + exactOf(this.#small);
  }

  /** Takes note that no more records come, and frees the set that recognises them, the largest part of all that is kept. */
  end(): void {
    this.#seen = new RecordSet();
  }

  /** Takes a record. @returns whether it was added up */
  addRecord(record: HoursRecord): boolean {
    const { person, day, year, placing } = record;
    const seen = this.#seen.seeRecord(record.a, record.b, record.category);
    if (seen !== 'new') this.counts.repeated++;
    if (seen === 'again') return false;
    const period = this.#period ??= { year, until: this.#untilOf(year) };
    const back = period.year - year;
    if (seen === 'completed') {
      if (day <= period.until && back >= 0 && back < this.lines.years) this.#complete(record, back);
      return false;
    }
    this.years.set(year, (this.years.get(year) ?? 0) + 1);
    if (back < 0 || back >= this.lines.years) return false;
    this.sums.reserve(person + 1);
    if (back === 0) this.inYear[person] = true;
    if (back === 0 && day > period.until) {
      this.counts.later++;
      return false;
    }
    this.#place(record, back);
    if (this.lines.counting.length > 0) this.#countRecord(record, back);
    if (back > 0) return false;
    this.#addUp(record);
    if (placing.reason !== null) this.#tally(record, 1);
    return true;
  }

  // It was added up already, from a file without its category.
  #complete(record: HoursRecord, back: number): void {
    this.#place(record, back);
    if (back > 0) return;
    this.#tally({ ...record, placing: noCategory }, -1);
    if (record.placing.reason !== null) this.#tally(record, 1);
  }

  #addUp(record: HoursRecord): void {
    const { person, nature, from } = record;
    const { counts } = this;
    counts.records++;
    this.records[person] = (this.records[person] ?? 0) + 1;
    this.#putRecord(record, TOTAL);
    if (nature === 0) counts.nature++;
    else this.#putRecord(record, DIGITAL + nature - 1);
    if (record.related === true) this.#putRecord(record, RELATED);
    else if (record.related === null) counts.related++;
    if (from === 'total') counts.converted++;
    else if (from === 'none') counts.without++;
    if (record.gregorian) counts.gregorian++;
    this.#small += record.small;
    if (!Number.isSafeInteger(this.#small)) throw new RangeError('a sum of hours that is too large');
    if (record.exact !== null) this.#exact += record.exact;
  }

  #place(record: HoursRecord, back: number): void {
    const { lines } = record.placing;
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i] ?? 0;
      if (back === 0 || this.lines.reaches(line, back)) this.#putRecord(record, line);
    }
  }

  #countRecord(record: HoursRecord, back: number): void {
    for (const { item, line, years } of this.lines.counting) {
      if (back < years && (item.counts === 'total' || record.related === true)) this.#putRecord(record, line);
    }
  }

  #putRecord({ person, small, exact }: HoursRecord, line: number): void {
    if (exact === null) this.sums.addHours(person, line, small);
    else this.sums.addExact(person, line, exact);
  }

  #tally({ placing, small, exact }: HoursRecord, times: 1 | -1): void {
    let tally = this.unplaced.get(placing);
    if (tally === undefined) this.unplaced.set(placing, (tally = { records: 0, small: 0, exact: 0n }));
    tally.records += times;
    tally.small += small * times;
    if (exact !== null) tally.exact += exact * BigInt(times);
  }
}
