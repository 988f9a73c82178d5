import type { TableRow } from './columns.ts';
import { DAY, HAN, ID, MOST_NUMBERS, NUMBER, OTHER, cellOf, isBlankAt, type PlainTable } from './plain-cells.ts';

/** The cells of a column by their codes: see {@link PlainTable}. */
export interface ColumnCodes {
  /** For each row that of its cell; of a row of text no cell has a number. */
  readonly codes: Int16Array;
  /** How many cells have a code. */
  readonly countOf: (code: number) => number;
}

/** Where the cells of rows stand in the table that they are read from. */
interface Places {
  /** Null where all rows are text. */
  readonly table: PlainTable | null;
  /** For each row that of its first cell; -1 for a row of text. */
  readonly places: Int32Array;
  readonly columns: Map<number, ColumnCodes>;
}

// Loops over all rows stand in this file alone, and as few as there can be: each new one is slow until the engine has compiled it, and to
// look at the rows themselves is slower than to look at numbers.
const known = new WeakMap<readonly TableRow[], Places>();

function placesOf(rows: readonly TableRow[]): Places {
  const told = known.get(rows);
  if (told?.places.length === rows.length) return told;
  const table = rows.find(({ plain }) => plain !== undefined)?.plain?.table ?? null;
  const places = new Int32Array(rows.length);
  putPlaces(rows, table, places);
  const made = { table, places, columns: new Map<number, ColumnCodes>() };
  known.set(rows, made);
  return made;
}

// Each loop is all that its function does: the engine knows nothing of what follows a loop when it compiles it, and has to do it again.
function putPlaces(rows: readonly TableRow[], table: PlainTable | null, places: Int32Array): void {
  for (let i = 0; i < places.length; i++) {
    const plain = rows[i]?.plain;
    places[i] = plain === undefined || plain.table !== table ? -1 : plain.place;
  }
}

/** Tells the codes of a column of rows that stay the same. */
export function codesOf(rows: readonly TableRow[], column: number): ColumnCodes {
  const { table, places, columns } = placesOf(rows);
  const isThere = table !== null && column >= 0 && column < table.width;
  const which = isThere ? column : -1;
  const told = columns.get(which);
  if (told) return told;
  const codes = new Int16Array(places.length);
  const counts = new Uint32Array(MOST_NUMBERS - OTHER);
  if (isThere) gather(table.codes, column, places, codes, counts);
  else {
    codes.fill(OTHER);
    counts[0] = codes.length;
  }
  const made = { codes, countOf: (code: number) => counts[code - OTHER] ?? 0 };
  columns.set(which, made);
  return made;
}

function gather(all: Int16Array, column: number, places: Int32Array, codes: Int16Array, counts: Uint32Array): void {
  for (let i = 0; i < places.length; i++) {
    const place = places[i] ?? -1;
    const code = place < 0 ? OTHER : all[place + column] ?? OTHER;
    codes[i] = code;
    counts[code - OTHER] = (counts[code - OTHER] ?? 0) + 1;
  }
}

/** Some of the codes that are no numbers, one bit for each: see {@link nextCoded}. */
export const codeSet = (...codes: readonly number[]): number => codes.reduce((set, code) => set | (1 << -code), 0);
export const ALL_CODES = codeSet(ID, DAY, NUMBER, HAN, OTHER);

/** The next row from one on whose cell has one of some codes; -1 where there is none. */
export function nextCoded(codes: Int16Array, from: number, set: number): number {
  for (let at = from; at < codes.length; at++) {
    const code = codes[at] ?? 0;
    if (code < 0 && (set & (1 << -code)) !== 0) return at;
  }
  return -1;
}

/** Parts rows by flags, those with a flag first. */
export function parted(rows: readonly TableRow[], flags: Uint8Array): readonly [TableRow[], TableRow[]] {
  const parts: readonly [TableRow[], TableRow[]] = [[], []];
  putParts(rows, flags, ...parts);
  return parts;
}

function putParts(rows: readonly TableRow[], flags: Uint8Array, flagged: TableRow[], others: TableRow[]): void {
  for (let i = 0; i < flags.length; i++) {
    const row = rows[i];
    if (row !== undefined) (flags[i] === 1 ? flagged : others).push(row);
  }
}

/** The places of the rows that were read as text; of all where the others have not so many cells. */
export function othersIn(rows: readonly TableRow[], width: number | null = null): readonly number[] {
  const { table, places } = placesOf(rows);
  if (table === null || (width !== null && table.width !== width)) return Array.from(places, (_, at) => at);
  const others: number[] = [];
  for (let at = places.indexOf(-1); at >= 0; at = places.indexOf(-1, at + 1)) others.push(at);
  return others;
}

/** How many rows have something other than blanks in a column. */
export function filledIn(rows: readonly TableRow[], column: number): number {
  const { codes, countOf } = codesOf(rows, column);
  const isFilled = (row: TableRow | undefined): boolean => row !== undefined && !isBlankAt(row, column);
  let filled = 0;
  for (let code = OTHER + 1; code < MOST_NUMBERS; code++)
    if (countOf(code) > 0 && (code < 0 || isFilled(rows[codes.indexOf(code)]))) filled += countOf(code);
  return countOf(OTHER) === 0 ? filled : filled + rows.filter((row, i) => codes[i] === OTHER && isFilled(row)).length;
}

/** A test of the texts of a column; cells with the code `but` do not pass, and are not looked at. */
export interface CellTest {
  readonly passes: (text: string) => boolean;
  readonly but?: number;
}

/** For each row 1 where its text in a column passes a test, else 0. Texts that have a number are tested once. */
export function passing(rows: readonly TableRow[], column: number, test: CellTest): Uint8Array {
  const { codes } = codesOf(rows, column);
  const flags = new Uint8Array(rows.length);
  putAnswers(flags, codes, answersOf(rows, column, test));
  const asked = test.but === undefined ? ALL_CODES : ALL_CODES & ~codeSet(test.but);
  for (let at = nextCoded(codes, 0, asked); at >= 0; at = nextCoded(codes, at + 1, asked))
    if (isPassing(rows, column, test, at)) flags[at] = 1;
  return flags;
}

/** Whether the text of any row in a column passes a test. */
export function anyPasses(rows: readonly TableRow[], column: number, test: CellTest): boolean {
  const { countOf } = codesOf(rows, column);
  let rest = test.but === undefined ? rows.length : rows.length - countOf(test.but);
  for (let code = 0; code < MOST_NUMBERS; code++) rest -= countOf(code);
  return answersOf(rows, column, test).includes(1) || (rest > 0 && passing(rows, column, test).includes(1));
}

function answersOf(rows: readonly TableRow[], column: number, test: CellTest): Uint8Array {
  const { codes, countOf } = codesOf(rows, column);
  const answers = new Uint8Array(MOST_NUMBERS);
  for (let code = 0; code < MOST_NUMBERS; code++)
    if (countOf(code) > 0 && isPassing(rows, column, test, codes.indexOf(code))) answers[code] = 1;
  return answers;
}

function isPassing(rows: readonly TableRow[], column: number, { passes }: CellTest, at: number): boolean {
  const row = rows[at];
  return row !== undefined && passes(cellOf(row, column));
}

function putAnswers(flags: Uint8Array, codes: Int16Array, answers: Uint8Array): void {
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] ?? OTHER;
    if (code >= 0) flags[i] = answers[code] ?? 0;
  }
}
