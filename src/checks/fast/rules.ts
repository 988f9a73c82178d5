import { dayNumber } from '../../schemas/calendar.ts';
import type { Field, FieldKey } from '../../schemas/format.ts';
import { number } from '../../schemas/kinds/number.ts';
import { readByRow } from '../row.ts';
import { BLANK, OK, type RowKeys } from '../table.ts';

/** Tells of rows that the rules over several cells are certainly silent on them, by the numbers that their cells are. */
export class SilentRules {
  readonly #row: RowKeys;
  readonly #today: number;
  /** By field, its column; for a field that the file does not have, one that is never right. */
  readonly #at: Readonly<Record<FieldKey, number>>;
  /** By the number of each county, and of each category, that is no longer in use: the first day on which it was not. */
  readonly #dissolved: ReadonlyMap<number, number>;
  readonly #withdrawn: ReadonlyMap<number, number>;
  /** Whether a column is read by a rule over several cells. */
  readonly reads: readonly boolean[];

  /** @param today YYY-MM-DD of the Minguo calendar */
  constructor(row: RowKeys, fields: readonly Field[], today: string) {
    const read = new Set<FieldKey>([...readByRow, 'county', 'category']);
    this.#row = row;
    this.#today = dayNumber(today) ?? 0;
    // Each category that is right has its number.
    this.reads = fields.map((field) => field.key !== 'category' && read.has(field.key));
    // What is a whole number in one format may be a text or have decimals in another, to which no such rule applies.
    const columnOf = (key: FieldKey): number => fields.findIndex((field) => field.key === key && !field.kind.text && field.kind !== number);
    this.#at = Object.fromEntries([...read].map((key) => [key, columnOf(key) < 0 ? fields.length : columnOf(key)])) as Record<FieldKey, number>;
    this.#dissolved = retired(fields, 'county');
    this.#withdrawn = retired(fields, 'category');
  }

  /** Whether the rules have nothing to say about the row; they may have nothing to say where this is false. */
  hold(): boolean {
    const at = this.#at;
    return this.#inOrder(at.startDate, at.startTime, at.endDate, at.endTime)
      && this.#inOrder(at.actualStartDate, at.actualStartTime, at.actualEndDate, at.actualEndTime)
      && this.#countyStood() && this.#hoursAgree();
  }

  /** Whether county and category of the row were in use, or are not known to have gone; a category that has gone was looked at closely. */
  codesStood(): boolean {
    return this.#countyStood() && this.#stood(this.#at.category, this.#withdrawn);
  }

  #countyStood(): boolean {
    return this.#stood(this.#at.county, this.#dissolved);
  }

  #inOrder(startDate: number, startTime: number, endDate: number, endTime: number): boolean {
    const { states, words } = this.#row;
    if (states[endDate] !== OK) return true;
    const end = words[endDate * 2] ?? 0;
    if (end > this.#today) return false;
    if (states[startDate] !== OK) return true;
    const start = words[startDate * 2] ?? 0;
    if (start !== end) return start < end;
    return states[startTime] !== OK || states[endTime] !== OK || (words[startTime * 2] ?? 0) <= (words[endTime * 2] ?? 0);
  }

  #stood(code: number, gone: ReadonlyMap<number, number>): boolean {
    const { startDate } = this.#at;
    const { states, words } = this.#row;
    const until = states[code] === OK ? gone.get(words[code * 2] ?? 0) : undefined;
    return until === undefined || (states[startDate] === OK && (words[startDate * 2] ?? 0) < until);
  }

  #hoursAgree(): boolean {
    const { nature, digitalHours, physicalHours, total, unit, startDate, endDate } = this.#at;
    const { states, words } = this.#row;
    // Blank hours count as none; where they are not right, no rule compares them.
    const digital = states[digitalHours] === OK ? words[digitalHours * 2] ?? 0 : 0;
    const physical = states[physicalHours] === OK ? words[physicalHours * 2] ?? 0 : 0;
    const kind = states[nature] === OK ? words[nature * 2] ?? 0 : 0;
    if (kind === 1 && (physical > 0 || states[digitalHours] === BLANK)) return false;
    if (kind === 2 && (digital > 0 || states[physicalHours] === BLANK)) return false;
    if (kind === 3 && (digital === 0 || physical === 0)) return false;
    if (states[unit] !== OK) return true;
    const per = words[unit * 2] ?? 0;
    const whole = states[total] === OK ? words[total * 2] ?? 0 : digital + physical;
    if (whole !== digital + physical) return false;
    if (per === 6 && whole > 0 && whole % 18 === 0) return false;
    if (states[startDate] !== OK || states[endDate] !== OK) return true;
    const days = (words[endDate * 2] ?? 0) - (words[startDate * 2] ?? 0) + 1;
    return !(per === 2 && whole > days) && !(per === 1 && physical > 24 * days);
  }
}

function retired(fields: readonly Field[], key: FieldKey): ReadonlyMap<number, number> {
  const codes = fields.find((field) => field.key === key)?.codes?.codes ?? [];
  return new Map(codes.flatMap(({ code, until }) => (until === undefined ? [] : [[Number(code), dayNumber(until) ?? 0]])));
}
