import { RECORD, records, type RecordReader } from './biff.ts';
import { builtinFormat } from './builtin-formats.ts';
import { MOST_SHEETS, type Listed } from './choose.ts';
import { SheetProblem, damaged } from './problem.ts';

/** A sheet of an .xls and where its records begin. */
export interface XlsSheet extends Listed {
  readonly start: number;
}

/** What an .xls says beside the cells. */
export interface XlsWorkbook {
  readonly sheets: readonly XlsSheet[];
  readonly from1904: boolean;
  /** The texts that cells share. */
  readonly strings: readonly string[];
  /** The number format of each cell style. */
  readonly formats: readonly string[];
}

const BIFF8 = 0x600;
const MOST_STYLES = 65_536;

/** Reads which sheets, texts and formats an .xls has. @throws SheetProblem where it needs a password, is older than Excel 97 or damaged */
export function readGlobals(stream: Uint8Array, maxCells: number): XlsWorkbook {
  const sheets: XlsSheet[] = [];
  const codes = new Map<number, string>();
  const styles: number[] = [];
  let strings: readonly string[] = [];
  let from1904 = false;
  let first = true;
  for (const { id, data } of records(stream, 0)) {
    if (first) checkBegin(id, data);
    first = false;
    switch (id) {
      case RECORD.password: throw new SheetProblem({ kind: 'encrypted' });
      case RECORD.date1904: from1904 = data.u16() === 1; break;
      case RECORD.format: codes.set(data.u16(), data.text(data.u16())); break;
      case RECORD.cellFormat: {
        data.u16();
        if (styles.push(data.u16()) > MOST_STYLES) throw damaged();
        break;
      }
      case RECORD.strings: strings = sharedStrings(data, maxCells); break;
      case RECORD.sheet: {
        const start = data.u32();
        const hidden = (data.u8() & 3) !== 0;
        // Charts and macros stand among the sheets, and have no cells.
        const holdsCells = data.u8() === 0;
        if (holdsCells && sheets.push({ start, hidden, name: data.text(data.u8()) }) > MOST_SHEETS) throw damaged();
        break;
      }
      case RECORD.eof: return { sheets, from1904, strings, formats: styles.map((format) => codes.get(format) ?? builtinFormat(format)) };
    }
  }
  throw damaged();
}

function checkBegin(id: number, data: RecordReader): void {
  if (id !== RECORD.begin) throw damaged();
  if (data.u16() !== BIFF8) throw new SheetProblem({ kind: 'other-document', what: 'old-workbook' });
}

function sharedStrings(data: RecordReader, limit: number): string[] {
  data.u32();
  const count = data.u32();
  if (count > limit) throw new SheetProblem({ kind: 'too-many-cells', limit, at: null });
  const strings: string[] = [];
  while (strings.length < count && data.more()) strings.push(data.text(data.u16()));
  return strings;
}
