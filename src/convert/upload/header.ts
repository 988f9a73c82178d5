import { maskUnknown } from '../../findings/mask.ts';
import type { FieldKey } from '../../schemas/format.ts';
import { isBlank } from '../../schemas/text.ts';
import { isPersonName } from '../person-name.ts';
import type { Mapping, TableRow } from './columns.ts';
import { evidenceOf, isDay, isIdOrMasked } from './evidence.ts';
import { bare, meaningOf, type ReadHeader } from './words.ts';

/** The header row of a table. */
export interface Header {
  readonly row: TableRow;
  /** Whether it is certain that it holds headers and no values, so that they may be shown. */
  readonly certain: boolean;
  /** Columns whose header stands in the row above it: shown, and never taken for known, since it may be a title. */
  readonly fromAbove: ReadonlySet<number>;
}

// Words of a header over names: a single word, or a word for people.
const OVER_NAMES = /姓|名|員|人$|者$|學生|同仁|^[A-Za-z]+$|\b(?:name|staff|trainee|participant|attendee|student|employee)s?\b/iu;

/** The facts by which a header row is known. */
export interface WantedHeaders {
  /** Tells what a header means. */
  readonly read: ReadHeader;
  /** The field that no row can do without. */
  readonly anchor: FieldKey;
  /** Whether the name will do in the place of the ID. */
  readonly byName: boolean;
}

/** So many rows from the top may stand above the header or be it. */
const LOOKED_AT = 10;
/** More than a row can have of other fields. */
const OF_ID = 100;
/** Of a list of names, which a roster tells the IDs of: less than the ID, and more than a row can have of other fields. */
const OF_NAME = 50;
/** A header of a column; a title is longer. */
const LONGEST_WORD = 10;
/** So many rows may stand between the header and the first person: a second line, a remark, a blank form. */
const BETWEEN = 3;
// Words of a header over IDs, in any office or language.
const OVER_IDS = /證|身[分份]|號|碼|統編|帳號|\bids?\b|ident|passport|number|\bno\b/iu;

/**
 * Finds the header row: of the first rows the one in which most headers are known; where none of them names the ID, the row
 * above the first ID that holds headers by what stands below it.
 * @param filled the rows that have something in them
 * @param firstData the place of the first of them with an ID; -1 where there is none
 */
export function headerOf(
  filled: readonly TableRow[], firstData: number, mappings: readonly Mapping[], wanted: WantedHeaders,
): Header | null {
  const head = filled.slice(0, firstData < 0 ? LOOKED_AT : Math.min(LOOKED_AT, firstData));
  let known: TableRow | null = null;
  let most = 0;
  for (const row of head) {
    const count = knownIn(row, mappings, wanted);
    if (count > most) [known, most] = [row, count];
  }
  const before = (row: TableRow): TableRow | null => filled[filled.indexOf(row) - 1] ?? null;
  if (known && most >= (wanted.byName ? OF_NAME : OF_ID)) {
    return withUpper(known, before(known), isHeadersOnly(known.cells, filled, filled.indexOf(known) + 1));
  }
  const above = headerAbove(filled, firstData, head);
  const better = above && (known === null || before(above) === known || knownIn(above, mappings, wanted) >= most
    || above.cells.length > known.cells.length);
  if (above && better) return withUpper(above, before(above), true);
  return known && { row: known, certain: false, fromAbove: new Set() };
}

// How many different fields a row names; the ID, or what else no row can do without, outweighs all others, since a title may say a date or
// a course.
function knownIn({ cells }: TableRow, mappings: readonly Mapping[], { read, anchor, byName }: WantedHeaders): number {
  const known = new Set(cells.flatMap((cell) => {
    const mapped = mappings.find(({ column }) => bare(column) === bare(cell));
    return isBlank(cell) ? [] : mapped?.to ?? read(cell)?.key ?? [];
  }));
  return known.size + (known.has(anchor) ? OF_ID : byName && known.has('name') ? OF_NAME : 0);
}

// A header of two rows has the upper one alone where a cell takes both, and a text above several columns is not the header of one.
function withUpper(row: TableRow, upper: TableRow | null, certain: boolean): Header {
  const words = upper?.cells.filter((cell) => !isBlank(cell)) ?? [];
  const isHead = (word: string): boolean =>
    [...word].length <= LONGEST_WORD && !/[\d:]/u.test(word.normalize('NFKC')) && maskUnknown(word) === word && !isPersonName(word);
  if (!upper || words.length < 2 || !words.every(isHead) || upper.row !== row.row - 1) return { row, certain, fromAbove: new Set() };
  const width = Math.max(row.cells.length, upper.cells.length);
  const places = Array.from({ length: width }, (_, i) => i);
  const fromAbove = new Set(places.filter((i) => isBlank(row.cells[i] ?? '')));
  return { row: { row: row.row, cells: places.map((i) => (fromAbove.has(i) ? upper.cells[i] : row.cells[i]) ?? '') }, certain, fromAbove };
}

function headerAbove(filled: readonly TableRow[], firstData: number, head: readonly TableRow[]): TableRow | null {
  const data = filled.slice(Math.max(firstData, 0));
  for (let i = firstData - 1; i >= 0 && i >= firstData - BETWEEN; i--) {
    const row = filled[i];
    if (row && head.includes(row) && isHeader(row, data)) return row;
  }
  return null;
}

// Words over IDs that speak of a number, a word over names that is not a name, or words over at least two columns that hold days, times
// or numbers. A person without an ID would have a blank there, or a value like the others; and nobody has the name of a header.
function isHeader({ cells }: TableRow, data: readonly TableRow[]): boolean {
  const ids = data[0]?.cells.findIndex(isIdOrMasked) ?? -1;
  const over = cells[ids] ?? '';
  if (ids < 0 || isBlank(over) || !isWord(over) || !isHeadersOnly(cells, [], 0)) return false;
  if (cells.some((cell) => isPersonName(cell) && meaningOf(cell) === null && /\p{Script=Han}/u.test(cell))) return false;
  if (data[0]?.cells.some((cell) => meaningOf(cell)?.key === 'idNumber') === true) return false;
  if (OVER_IDS.test(over)) return true;
  const looks = cells.map((cell, index) => (index === ids || isBlank(cell) || !isWord(cell) ? null : evidenceOf(data, index).look));
  if (looks.some((look, index) => look === 'name' && OVER_NAMES.test((cells[index] ?? '').trim()))) return true;
  return looks.filter((look) => look !== null && look !== 'name' && look !== 'id').length >= 2;
}

// A remark such as (必填) names nothing.
function isWord(cell: string): boolean {
  return !/^[(（※]|\d{3}/u.test(cell.normalize('NFKC').trim()) && !isDay(cell);
}

/**
 * Whether a row of headers holds no text that is certainly not a header, so that its texts may be shown. Where a line break
 * is lost, the first person stands in it: it is then wider than the rows below.
 * @param from the place of the first row under it
 */
function isHeadersOnly(cells: readonly string[], filled: readonly TableRow[], from: number): boolean {
  if (!cells.every((cell) => maskUnknown(cell) === cell && !cell.split(/\s/u).some(isIdOrMasked))) return false;
  const wider = filled.length > from && !filled.some((row, i) => i >= from && (row.plain?.table.width ?? row.cells.length) >= cells.length);
  return !wider || !cells.some((cell) => cell.split(/\s/u).some(isPersonName));
}
