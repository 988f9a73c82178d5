import type { Format } from '../../schemas/format.ts';
import { isBlank } from '../../schemas/text.ts';
import { anchorOf } from './anchor.ts';
import type { Layout, TableRow } from './columns.ts';
import type { Meaning } from './words.ts';
import { isSigner } from '../signature.ts';
import { hasIdOrMasked } from './evidence.ts';
import { fieldFor } from './plan.ts';
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

// The text in the place of a person in a row of sums: a word for it, or the number of people.
const SUM = /^(?:(?:合計|總計|小計|共計|總和|總人數|(?:grand|sub)?total)[:：]?)?(?:共?\d{1,5}[人名位]?)?$/iu;

// The text there in a row of remarks: (必填) below a header, 以下空白, ※, 備註, or a signer (製表人：) below the list.
const NOTE = /^(?:[(（]?以下空白[)）]?|[(（](?:必填|選填|必要|範例|例).*[)）]|※.*|(?:備註|附註).*|\p{Script=Han}{1,8}[:：].*)$/u;

/** Tells the rows with people from others. */
export function sift({ header, columns, rows }: Layout, format: Format): Sifted {
  // A row with an ID does not repeat a header without one.
  const isPlain = header === null || !hasIdOrMasked(header);
  if (isPlain && rows.every((row) => row.plain?.width === columns.length))
    return { people: rows, blank: 0, nobody: [], below: [], shifted: [] };
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
  const [people, nobody, below, shifted]: [TableRow[], TableRow[], TableRow[], TableRow[]] = [[], [], [], []];
  const sifted = { people, blank: 0, nobody, below, shifted };
  let i = -1;
  for (const row of rows) {
    i++;
    if (isPlain && row.plain?.width === columns.length) {
      people.push(row);
      continue;
    }
    const hasId = hasIdOrMasked(row);
    if (isBlankRow(row)) sifted.blank++;
    else if (nameless(row, hasId) || repeated(row.cells) || signs(row, hasId)) {
      signed ||= i > last && row.cells.every((cell) => isBlank(cell) || isSigner(cell));
      sifted.nobody.push(row);
    } else if (signed && i > last) {
      sifted.nobody.push(row);
      sifted.below.push(row);
    } else (fits(row.cells) ? sifted.people : sifted.shifted).push(row);
  }
  return sifted;
}
