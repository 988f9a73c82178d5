import { cellName, type Finding } from '../findings/finding.ts';
import type { Messages } from '../lang/index.ts';

/** Rows one after the other in which one column is wrong; the whole row where the column is null. */
interface Range {
  readonly column: number | null;
  readonly first: number;
  last: number;
}

interface OfColumn {
  readonly header: string | null;
  readonly ranges: Range[];
}

/** The places of a rule's findings, with rows that follow one another put together: `J3～J9`. */
export class PlaceRanges {
  readonly #most: number;
  readonly #columns = new Map<number | null, OfColumn>();
  #ranges = 0;
  #wholeFile = false;
  /** How many findings it has. */
  count = 0;

  /** @param most ranges that it keeps */
  constructor(most: number) {
    this.#most = most;
  }

  /** Whether it keeps no more. */
  get isFull(): boolean {
    return this.#ranges >= this.#most;
  }

  /** Takes the next finding, in the order of rows. */
  addPlace({ row, column, header }: Finding): void {
    this.count++;
    if (row === null) {
      this.#wholeFile = true;
      return;
    }
    let known = this.#columns.get(column);
    if (!known) this.#columns.set(column, (known = { header, ranges: [] }));
    const last = known.ranges.at(-1);
    if (last?.last === row || last?.last === row - 1) {
      last.last = row;
      return;
    }
    known.ranges.push({ column, first: row, last: row });
    this.#ranges++;
  }

  /** Its columns in their order: the header, null for whole rows or none, and where the rule was found in it. */
  texts(t: Messages['report']): readonly { readonly header: string | null; readonly places: string }[] {
    const columns = [...this.#columns].sort(([one], [other]) => (one ?? 0) - (other ?? 0)).map(([column, { header, ranges }]) => {
      const places = t.ci.listed(ranges.map((range) => rangeText(range, t)), false);
      return { header, places: column === null ? t.rowsOf(places) : places };
    });
    return this.#wholeFile ? [{ header: null, places: t.wholeFile }, ...columns] : columns;
  }
}

function rangeText({ column, first, last }: Range, t: Messages['report']): string {
  const [from, to] = column === null ? [String(first), String(last)] : [cellName(column, first), cellName(column, last)];
  return first === last ? from : t.range(from, to);
}
