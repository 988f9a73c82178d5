import type { Found } from '../../findings/finding.ts';
import { noCsv } from '../../checks/file.ts';
import type { CsvRecord } from '../../bytes/csv/reader.ts';
import type { Head } from '../../bytes/encoding/encoding.ts';
import type { Sheet } from '../../bytes/sheet/sheet.ts';
import type { Context } from '../command.ts';
import { faultsOf, refusal } from '../input/csv-rows.ts';
import { Refusal } from '../say/refusal.ts';
import type { TableInput } from '../../api/table.ts';
import { openTable, shownPath } from '../input/table-input.ts';
import type { TableOptions } from '../options/table-options.ts';

/** A table that was read whole. */
export interface ReadTable {
  readonly rows: readonly CsvRecord[];
  /** Null where it is a CSV. */
  readonly sheet: Sheet | null;
}

/**
 * Reads a whole table.
 * @throws Refusal where a value cannot be read for certain; OpenProblem, ZipProblem, SheetProblem, UsageError, Interrupted
 */
export async function readTable(path: string, options: TableOptions, encoding: 'big5' | 'utf8' | null, context: Context): Promise<ReadTable> {
  const no = context.t.convert.refused.unreadable;
  const { maxCells } = options.cells;
  const tooMany = new Refusal(2, context.t.convert.at(shownPath(path, context.t), context.t.convert.refused.tooMany(maxCells)));
  const input = await openTable(path, options, context, { again: true });
  try {
    let read = await rowsOf(input, encoding, maxCells, tooMany);
    // The first line tells the encoding of an upload form; of a list it may be a title or headers without any Chinese. What is
    // UTF-8 from beginning to end is nothing else.
    if (encoding === null && input.sheet === null && read.head.kind === 'text' && read.head.encoding === 'big5') {
      const utf8 = await rowsOf(input, 'utf8', maxCells, tooMany);
      if (utf8.faults.length === 0) read = utf8;
    }
    const { head, rows, faults } = read;
    if (head.kind !== 'text') throw refusal(path, no, [noCsv(head.kind)], context);
    if (faults.length > 0) throw refusal(path, no, faults, context);
    return { rows, sheet: input.sheet };
  } finally {
    await input.close();
  }
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

// A list is read whole, since only the whole of it tells which of its columns hold something: so there is a limit.
async function rowsOf(input: TableInput, encoding: 'big5' | 'utf8' | null, maxCells: number, tooMany: Refusal): Promise<{ head: Head; rows: CsvRecord[]; faults: Found[] }> {
  const rows: CsvRecord[] = [];
  const faults: Found[] = [];
  let cells = 0;
  let endless = false;
  const done = (): boolean => endless || faults.length >= MOST_FAULTS;
  const head = await input.read(encoding, (known) => Object.assign((record: CsvRecord) => {
    if (done()) return;
    const blank = record.empty && record.faults === null;
    if ((cells += blank ? 1 : Math.max(record.cells.length, LEAST)) > maxCells) throw tooMany;
    rows.push(blank ? new BlankRow(record) : record);
    if (record.faults === null) return;
    for (const fault of faultsOf(record, known)) if (faults.length < MOST_FAULTS) faults.push(fault);
    // Nobody knows whether a row without end ever ends.
    endless = record.faults.some(({ kind }) => kind === 'endless');
  }, { done }));
  return { head, rows, faults };
}
