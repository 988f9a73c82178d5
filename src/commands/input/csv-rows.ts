import { faultsOf } from '../../api/faults.ts';
import { found } from '../../checks/source.ts';
import { notCsv } from '../../checks/file.ts';
import type { Found } from '../../findings/finding.ts';
import { readCsv } from '../../bytes/csv/file.ts';
import type { CsvRecord } from '../../bytes/csv/reader.ts';
import type { Encoding } from '../../bytes/encoding/encoding.ts';
import { wholeFile } from '../../schemas/format.ts';
import { formats } from '../../schemas/index.ts';
import { isDataRow } from '../../schemas/recognise.ts';
import { isBlank } from '../../schemas/text.ts';
import type { Context } from '../command.ts';
import { Refusal, widthOf } from '../say/refusal.ts';
import { shownPath } from './table-input.ts';
import { findingLines } from '../to-webhr/reasons.ts';

/** The kind of a row: blank above the header row, the header row, data, or an empty line between data. */
export type RowKind = 'above' | 'header' | 'data' | 'empty';

/** The counts of a file: data rows as the portal counts them, rows of blanks and bare commas included. */
export interface RowCounts {
  readonly rows: number;
  /** Those of the rows that hold nothing. */
  readonly blank: number;
  /** Empty lines below the header row, which count nowhere. */
  readonly empty: number;
}

/** Tells what each row of a file is, and counts. */
export class RowCounter implements RowCounts {
  #started = false;
  #left: number | null;
  rows = 0;
  blank = 0;
  empty = 0;

  /** @param head how many rows stand above the data, where that is known, so that the next one is data whatever it looks like */
  constructor(head: number | null = null) {
    this.#left = head;
  }

  /** Whether the next row stands below the header row. */
  get isBelowHead(): boolean {
    return this.#left === null ? this.#started : this.#left === 0;
  }

  /** Takes the next row of a file. A first row that is data is taken as such: grade files may lack a header row. */
  takeRow(record: CsvRecord): RowKind {
    const blank = record.faults === null && record.cells.every(isBlank);
    if (this.#left !== null) {
      if (this.#left-- > 0) return 'above';
      this.#left = 0;
    } else if (!this.#started) {
      if (blank) return 'above';
      this.#started = true;
      if (!isDataRow(record.cells, formats)) return 'header';
    }
    if (record.empty) {
      this.empty++;
      return 'empty';
    }
    this.rows++;
    if (blank) this.blank++;
    return 'data';
  }
}

/** The actions for the rows of a file whose bytes are to be kept. */
export interface RawRows {
  readonly path: string;
  /** Its bytes from the beginning, each piece of them apart. */
  readonly open: () => AsyncIterable<Uint8Array>;
  readonly encoding: 'big5' | 'utf8' | null;
  readonly beginRows: (encoding: Encoding) => void;
  readonly takeRow: (record: CsvRecord, bytes: Uint8Array) => void;
  /** Takes a data row by its bytes, so that it need not be read. @returns where the next row begins; -1 where it is not taken */
  readonly takeBytes: (bytes: Uint8Array, from: number) => number;
  /** Called, and waited for, when all rows of a piece of the file were taken. */
  readonly between: () => Promise<void>;
}

/**
 * Reads the rows of a CSV with their bytes.
 * @param no says what cannot be done with a file in which it is not certain where rows end, or which is not a CSV
 * @throws Refusal for such a file; OpenProblem, Interrupted
 */
export async function readRaw(
  { path, open, encoding, beginRows, takeRow, takeBytes, between }: RawRows, no: string, context: Context,
): Promise<void> {
  const { host, t } = context;
  async function* pausing(): AsyncGenerator<Uint8Array> {
    for await (const piece of open()) {
      yield piece;
      await between();
    }
  }
  const head = await readCsv(pausing(), encoding, (known) => {
    beginRows(known);
    const taker = { takeRow: takeBytes, settleRows: () => undefined };
    const takeWhole = (record: CsvRecord): void => {
      const cut = record.faults?.some(({ kind }) => kind !== 'bytes' && kind !== 'nul') === true;
      if (cut) throw refusal(path, no, faultsOf(record, known), context);
      takeRow(record, record.bytes ?? new Uint8Array(0));
    };
    return Object.assign(takeWhole, host.env['LHL_NO_FAST'] === '1' ? {} : { bytes: taker });
  }, true);
  if (head.kind === 'zip' || head.kind === 'xls') throw new Refusal(2, t.archive.problem.at(shownPath(path, t), t.split.onlyCsv));
  if (head.kind !== 'text') throw refusal(path, no, notCsv(head.kind), context);
  await between();
}

/** A refusal of a file that tells what is wrong with it. */
export function refusal(path: string, no: string, findings: readonly Found[], { host, t }: Context): Refusal {
  return new Refusal(1, t.archive.problem.at(shownPath(path, t), no), findingLines(findings, t, widthOf(host.stderr), () => null));
}

/** The finding of a file without data. */
export const noRows: Found = found('file/empty', wholeFile, { kind: 'no-rows' });
/** The finding of a file that has not even a header row. */
export const onlyBlank: Found = found('file/empty', wholeFile, { kind: 'blank' });
