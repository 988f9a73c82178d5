import { category as official } from '../../codes/category.ts';
import { hoursTargets } from '../../codes/hours-targets.ts';
import type { CodeTable } from '../../codes/table.ts';
import type { TargetItem, Targets } from '../../codes/targets.ts';
import type { HoursLines, UnplacedReason } from '../../findings/hours.ts';
import { categoryOf } from './category.ts';
import { allCodes } from './codes.ts';

/** The columns of the sums that every record may add to, whatever the targets are. */
export const [TOTAL, DIGITAL, PHYSICAL, MIXED, RELATED] = [0, 1, 2, 3, 4] as const;
const FIXED = 5;

/** The meaning of a value of 課程類別 for the sums. */
export interface Placing {
  /** The columns of the sums to which the hours go. */
  readonly lines: readonly number[];
  /** Why no item is known for it; null where the item is known, or where it is known to belong to no item. */
  readonly reason: UnplacedReason | null;
  /** As it stands in the file. */
  readonly text: string;
  /** The code, which is the same in whichever way it is written; null where it is not known. */
  readonly code: number | null;
}

/** A column of the sums that belongs to an item. */
export interface ItemLine {
  readonly item: TargetItem;
  readonly line: number;
  readonly years: number;
}

/** A record whose file has no column 課程類別. */
export const noCategory: Placing = { lines: [], reason: 'no-column', text: '', code: null };

/** So many different values of 課程類別 are told apart; a column that has more holds something else. */
const MOST_VALUES = 5000;
const others: Placing = { lines: [], reason: 'unknown', text: '…', code: null };

/** The lines of the portal's page that codes make, wherever the targets do not say which codes these are. */
type PageItem = Exclude<keyof HoursLines, 'total' | 'digital' | 'physical' | 'mixed' | 'related'>;
const PAGE_ITEMS: readonly PageItem[] = ['genderBasic', 'genderAdvanced', 'policy', 'environment', 'democracy', 'security'];

/** The columns of the sums of some targets, and the records that go into each. */
export class Lines {
  /** How many columns there are. */
  readonly width: number;
  /** The column of each item of the targets, in their order. */
  readonly items: readonly ItemLine[];
  /** The items of several years that count all hours, or those that are related to one's work. */
  readonly counting: readonly ItemLine[];
  /** Over how many years the items count, at the most. */
  readonly years: number;
  readonly #page: ReadonlyMap<PageItem, number>;
  readonly #byCode = new Map<number, number[]>();
  readonly #yearsOf: Uint8Array;
  readonly #table: CodeTable;
  readonly #known = new Map<string, Placing>();

  constructor(targets: Targets, table: CodeTable = official) {
    this.#table = table;
    let next = FIXED;
    const lineOf = ({ counts, years }: TargetItem): number => {
      if (counts !== undefined && (years ?? 1) === 1) return counts === 'total' ? TOTAL : RELATED;
      return next++;
    };
    this.items = targets.items.map((item) => ({ item, line: lineOf(item), years: item.years ?? 1 }));
    // The page shows one year, so an item of several years is not its line.
    const own = new Set(this.items.filter(({ years }) => years === 1).map(({ item }) => item.id));
    const standard = hoursTargets.items.filter(({ id }) => PAGE_ITEMS.some((one) => one === id) && !own.has(id));
    const more = standard.map((item) => ({ item, line: next++, years: 1 }));
    this.width = next;
    this.#yearsOf = new Uint8Array(next).fill(1);
    for (const { item: { codes = [] }, line, years } of [...this.items, ...more]) {
      this.#yearsOf[line] = years;
      for (const code of allCodes(codes)) this.#byCode.set(code, [...this.#byCode.get(code) ?? [], line]);
    }
    this.counting = this.items.filter(({ item, line }) => item.counts !== undefined && line >= FIXED);
    this.years = Math.max(1, ...this.items.map(({ years }) => years));
    const yearly = [...this.items, ...more].filter(({ years }) => years === 1);
    this.#page = new Map(PAGE_ITEMS.map((id) => [id, yearly.find(({ item }) => item.id === id)?.line ?? -1]));
  }

  /** The column of a line of the portal's page. */
  pageLine(id: PageItem): number {
    return this.#page.get(id) ?? -1;
  }

  /** Whether a column counts a record that ended so many years before the year of the report. */
  reaches(line: number, back: number): boolean {
    return back < (this.#yearsOf[line] ?? 1);
  }

  /** The meaning of a value of 課程類別. */
  placingOf(text: string): Placing {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    if (this.#known.size >= MOST_VALUES) return others;
    const placing = this.#place(text);
    this.#known.set(text, placing);
    return placing;
  }

  #place(text: string): Placing {
    const { codes, reason } = categoryOf(text, this.#table);
    if (reason !== null) return { lines: [], reason, text, code: null };
    const [lines = [], ...differing] = codes.map((code) => this.#byCode.get(code) ?? []);
    const same = differing.every((one) => one.join() === lines.join());
    const code = codes.length === 1 ? codes[0] ?? null : null;
    return same ? { lines, reason: null, text, code } : { lines: [], reason: 'several', text, code };
  }
}
