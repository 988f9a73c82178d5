import { RowScan, hasDigit, isAscii } from '../../bytes/csv/scan.ts';
import { decode, type Encoding } from '../../bytes/encoding/encoding.ts';

const NOTHING = new Uint8Array(0);

/** Tells of each row, as bytes or as text, whether it is of the course of the row before. */
export class CourseWatch {
  readonly #columns: readonly number[];
  readonly #encoding: Encoding;
  /** The row at hand, and the last one of which a course began, where that was not read as text. */
  #row: RowScan;
  #last: RowScan;
  #lastBytes: Uint8Array = NOTHING;
  /** The cells that tell the course, where they were read as text; null before the first row, and where bytes tell it. */
  #texts: readonly string[] | null = null;

  /** @param columns those that tell the course, from 0, ascending */
  constructor(columns: readonly number[], encoding: Encoding) {
    this.#columns = columns;
    this.#encoding = encoding;
    this.#row = new RowScan(columns);
    this.#last = new RowScan(columns);
  }

  /** Whether a row was taken yet. */
  get hasCourse(): boolean {
    return this.#texts !== null || this.#lastBytes !== NOTHING;
  }

  /** Where the row after that at `from` begins; -1 where it has to be read as text. */
  end(bytes: Uint8Array, from: number): number {
    const end = this.#row.end(bytes, from);
    return end < 0 || this.#mayBeBlank(bytes, from, end) ? -1 : end;
  }

  /** Takes the row whose end was asked for last. @returns whether it is of the course before */
  takeBytes(bytes: Uint8Array): boolean {
    const texts = this.#texts;
    const same = texts === null ? this.#hasSameBytes(bytes) : texts.every((text, i) => text === this.#textOf(this.#row, bytes, i));
    if (same) return true;
    [this.#row, this.#last] = [this.#last, this.#row];
    this.#lastBytes = bytes;
    this.#texts = null;
    return false;
  }

  /** Takes a row of text. @returns whether it is of the course before */
  takeCells(cells: readonly string[]): boolean {
    const texts = this.#columns.map((column) => cells[column] ?? '');
    const same = this.hasCourse && texts.every((text, i) => text === (this.#texts?.[i] ?? this.#textOf(this.#last, this.#lastBytes, i)));
    this.#texts = texts;
    return same;
  }

  // Other bytes may be the same text: some characters have two codes, and what does not decode has no text.
  #hasSameBytes(bytes: Uint8Array): boolean {
    if (!this.hasCourse) return false;
    const [row, last] = [this.#row, this.#last];
    let doubtful = false;
    for (let i = 0; i < this.#columns.length; i++) {
      const [from, to, lastFrom, lastTo] = [row.starts[i] ?? 0, row.ends[i] ?? 0, last.starts[i] ?? 0, last.ends[i] ?? 0];
      if (isSame(bytes, from, to, this.#lastBytes, lastFrom, lastTo)) continue;
      if ((to > from && isAscii(bytes, from, to)) || (lastTo > lastFrom && isAscii(this.#lastBytes, lastFrom, lastTo))) return false;
      doubtful = true;
    }
    return !doubtful || this.#columns.every((_, i) => this.#textOf(row, bytes, i) === this.#textOf(last, this.#lastBytes, i));
  }

  // A row of which nothing decodes belongs to the course around it, as a blank one does.
  #mayBeBlank(bytes: Uint8Array, from: number, to: number): boolean {
    const { starts, ends } = this.#row;
    for (let i = 0; i < starts.length; i++) {
      const [start, end] = [starts[i] ?? 0, ends[i] ?? 0];
      if (hasDigit(bytes, start, end) && isAscii(bytes, start, end)) return false;
    }
    return !isAscii(bytes, from, to);
  }

  #textOf({ starts, ends }: RowScan, bytes: Uint8Array, i: number): string {
    return decode(bytes, this.#encoding, starts[i], ends[i]) ?? '';
  }
}

function isSame(one: Uint8Array, from: number, to: number, other: Uint8Array, start: number, end: number): boolean {
  if (to - from !== end - start) return false;
  for (let i = from, j = start; i < to; i++, j++) if (one[i] !== other[j]) return false;
  return true;
}
