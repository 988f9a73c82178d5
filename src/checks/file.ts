import type { Found } from '../findings/finding.ts';
import { wholeFile, type Format } from '../schemas/format.ts';
import { found } from './source.ts';

/** What the reader saw at the beginning of a file that is no CSV. */
export type NoCsv = 'empty' | 'blank' | 'utf16' | 'zip' | 'xls' | 'pdf' | 'image' | 'archive' | 'program' | 'binary' | 'cr-only';

/** What is known of a file once it was read to its end. */
export interface WholeFile {
  readonly format: Format;
  readonly encoding: 'big5' | 'utf8' | 'utf8-bom';
  /** Data rows; empty lines are none. */
  readonly rows: number;
  /** Whether any row holds data. */
  readonly hasData: boolean;
  /** Values in quotes, those of the header row included. */
  readonly quoted: number;
  /** Whether a quoted value could not stand without its quotes. */
  readonly needsQuotes: boolean;
}

/** Checks the name of a file (without its folders). */
export function* checkName(name: string): Generator<Found> {
  if (/[^\u0020-\u007e]/u.test(name)) yield found('file/name', wholeFile, {});
}

/** The finding of a file that is no CSV at all. */
export function noCsv(kind: NoCsv): Found {
  if (kind === 'empty') return found('file/empty', wholeFile, { kind: 'no-bytes' });
  if (kind === 'blank') return found('file/empty', wholeFile, { kind });
  if (kind === 'utf16') return found('file/encoding', wholeFile, { kind: 'utf16' });
  return found('file/malformed', wholeFile, { kind });
}

/** Checks what only the whole file shows. */
export function* checkWhole(file: WholeFile): Generator<Found> {
  const { rowLimit } = file.format;
  if (file.encoding === 'utf8') yield found('file/not-big5', wholeFile, {}, { kind: 'safe', value: null });
  if (!file.hasData) yield found('file/empty', wholeFile, { kind: 'no-rows' });
  if (rowLimit !== null && file.rows > rowLimit) yield found('file/row-limit', wholeFile, { rows: file.rows, limit: rowLimit });
  if (file.quoted > 0) {
    yield found('file/quoted', wholeFile, { count: file.quoted }, file.needsQuotes ? null : { kind: 'safe', value: null });
  }
}
