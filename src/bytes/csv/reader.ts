import { count, cutQuoted, type Cut, type Span } from './quoted.ts';
import { joined } from '../pieces.ts';
import { decode, firstBadBytes, hexadecimal, type Encoding } from '../encoding/encoding.ts';

/** One row of a CSV file as it stands there. */
export interface CsvRecord {
  /** As a spreadsheet counts: the first row is 1, empty lines count. */
  readonly row: number;
  /** The physical line on which it starts, from 1. */
  readonly line: number;
  /** The text of each cell; that of a cell which does not decode is ''. */
  readonly cells: readonly string[];
  /** Whether the line holds nothing at all, not even a comma. */
  readonly empty: boolean;
  /** How many values stand in quotes. */
  readonly quoted: number;
  /** Whether a quoted value could not stand without its quotes: it has a comma, a quote or a line break inside. */
  readonly needsQuotes: boolean;
  /** The faults in reading it; null where it has none. */
  readonly faults: readonly CsvFault[] | null;
  /**
   * The row as it stands in the file, its line end included, until the next is asked for; only of the first rows, or where
   * the reader was asked to keep it.
   */
  readonly bytes?: Uint8Array;
  /** Whether it was of another width in the file that it was made of. */
  readonly hidden?: boolean;
}

/** Takes rows by their bytes, so that they need not be read. */
export interface ByteTaker {
  /**
   * Takes a row.
   * @param bytes hold it from `from` on with its line end, and {@link TO_SPARE} bytes behind that
   * @param row as a spreadsheet counts
   * @param line the physical line on which it starts
   * @returns where the next row begins; -1 where the row is not taken
   */
  readonly takeRow: (bytes: Uint8Array, from: number, row: number, line: number) => number;
  /** Is called before the bytes of the rows that were taken may change. */
  readonly settleRows: () => void;
}

/** A fault in reading a cell. */
export interface CsvFault {
  /** From 1. */
  readonly column: number;
  readonly kind: 'bytes' | 'nul' | 'unclosed-quote' | 'text-after-quote' | 'endless';
  /** The first bytes that do not belong to the encoding, in hexadecimal. */
  readonly hex: string;
  /** All bytes of a cell that does not decode, in hexadecimal: nothing else of it is kept. */
  readonly raw?: string;
}

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;
const COMMA = 0x2c;

/** This many bytes stand behind the last row that is taken by its bytes, so code that reads it need not check for their end. */
const TO_SPARE = 16;

/** A row that does not look like a header may be one in another encoding: the first rows carry their bytes. */
const FIRST_ROWS = 10;

/** The longest row, in bytes: a longer one is cut there, so that memory and time stay bounded. */
const LONGEST_ROW = 1_048_576;
const LONG_ROW = 65_536;

/**
 * Cuts CSV bytes into rows and cells: commas, quotes and line ends never occur inside a character of CP950 or UTF-8,
 * so the bytes are cut first and only then decoded. A quote that is never closed, or after whose end text follows, is
 * read as an ordinary character, so that one such cell does not swallow the rest of the file.
 */
export class CsvReader {
  readonly #encoding: Encoding;
  readonly #keepBytes: boolean;
  readonly #taker: ByteTaker | null;
  #rest: Uint8Array = new Uint8Array(0);
  #row = 0;
  /** Whether the end of an endless row is still to come. */
  #skipping = false;
  #line = 1;
  /** A long row with quotes is looked at again when this many bytes are there: looking each time would take for ever. */
  #wait = 0;

  /**
   * @param keepBytes whether each row carries its bytes
   * @param taker is asked first to take each row by its bytes; it takes none in which a value holds a line end
   */
  constructor(encoding: Encoding, keepBytes = false, taker: ByteTaker | null = null) {
    this.#encoding = encoding;
    this.#keepBytes = keepBytes;
    this.#taker = taker;
  }

  /** Takes the next bytes of the file and returns the rows that are complete with them. */
  read(chunk: Uint8Array): Iterable<CsvRecord> {
    if (this.#rest.length + chunk.length < this.#wait) {
      this.#rest = joined([this.#rest, chunk]);
      return [];
    }
    return this.#rest.length === 0 ? this.#cut(chunk, this.#taker) : this.#joined(chunk);
  }

  /** Returns the row that the end of the file completes, if there is one. */
  end(): Iterable<CsvRecord> {
    return this.#rest.length === 0 ? [] : this.#cut(this.#rest, null, true);
  }

  // Joins only the rest of its line to a row that began in the piece before: copying all would cost more than cutting. Of joined
  // bytes no row is taken: they are few.
  *#joined(chunk: Uint8Array): Generator<CsvRecord> {
    const end = chunk.indexOf(LF) + 1;
    yield* this.#cut(joined([this.#rest, end > 0 ? chunk.subarray(0, end) : chunk]), null);
    if (end === 0) return;
    const rest = chunk.subarray(end);
    yield* this.#rest.length === 0 ? this.#cut(rest, this.#taker) : this.#cut(joined([this.#rest, rest]), null);
  }

  *#cut(bytes: Uint8Array, taker: ByteTaker | null, final = false): Generator<CsvRecord> {
    let start = 0;
    this.#wait = 0;
    let quote = bytes.indexOf(QUOTE);
    // Rows that begin before this end before it.
    const whole = taker !== null && bytes.length > TO_SPARE ? bytes.lastIndexOf(LF, bytes.length - TO_SPARE) : 0;
    // Of one class, wherever they come from: the engine would compile all that reads them anew for each.
    const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
    while (start < bytes.length) {
      if (!this.#skipping) start = this.#takeRows(taker, plain, start, whole);
      if (start === bytes.length) break;
      let end = bytes.indexOf(LF, start);
      if (this.#skipping) {
        this.#skipping = end < 0;
        start = end < 0 ? bytes.length : end + 1;
        continue;
      }
      const room = !final && bytes.length - start > LONGEST_ROW;
      if (end < 0 && !final && !room) break;
      if (room && (end < 0 || end - start > LONGEST_ROW)) {
        yield this.#endless(bytes, start);
        start = this.#behindEndless(bytes, start);
        continue;
      }
      if (end < 0) end = bytes.length;
      if (quote >= 0 && quote < start) quote = bytes.indexOf(QUOTE, start);
      if (quote < 0 || quote > end) {
        const to = bytes[end - 1] === CR ? end - 1 : end;
        const record = this.#plain(bytes.subarray(start, to));
        yield this.#keepBytes || record.row <= FIRST_ROWS ? { ...record, bytes: bytes.subarray(start, end + 1) } : record;
        start = end + 1;
      } else {
        // A longer piece is not a row, however much of the file is already there.
        const cut = cutQuoted(bytes, start, final, room ? start + LONGEST_ROW + 1 : bytes.length);
        if (cut === null && !room) {
          const there = bytes.length - start;
          if (there > LONG_ROW) this.#wait = Math.min(there * 2, LONGEST_ROW + 1);
          break;
        }
        if (cut === null) {
          yield this.#endless(bytes, start);
          start = this.#behindEndless(bytes, start);
          continue;
        }
        const record = this.#quoted(bytes, cut);
        yield this.#keepBytes || record.row <= FIRST_ROWS ? { ...record, bytes: bytes.subarray(start, cut.next) } : record;
        start = cut.next;
      }
    }
    this.#taker?.settleRows();
    // Copied: the next piece may overwrite this one.
    this.#rest = new Uint8Array(bytes.subarray(start));
  }

  // Lets rows be taken from `from` on, and tells where the first begins that is not.
  #takeRows(taker: ByteTaker | null, bytes: Uint8Array, from: number, whole: number): number {
    let start = from;
    while (taker !== null && start < whole) {
      const next = taker.takeRow(bytes, start, this.#row + 1, this.#line);
      if (next < 0) return start;
      this.#row++;
      this.#line++;
      start = next;
    }
    return start;
  }

  #endless(bytes: Uint8Array, start: number): CsvRecord {
    const line = this.#line;
    this.#line += 1 + count(bytes, LF, start, start + LONGEST_ROW);
    return { row: ++this.#row, line, cells: [''], empty: false, quoted: 0, needsQuotes: false,
      faults: [{ column: 1, kind: 'endless', hex: '' }] };
  }

  // Where the line ends in which such a row became too long.
  #behindEndless(bytes: Uint8Array, start: number): number {
    const end = bytes.indexOf(LF, start + LONGEST_ROW);
    this.#skipping = end < 0;
    return end < 0 ? bytes.length : end + 1;
  }

  #plain(bytes: Uint8Array): CsvRecord {
    const row = ++this.#row;
    const line = this.#line++;
    const text = decode(bytes, this.#encoding);
    if (text !== null && !text.includes('\0')) {
      return { row, line, cells: text.split(','), empty: text === '', quoted: 0, needsQuotes: false, faults: null };
    }
    const spans: Span[] = [];
    for (let from = 0; from <= bytes.length;) {
      const comma = bytes.indexOf(COMMA, from);
      const to = comma < 0 ? bytes.length : comma;
      spans.push({ from, to, quoted: false, doubled: false, fault: null });
      from = to + 1;
    }
    return { row, line, empty: false, needsQuotes: false, quoted: 0, ...this.#decodeSpans(bytes, spans) };
  }

  #quoted(bytes: Uint8Array, cut: Cut): CsvRecord {
    const row = ++this.#row;
    const line = this.#line;
    this.#line += cut.lines;
    const { cells, faults } = this.#decodeSpans(bytes, cut.spans);
    const quoted = cut.spans.filter((span) => span.quoted).length;
    const needsQuotes = cut.spans.some((span, i) => span.quoted && /[,"\r\n]/.test(cells[i] ?? ''));
    return { row, line, cells, empty: false, quoted, needsQuotes, faults };
  }

  #decodeSpans(bytes: Uint8Array, spans: readonly Span[]): { cells: string[]; faults: CsvFault[] | null } {
    const faults: CsvFault[] = [];
    const cells = spans.map(({ from, to, doubled, fault }, i) => {
      const part = bytes.subarray(from, to);
      const text = decode(part, this.#encoding);
      const column = i + 1;
      if (fault !== null) faults.push({ column, kind: fault, hex: '' });
      if (text === null) faults.push({ column, kind: 'bytes', hex: firstBadBytes(part, this.#encoding), raw: hexadecimal(part) });
      else if (text.includes('\0')) faults.push({ column, kind: 'nul', hex: '' });
      return doubled ? (text ?? '').replaceAll('""', '"') : text ?? '';
    });
    return { cells, faults: faults.length === 0 ? null : faults };
  }
}
