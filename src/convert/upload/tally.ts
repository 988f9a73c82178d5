import type { TableRow } from './columns.ts';
import { DAY, ID, NUMBER, OTHER, cellOf, codesOf } from './plain-cells.ts';

/** A text that stands in a column, and in how many rows. */
export interface Counted {
  readonly text: string;
  rows: number;
}

/** The content of one column. */
export interface Tally {
  /** Its texts in the order in which they first stand there. */
  readonly texts: readonly Counted[];
  /** How many rows have another ID, day or whole number, where there are more than enough of these. */
  readonly more: number;
}

/** So many different IDs, days and whole numbers are told; nobody asks for each of thousands. */
const ENOUGH = 64;

/** Counts the texts of a column (from 0): in most columns the same few stand in all rows. */
export function tallyOf(rows: readonly TableRow[], column: number): Tally {
  const texts: Counted[] = [];
  const byText = new Map<string, Counted>();
  const byNumber: Counted[] = [];
  let [few, more] = [0, 0];
  const added = (text: string): Counted => {
    const known = byText.get(text) ?? { text, rows: 0 };
    if (known.rows === 0) {
      byText.set(text, known);
      texts.push(known);
    }
    return known;
  };
  const addCell = (row: TableRow, code: number): void => {
    const counted = added(cellOf(row, column));
    if (isPlain(code) && counted.rows === 0) few++;
    counted.rows++;
    if (code >= 0) byNumber[code] = counted;
  };
  const codes = codesOf(rows, column);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] ?? OTHER;
    const known = code < 0 ? undefined : byNumber[code];
    const row = rows[i];
    if (known) known.rows++;
    else if (few === ENOUGH && isPlain(code)) more++;
    else if (row) addCell(row, code);
  }
  return { texts, more };
}

const isPlain = (code: number): boolean => code === ID || code === DAY || code === NUMBER;
