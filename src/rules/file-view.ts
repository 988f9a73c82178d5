import type { Format } from '../schemas/format.ts';

/** What the reader saw at the beginning of a file that is not a CSV. */
export type NotCsv = 'empty' | 'blank' | 'utf16' | 'zip' | 'xls' | 'pdf' | 'image' | 'archive' | 'program' | 'binary' | 'cr-only';

/** What the reader could not read in a cell. */
export interface Fault {
  readonly kind: 'bytes' | 'nul' | 'unclosed-quote' | 'text-after-quote' | 'endless';
  /** The first bytes that belong to no character. */
  readonly hex: string;
}

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
