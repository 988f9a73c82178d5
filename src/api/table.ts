import { readCsv, type TakeRow } from '../bytes/csv/file.ts';
import type { Encoding, Head } from '../bytes/encoding/encoding.ts';
import type { Sheet } from '../bytes/sheet/sheet.ts';
import type { FileFacts } from '../findings/file-facts.ts';
import { pausing } from './pieces.ts';

/** A table, wherever it comes from: a CSV, a sheet of a workbook, or one of these in an archive. */
export interface TableInput {
  /**
   * The name of the file that holds the table, without folders; within an archive that of the entry. Null for standard input, and
   * for what is called a workbook and is not one: nobody uploads it under that name.
   */
  readonly name: string | null;
  /** Null where it is a CSV. */
  readonly sheet: Sheet | null;
  /** Whether it is a file of its own on a disk, neither in an archive nor from a pipe. */
  readonly plain: boolean;
  /** Whether it lies in an archive. */
  readonly archived?: true;
  /**
   * Reads all rows in order.
   * @param encoding to read a CSV in, or null to find it
   * @param begin is told the encoding, once, and returns what takes the rows
   * @param between is called, and waited for, now and then between rows
   * @returns what a CSV's first bytes are; a sheet is text in Unicode
   * @throws ZipProblem, and what reading the bytes throws
   */
  readonly read: (
    encoding: 'big5' | 'utf8' | null, begin: (encoding: Encoding) => TakeRow, between?: () => Promise<void>,
  ) => Promise<Head>;
  /** The bytes of a CSV as they are; for errors see `read`. */
  readonly bytes: () => AsyncIterable<Uint8Array>;
  /** Reads an archive's entry to its end: only there its content is proven right. @throws ZipProblem */
  readonly prove: () => Promise<void>;
  /** Says that it will be read once more and then never: nothing need be kept of what is still to come. */
  readonly lastTime: () => void;
  /** How many rows stand behind its last one that need not be read: nothing is wrong with them. */
  readonly proven?: number;
  /** The sum over the bytes of the file that holds the table, to be asked for when it was read; only where it was wanted. */
  readonly sum?: () => Promise<FileFacts['bytes']>;
  readonly close: () => Promise<void>;
}

/**
 * A CSV whose bytes can be read from their beginning.
 * @param open is told whether each piece may overwrite the one before
 */
export function csvInput(open: (reuse: boolean) => AsyncIterable<Uint8Array>, name: string | null, plain: boolean): TableInput {
  return {
    name,
    sheet: null,
    plain,
    read: (encoding, begin, between) => readCsv(between ? pausing(open(true), between) : open(true), encoding, begin),
    bytes: () => open(false),
    prove: () => Promise.resolve(),
    lastTime: () => undefined,
    close: () => Promise.resolve(),
  };
}

const ROWS_BETWEEN = 2000;

/** A sheet of a workbook. @param signal ends the reading of it with an error */
export function sheetInput(sheet: Sheet, name: string | null, plain: boolean, signal: AbortSignal): TableInput {
  return {
    ...csvInput(noBytes, name, plain),
    sheet,
    async read(_encoding, begin, between) {
      const take = begin('utf8-bom');
      for (const record of sheet.rows) {
        take(record);
        if (record.row % ROWS_BETWEEN === 0) await between?.();
      }
      signal.throwIfAborted();
      await between?.();
      return { kind: 'text', encoding: 'utf8-bom' };
    },
  };
}

async function* noBytes(): AsyncGenerator<Uint8Array> {
  // A sheet has rows alone.
}
