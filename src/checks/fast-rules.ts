import { dayNumber } from '../schemas/calendar.ts';
import type { Field, FieldKey } from '../schemas/format.ts';
import { number } from '../schemas/kinds/number.ts';
import { BLANK, type ByteRow } from './byte-row.ts';
import { readByRow } from './row.ts';

/**
 * Tells of rows that the rules over several cells are certainly silent on them, by the numbers that their cells are.
 * A cell that is blank or not right is no number, and no comparison with it holds: that is how those rules want it.
 */
export class SilentRules {
  readonly #row: ByteRow;
  readonly #today: number;
  readonly #at: Readonly<Record<FieldKey, number>>;
  /** By the number of each county that was dissolved: the first day on which it no longer existed. */
  readonly #dissolved: ReadonlyMap<number, number>;
  /** Whether a column is read by a rule over several cells. */
  readonly reads: readonly boolean[];

  /** @param today YYY-MM-DD of the Minguo calendar */
  constructor(row: ByteRow, fields: readonly Field[], today: string) {
    const read = new Set<FieldKey>([...readByRow, 'county']);
    this.#row = row;
    this.#today = dayNumber(today) ?? 0;
    this.reads = fields.map((field) => read.has(field.key));
    // What is a whole number in one format may be a text or have decimals in another, to which no such rule applies.
    const isWhole = (key: FieldKey): boolean => fields.some((field) => field.key === key && !field.kind.text && field.kind !== number);
    this.#at = Object.fromEntries([...read].map((key) => [key, isWhole(key) ? row.column(key) : fields.length])) as Record<FieldKey, number>;
    const county = fields.find((field) => field.key === 'county');
    this.#dissolved = new Map(county?.codes?.codes.flatMap(({ code, until }) => (until === undefined ? [] : [[Number(code), dayNumber(until) ?? 0]])));
  }

  /** Whether the rules have nothing to say about the row; they may have nothing to say where this is false. */
  hold(): boolean {
    const row = this.#row;
    const { states } = row;
    const at = this.#at;
    const start = row.number(at.startDate);
    const end = row.number(at.endDate);
    const actualStart = row.number(at.actualStartDate);
    const actualEnd = row.number(at.actualEndDate);
    if (end < start || actualEnd < actualStart || end > this.#today || actualEnd > this.#today) return false;
    if (end === start && row.number(at.endTime) < row.number(at.startTime)) return false;
    if (actualEnd === actualStart && row.number(at.actualEndTime) < row.number(at.actualStartTime)) return false;
    const until = this.#dissolved.get(row.number(at.county));
    if (until !== undefined && !(start < until)) return false;

    const nature = row.number(at.nature);
    const noDigital = states[at.digitalHours] === BLANK;
    const noPhysical = states[at.physicalHours] === BLANK;
    if ((nature === 1 && noDigital) || (nature === 2 && noPhysical)) return false;
    // Blank hours count as none.
    const digital = noDigital ? 0 : row.number(at.digitalHours);
    const physical = noPhysical ? 0 : row.number(at.physicalHours);
    if ((nature === 1 && physical > 0) || (nature === 2 && digital > 0) || (nature === 3 && (digital === 0 || physical === 0))) return false;
    const unit = row.number(at.unit);
    if (Number.isNaN(unit)) return true;
    const total = row.number(at.total);
    const days = end - start + 1;
    if (digital + physical < total || digital + physical > total) return false;
    return !(unit === 2 && total > days) && !(unit === 6 && total > 0 && total % 18 === 0) && !(unit === 1 && physical > 24 * days);
  }
}
