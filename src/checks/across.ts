import { KeyTable } from './key-table.ts';

/** A row of one of the files. */
export interface AcrossPlace {
  /** The file as it may be shown. */
  readonly path: string;
  /** The same without characters that nobody sees. */
  readonly name: string;
  readonly row: number;
  readonly line: number;
}

interface File {
  readonly path: string;
  readonly name: string;
  /** How many rows the files before it have. */
  readonly before: number;
  rows: number;
  /** From which row on lines are so many more than rows: few cells have line breaks. */
  readonly shifts: { readonly row: number; readonly by: number }[];
}

/**
 * Holds the rows of several files against each other: their keys stand in one table, in which the rows of a file count on from
 * those of the files before it. It takes the memory of one file that has all the rows.
 */
export class Across {
  readonly #tables = new Map<string, KeyTable>();
  readonly #files: File[] = [];
  #file: File = { path: '', name: '', before: 0, rows: 0, shifts: [] };

  /**
   * Begins the next file.
   * @param path the file as it may be shown
   * @param name the same as it stands in a message
   */
  beginFile(path: string, name: string): void {
    const { before, rows } = this.#file;
    this.#file = { path, name, before: before + rows, rows: 0, shifts: [] };
    this.#files.push(this.#file);
  }

  /** How many rows the files before this one have. */
  get before(): number {
    return this.#file.before;
  }

  /** The table of a key: the same for all files in which the key is made of the same columns. */
  tableOf(key: string): KeyTable {
    let table = this.#tables.get(key);
    if (!table) this.#tables.set(key, (table = new KeyTable()));
    return table;
  }

  /** Takes the place of the next row of this file. */
  addRow(row: number, line: number): void {
    const { shifts } = this.#file;
    this.#file.rows = row;
    if (line - row !== (shifts.at(-1)?.by ?? 0)) shifts.push({ row, by: line - row });
  }

  /** Where a row of an earlier file stands, by its number among the rows of all files. */
  placeOf(number: number): AcrossPlace {
    const file = this.#files.findLast(({ before }) => before < number) ?? this.#file;
    const row = number - file.before;
    return { path: file.path, name: file.name, row, line: row + (file.shifts.findLast((shift) => shift.row <= row)?.by ?? 0) };
  }
}
