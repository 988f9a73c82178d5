import { RECORD, records, type BiffRecord, type RecordReader } from './biff.ts';
import { builtinFormat } from './builtin-formats.ts';
import { MOST_SHEETS, type Listed } from './choose.ts';
import { codePage } from './code-page.ts';
import { SheetProblem, damaged } from './problem.ts';

/** A sheet of an .xls and where its records begin. */
export interface XlsSheet extends Listed {
  readonly start: number;
}

/** The forms of an .xls: 8 is Excel 97 to 2003, 5 is Excel 5 and 95; 2, 3 and 4 are those of the same numbers, and have one sheet. */
export type BiffVersion = 2 | 3 | 4 | 5 | 8;

/** The facts of an .xls apart from its cells. */
export interface XlsWorkbook {
  readonly version: BiffVersion;
  readonly sheets: readonly XlsSheet[];
  readonly from1904: boolean;
  /** The texts that cells share. */
  readonly strings: readonly string[];
  /** The number format of each cell style; in version 2, of each number that a cell has for its format. */
  readonly formats: readonly string[];
  /** Reads a text whose length stands before it, as one byte or two. */
  readonly text: (data: RecordReader, length: number) => string;
}

const MOST_STYLES = 65_536;
const SHEET = 0x10;

/** Tells the form of an .xls by its first record; null where it is not an .xls. */
export function biffVersion(id: number, data: RecordReader): BiffVersion | null {
  switch (id) {
    case RECORD.shortBegin: return 2;
    case RECORD.begin3: return 3;
    case RECORD.begin4: return 4;
    case RECORD.begin: return data.u16() >= 0x600 ? 8 : 5;
    default: return null;
  }
}

/**
 * Reads which sheets, texts and formats an .xls has.
 * @throws SheetProblem where it needs a password, is a kind of workbook that is not read, or is damaged
 */
export function readGlobals(stream: Uint8Array, maxCells: number): XlsWorkbook {
  const found = new Globals(maxCells);
  for (const record of records(stream, 0)) if (found.takeRecord(record)) return found.workbook();
  throw damaged();
}

class Globals {
  readonly #maxCells: number;
  readonly #sheets: XlsSheet[] = [];
  readonly #codes = new Map<number, string>();
  readonly #styles: number[] = [];
  #version: BiffVersion | null = null;
  #decode = codePage(null);
  #strings: readonly string[] = [];
  #from1904 = false;

  constructor(maxCells: number) {
    this.#maxCells = maxCells;
  }

  /** Takes the next record; returns whether it was the last. */
  takeRecord({ id, data }: BiffRecord): boolean {
    if (this.#version === null) this.#beginWorkbook(id, data);
    else switch (id) {
      case RECORD.password: throw new SheetProblem({ kind: 'encrypted' });
      case RECORD.date1904: this.#from1904 = data.u16() === 1; break;
      case RECORD.codePage: this.#decode = codePage(data.u16()); break;
      case RECORD.format2:
      case RECORD.format: this.#format(data); break;
      case RECORD.cellFormat: this.#style(() => data.u16()); break;
      case RECORD.cellFormat3:
      case RECORD.cellFormat4: this.#style(() => data.u8()); break;
      case RECORD.strings: this.#strings = sharedStrings(data, this.#maxCells); break;
      case RECORD.sheet: this.#sheet(data); break;
      case RECORD.eof: return true;
    }
    return false;
  }

  workbook(): XlsWorkbook {
    const code = (format: number): string => this.#codes.get(format) ?? builtinFormat(format);
    const version = this.#version ?? 8;
    return {
      version,
      sheets: this.#sheets,
      from1904: this.#from1904,
      strings: this.#strings,
      formats: version === 2 ? Array.from({ length: 64 }, (_, i) => code(i)) : this.#styles.map(code),
      text: this.#text,
    };
  }

  readonly #text = (data: RecordReader, length: number): string =>
    (this.#version === 8 ? data.text(length) : this.#decode(data.bytes(length)));

  #beginWorkbook(id: number, data: RecordReader): void {
    const version = biffVersion(id, data);
    if (version === null) throw damaged();
    if (version < 5) {
      data.u16();
      if (data.u16() !== SHEET) throw new SheetProblem({ kind: 'other-document', what: 'old-workbook' });
      this.#sheets.push({ name: 'Sheet1', hidden: false, start: 0 });
    }
    this.#version = version;
  }

  // Before Excel 5, formats are counted in the order in which they come.
  #format(data: RecordReader): void {
    const version = this.#version ?? 8;
    if (this.#codes.size > MOST_STYLES) throw damaged();
    const counted = this.#codes.size;
    if (version === 4) data.u16();
    const number = version < 5 ? counted : data.u16();
    this.#codes.set(number, this.#text(data, version === 8 ? data.u16() : data.u8()));
  }

  #style(next: () => number): void {
    next();
    if (this.#styles.push(next()) > MOST_STYLES) throw damaged();
  }

  #sheet(data: RecordReader): void {
    const start = data.u32();
    const hidden = (data.u8() & 3) !== 0;
    // Charts and macros stand among the sheets, and have no cells.
    const holdsCells = data.u8() === 0;
    if (!holdsCells) return;
    const length = data.u8();
    // Some programs leave out what says how wide the letters are.
    const name = length === data.left ? this.#decode(data.bytes(length)) : this.#text(data, length);
    if (this.#sheets.push({ start, hidden, name }) > MOST_SHEETS) throw damaged();
  }
}

function sharedStrings(data: RecordReader, limit: number): string[] {
  data.u32();
  const count = data.u32();
  if (count > limit) throw new SheetProblem({ kind: 'too-many-cells', limit, at: null });
  const strings: string[] = [];
  while (strings.length < count && data.more()) strings.push(data.text(data.u16()));
  return strings;
}
