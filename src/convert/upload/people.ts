import type { Format } from '../../schemas/format.ts';
import { isBlank } from '../../schemas/text.ts';
import { anchorOf } from './anchor.ts';
import type { Layout, TableRow } from './columns.ts';
import type { Meaning } from './words.ts';
import { isSigner } from '../signature.ts';
import { hasIdOrMasked } from './evidence.ts';
import { fieldFor } from './plan.ts';
import { othersIn } from './column-codes.ts';
import { isBlankRow } from './plain-cells.ts';

/** The rows of a table by what they are. */
export interface Sifted {
  /** One for each record. */
  readonly people: readonly TableRow[];
  /** How many rows have nothing in them. */
  readonly blank: number;
  /** Rows with something in them, but no person: a sum, a remark, a signature, the header once more on a new page. */
  readonly nobody: readonly TableRow[];
  /** Those of them that are taken for nobody for one reason alone: they stand below the row of those who sign. */
  readonly below: readonly TableRow[];
  /** Rows that do not fit their header: commas are missing or too many, and values may stand in the wrong column. */
  readonly shifted: readonly TableRow[];
}

// No row of a table has so many cells.
const NO_WIDTH = -1;

// The text in the place of a person in a row of sums: a word for it, or the number of people.
const SUM = /^(?:(?:合計|總計|小計|共計|總和|總人數|(?:grand|sub)?total)[:：]?)?(?:共?\d{1,5}[人名位]?)?$/iu;

// The text there in a row of remarks: (必填) below a header, 以下空白, ※, 備註, or a signer (製表人：) below the list.
const NOTE = /^(?:[(（]?以下空白[)）]?|[(（](?:必填|選填|必要|範例|例).*[)）]|※.*|(?:備註|附註).*|\p{Script=Han}{1,8}[:：].*)$/u;

/** Tells the rows with people from others. */
export function sift({ header, columns, rows }: Layout, format: Format): Sifted {
  // A row with an ID does not repeat a header without one.
  const isPlain = header === null || !hasIdOrMasked(header);
  const others = othersIn(rows, isPlain ? columns.length : NO_WIDTH);
  if (others.length === 0) return { people: rows, blank: 0, nobody: [], below: [], shifted: [] };
  const ids = columns.find(({ meaning }) => meaning === 'idNumber')?.index ?? -1;
  const anchor = anchorOf(format);
  const isWho = (meaning: Meaning | null): boolean => (
    meaning === anchor || (format.people && (meaning === 'idNumber' || meaning === 'name'))
  );
  const who = columns.filter(({ meaning }) => isWho(meaning)).map(({ index }) => index);
  const nobodys = (text: string): boolean => SUM.test(text) || NOTE.test(text);
  const nameless = ({ cells }: TableRow, hasId: boolean): boolean => !hasId
    && who.every((index) => nobodys((cells[index] ?? '').replace(/\s/gu, '')));
  const repeated = (cells: readonly string[]): boolean => header !== null
    && columns.every(({ index, header: text }) => (cells[index] ?? '') === text);
  // A spreadsheet leaves out blank cells at the end of a row, and only those of columns that may be blank.
  const fits = (cells: readonly string[]): boolean => cells.slice(columns.length).every(isBlank)
    && columns.slice(cells.length).every(({ meaning }) => meaning === null || fieldFor(format, meaning)?.required !== true);
  const signs = ({ cells }: TableRow, hasId: boolean): boolean => !hasId && cells.some(isSigner)
    && who.every((index) => isSigner(cells[index] ?? '') || nobodys((cells[index] ?? '').replace(/\s/gu, '')));
  // Below the titles stand the names and stamps of signers, in any columns that have room.
  const last = anchor === 'idNumber'
    ? rows.findLastIndex((row) => hasIdOrMasked(row) || /\d{5}/.test((row.cells[ids] ?? '').normalize('NFKC')))
    : rows.findLastIndex((row) => !nameless(row, hasIdOrMasked(row)) && !signs(row, hasIdOrMasked(row)));
  let signed = false;
  const [nobody, below, shifted]: [TableRow[], TableRow[], TableRow[]] = [[], [], []];
  const areOut = new Uint8Array(rows.length);
  let blank = 0;
  for (const i of others) {
    const row = rows[i];
    if (row === undefined) continue;
    const hasId = hasIdOrMasked(row);
    areOut[i] = 1;
    if (isBlankRow(row)) blank++;
    else if (nameless(row, hasId) || repeated(row.cells) || signs(row, hasId)) {
      signed ||= i > last && row.cells.every((cell) => isBlank(cell) || isSigner(cell));
      nobody.push(row);
    } else if (signed && i > last) {
      nobody.push(row);
      below.push(row);
    } else if (fits(row.cells)) areOut[i] = 0;
    else shifted.push(row);
  }
  return { people: areOut.includes(1) ? rows.filter((_, i) => areOut[i] === 0) : rows, blank, nobody, below, shifted };
}
