import type { TableRow } from './columns.ts';
import { ALL_CODES, codeSet, codesOf, nextCoded } from './column-codes.ts';
import { DAY, HAN, ID, MOST_NUMBERS, NUMBER, OTHER, cellOf } from './plain-cells.ts';

/** A text that stands in a column, in how many rows, and the place of the first of them. */
export interface Counted {
  readonly text: string;
  rows: number;
  first: number;
}

/** The content of one column. */
export interface Tally {
  /** Its texts in the order in which they first stand there. */
  readonly texts: readonly Counted[];
  /** How many rows have another ID, day or whole number, where there are more than enough of these. */
  readonly more: number;
}

const COMMON = codeSet(HAN, OTHER);

/** So many different IDs, days and whole numbers are told; nobody asks for each of thousands. */
const ENOUGH = 64;

/** Counts the texts of a column (from 0): in most columns the same few stand in all rows. */
export function tallyOf(rows: readonly TableRow[], column: number): Tally {
  const { codes, countOf } = codesOf(rows, column);
  const byText = new Map<string, Counted>();
  const addText = (at: number, count: number): void => {
    const row = rows[at];
    const text = row ? cellOf(row, column) : '';
    const known = byText.get(text);
    if (!known) byText.set(text, { text, rows: count, first: at });
    else {
      known.rows += count;
      known.first = Math.min(known.first, at);
    }
  };
  for (let number = 0; number < MOST_NUMBERS; number++) if (countOf(number) > 0) addText(codes.indexOf(number), countOf(number));
  let common = countOf(HAN) + countOf(OTHER);
  let more = countOf(ID) + countOf(DAY) + countOf(NUMBER);
  const areFew = (): boolean => more > 0 && few < ENOUGH;
  let few = 0;
  let at = -1;
  while (common > 0 || areFew()) {
    at = nextCoded(codes, at + 1, areFew() ? ALL_CODES : COMMON);
    const isCommon = codes[at] === HAN || codes[at] === OTHER;
    const { size } = byText;
    addText(at, 1);
    if (isCommon) common--;
    else {
      more--;
      few += byText.size - size;
    }
  }
  return { texts: [...byText.values()].sort((one, other) => one.first - other.first), more };
}
