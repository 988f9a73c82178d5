const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;
const COMMA = 0x2c;

/** A longer row (bytes) is read as text, which knows what is too long. */
const LONGEST = 32_768;

/**
 * Finds by its bytes where a row ends, and where some of its cells stand: line ends, commas, quotes and digits are never part of
 * another character. It leaves a row to be read that may be blank, is very long, or whose quotes are not plain.
 */
export class RowScan {
  /** The columns from 0, ascending, and where the value of each stands in the row that was found last; nowhere where it lacks them. */
  readonly columns: readonly number[];
  readonly starts: Int32Array;
  readonly ends: Int32Array;

  constructor(columns: readonly number[]) {
    this.columns = columns;
    this.starts = new Int32Array(columns.length);
    this.ends = new Int32Array(columns.length);
  }

  /**
   * Finds the row that begins at `from`.
   * @param bytes hold its line end
   * @returns where the next row begins; -1 where the row has to be read
   */
  end(bytes: Uint8Array, from: number): number {
    const { columns, starts, ends } = this;
    let wanted = 0;
    let next = columns[0] ?? -1;
    let column = 0;
    let start = from;
    let at = from;
    for (;; at++) {
      let to = -1;
      let byte = bytes[at] ?? LF;
      if (byte > COMMA) continue;
      if (byte === QUOTE && at === start) {
        to = endOfQuoted(bytes, at);
        if (to < 0) return -1;
        start++;
        at = to + 1;
        byte = bytes[at] === CR ? bytes[++at] ?? LF : bytes[at] ?? LF;
      }
      if (byte !== COMMA && byte !== LF) continue;
      if (column++ === next) {
        starts[wanted] = start;
        ends[wanted++] = to >= 0 ? to : byte === LF && at > start && bytes[at - 1] === CR ? at - 1 : at;
        next = columns[wanted] ?? -1;
      }
      if (byte === LF) break;
      start = at + 1;
    }
    // A row with a digit has data.
    if (at - from > LONGEST || !hasDigit(bytes, from, at)) return -1;
    for (; wanted < columns.length; wanted++) starts[wanted] = ends[wanted] = from;
    return at + 1;
  }
}

// Where the value ends whose first quote stands at `from`; -1 where a quote or a line end stands in it, or something behind it.
function endOfQuoted(bytes: Uint8Array, from: number): number {
  let to = from + 1;
  while (bytes[to] !== QUOTE) if (bytes[to++] === LF) return -1;
  const after = bytes[to + 1];
  return after === COMMA || after === LF || (after === CR && bytes[to + 2] === LF) ? to : -1;
}

/** Whether a digit stands between two places. */
export function hasDigit(bytes: Uint8Array, from: number, to: number): boolean {
  // Stryker disable next-line EqualityOperator: a comma, a quote or a line end stands at `to`, and is not a digit.
  for (let at = from; at < to; at++) if (((bytes[at] ?? 0) - 48) >>> 0 <= 9) return true;
  return false;
}

/** Whether all bytes between two places are ASCII. */
export function isAscii(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((bytes[at] ?? 0) > 0x7f) return false;
  return true;
}
