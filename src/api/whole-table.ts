import { notCsv } from '../checks/file.ts';
import { hasGbkNames } from '../checks/simplified.ts';
import { found, rowPlace } from '../checks/source.ts';
import type { ByteTaker, CsvRecord } from '../bytes/csv/reader.ts';
import type { Encoding, Head } from '../bytes/encoding/encoding.ts';
import type { Sheet } from '../bytes/sheet/sheet.ts';
import type { Found } from '../findings/finding.ts';
import type { TableRow } from '../convert/upload/columns.ts';
import { faultsOf } from './faults.ts';
import { ListRows } from './list-rows.ts';
import { formats } from '../schemas/index.ts';
import { isBlank } from '../schemas/text.ts';
import type { TableInput } from './table.ts';

/** A table that was read whole. */
export interface ReadTable {
  readonly rows: readonly TableRow[];
  /** Null where it is a CSV. */
  readonly sheet: Sheet | null;
}

/** A table that cannot be read whole. It never leaves this folder but for the commands: its findings are not masked. */
export class NoWhole extends Error {
  readonly why: { readonly kind: 'too-many'; readonly limit: number } | { readonly kind: 'unreadable'; readonly found: readonly Found[] };

  constructor(why: NoWhole['why']) {
    super(`whole: ${why.kind}`);
    this.why = why;
  }
}

/**
 * Reads a whole table.
 * @param maxCells more of them are not read
 * @param plain whether rows of people may stay bytes: see {@link ListRows}
 * @throws NoWhole where there are more, or a value cannot be read for certain; the errors of reading the table
 */
export async function readWhole(
  table: TableInput, encoding: 'big5' | 'utf8' | null, maxCells: number, plain = false,
): Promise<ReadTable> {
  let read = await rowsOf(table, encoding, { maxCells, plain, isTrial: false });
  // The first line tells the encoding of an upload form; of a list it may be a title or headers without any Chinese. A file
  // that is UTF-8 from beginning to end is in no other encoding.
  if (encoding === null && table.sheet === null && read.head.kind === 'text' && read.head.encoding === 'big5') {
    const utf8 = await rowsOf(table, 'utf8', { maxCells, plain, isTrial: true }).catch((error: unknown) => {
      if (error instanceof EndOfTrial) return null;
      throw error;
    });
    read = utf8 ?? read;
  }
  const { head, rows, faults, first } = read;
  if (head.kind !== 'text') throw new NoWhole({ kind: 'unreadable', found: notCsv(head.kind) });
  // Of a whole file in another encoding no single cell is told.
  const foreign = first.find(({ bytes }) => hasGbkNames(bytes, formats));
  if (foreign) throw new NoWhole({ kind: 'unreadable', found: [found('header/unknown', rowPlace(foreign), { kind: 'gbk' })] });
  if (faults.length > 0) throw new NoWhole({ kind: 'unreadable', found: faults });
  return { rows, sheet: table.sheet };
}

// A sheet may have a million of them between its first cell and its last.
class BlankRow implements CsvRecord {
  static readonly #cells: readonly string[] = [''];
  readonly row: number;
  readonly line: number;

  constructor({ row, line }: CsvRecord) {
    this.row = row;
    this.line = line;
  }

  get cells(): readonly string[] {
    return BlankRow.#cells;
  }

  get empty(): boolean {
    return true;
  }

  get quoted(): number {
    return 0;
  }

  get needsQuotes(): boolean {
    return false;
  }

  get faults(): null {
    return null;
  }
}

// A row of one cell takes as much memory as this many cells.
const LEAST = 4;

// So many tell enough.
const MOST_FAULTS = 100_000;

/** One of the first rows of a file in Big5: it may be a header row in another encoding. */
interface FirstRow {
  readonly row: number;
  readonly line: number;
  readonly bytes: Uint8Array;
}

interface Reading {
  readonly maxCells: number;
  readonly plain: boolean;
  /** Whether the encoding is only tried: reading ends with {@link EndOfTrial} where a value cannot be read in it. */
  readonly isTrial: boolean;
}

// Thrown, since whoever counts the rows shall not take those of a trial for all that there are.
class EndOfTrial extends Error {}

// A list is read whole, since only the whole of it tells which of its columns hold something: so there is a limit.
async function rowsOf(
  input: TableInput, encoding: 'big5' | 'utf8' | null, { maxCells, plain, isTrial }: Reading,
): Promise<{ head: Head; rows: TableRow[]; faults: Found[]; first: readonly FirstRow[] }> {
  const rows: TableRow[] = [];
  const faults: Found[] = [];
  let cells = 0;
  let endless = false;
  const first: FirstRow[] = [];
  // The first row that is not blank is read as text, whatever it is: whoever counts rows asks it whether it is a header row.
  let hasBegun = false;
  const done = (): boolean => endless || faults.length >= MOST_FAULTS;
  const head = await input.read(encoding, (known) => Object.assign((record: CsvRecord) => {
    if (done()) return;
    const blank = record.empty && record.faults === null;
    if ((cells += blank ? 1 : Math.max(record.cells.length, LEAST)) > maxCells) throw new NoWhole({ kind: 'too-many', limit: maxCells });
    rows.push(blank ? new BlankRow(record) : record);
    if (record.bytes && known === 'big5') first.push({ row: record.row, line: record.line, bytes: record.bytes.slice() });
    hasBegun ||= !record.cells.every(isBlank);
    if (record.faults === null) return;
    if (isTrial) throw new EndOfTrial();
    for (const fault of faultsOf(record, known)) if (faults.length < MOST_FAULTS) faults.push(fault);
    // Nobody knows whether a row without end ever ends.
    endless = record.faults.some(({ kind }) => kind === 'endless');
  }, { done, ...(plain ? { bytes: byBytes(known) } : {}) }));
  return { head, rows, faults, first };

  function byBytes(known: Encoding): ByteTaker {
    const list = new ListRows(known);
    return {
      takeRow: (bytes, from, row) => {
        const next = hasBegun && !done() ? list.takeRow(bytes, from) : -1;
        if (next < 0) return -1;
        if ((cells += Math.max(list.width, LEAST)) > maxCells) throw new NoWhole({ kind: 'too-many', limit: maxCells });
        rows.push(list.last(row));
        return next;
      },
      settleRows: () => undefined,
    };
  }
}
