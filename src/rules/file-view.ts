import type { Format } from '../schemas/format.ts';

/** The type of a file that is not a CSV, as the reader saw it at the beginning. */
export type NotCsv = 'empty' | 'blank' | 'utf16' | 'zip' | 'xls' | 'pdf' | 'image' | 'archive' | 'program' | 'binary' | 'cr-only';

/** A part of a cell that the reader could not read. */
export interface Fault {
  readonly kind: 'bytes' | 'nul' | 'unclosed-quote' | 'text-after-quote' | 'endless';
  /** The first bytes that belong to no character. */
  readonly hex: string;
}

/** The facts about a file that was read to its end. */
export interface WholeFile {
  readonly format: Format;
  readonly encoding: 'big5' | 'utf8' | 'utf8-bom';
  /** Data rows; empty lines do not count. */
  readonly rows: number;
  /** Whether any row holds data. */
  readonly hasData: boolean;
  /** Values in quotes, those of the header row included. */
  readonly quoted: number;
  /** Whether a quoted value could not stand without its quotes. */
  readonly needsQuotes: boolean;
}
