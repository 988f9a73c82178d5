import { damaged } from './problem.ts';
import { wellFormed } from './xml-values.ts';

/**
 * Records of an .xls that are read ([MS-XLS], 2021; those of Excel 2 to 95: OpenOffice's Documentation of the Microsoft Excel File
 * Format, 2008).
 */
export const RECORD = {
  shortBegin: 0x09, begin3: 0x209, begin4: 0x409, codePage: 0x42, integer2: 0x02, number2: 0x03, label2: 0x04, truth2: 0x05,
  formulaText2: 0x07, formula3: 0x206, formula4: 0x406,
  format2: 0x1e, cellFormat3: 0x243, cellFormat4: 0x443,
  formula: 0x06, eof: 0x0a, date1904: 0x22, password: 0x2f, continues: 0x3c, sheet: 0x85, numbers: 0xbd, cellFormat: 0xe0, merged: 0xe5,
  richLabel: 0xd6,
  strings: 0xfc, sharedLabel: 0xfd, number: 0x203, label: 0x204, truth: 0x205, formulaText: 0x207, array: 0x221, table: 0x236,
  shortNumber: 0x27e, format: 0x41e,
  sharedFormula: 0x4bc, begin: 0x809,
} as const;

const NOTHING = new DataView(new ArrayBuffer(0));

/** Reads numbers and texts of one record, and of those that continue it. */
export class RecordReader {
  readonly #blocks: readonly DataView[];
  #block = 0;
  #at = 0;

  constructor(blocks: readonly Uint8Array[]) {
    this.#blocks = blocks.map((bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }

  /** Bytes that this block still has. */
  get left(): number {
    return this.#view.byteLength - this.#at;
  }

  u8(): number {
    return this.#view.getUint8(this.#at++);
  }

  u16(): number {
    const value = this.#view.getUint16(this.#at, true);
    this.#at += 2;
    return value;
  }

  u32(): number {
    const value = this.#view.getUint32(this.#at, true);
    this.#at += 4;
    return value;
  }

  f64(): number {
    const value = this.#view.getFloat64(this.#at, true);
    this.#at += 8;
    return value;
  }

  /** A number in four bytes: a whole one, or the upper half of another, either of them perhaps times a hundred. */
  rk(): number {
    const bits = this.u32();
    const half = new DataView(new ArrayBuffer(8));
    half.setUint32(4, (bits & 0xfffffffc) >>> 0, true);
    const value = (bits & 2) === 0 ? half.getFloat64(0, true) : (bits | 0) >> 2;
    return (bits & 1) === 0 ? value : value / 100;
  }

  /** So many bytes, of this block and the next ones. */
  bytes(length: number): Uint8Array {
    const bytes = new Uint8Array(length);
    for (let i = 0; i < length; i++) {
      if (this.left === 0) this.#next();
      bytes[i] = this.u8();
    }
    return bytes;
  }

  /** A text of so many characters, without its looks and its pronunciation. */
  text(length: number): string {
    const flags = this.u8();
    const runs = (flags & 8) === 0 ? 0 : this.u16();
    const extra = (flags & 4) === 0 ? 0 : this.u32();
    let wide = (flags & 1) !== 0;
    const units: string[] = [];
    for (let i = 0; i < length; i++) {
      // A text may go on in the next block, which says anew how wide its characters are. A half of one is left over.
      while (this.left < (wide ? 2 : 1)) {
        this.#next();
        wide = (this.u8() & 1) !== 0;
      }
      units.push(String.fromCharCode(wide ? this.u16() : this.u8()));
    }
    this.#skipBytes(runs * 4 + extra);
    const text = units.join('');
    return /[\ud800-\udfff]/.test(text) ? wellFormed(text) : text;
  }

  /** Goes on to the next block where this one is at its end; false where none is left. */
  more(): boolean {
    while (this.left === 0 && this.#block < this.#blocks.length - 1) this.#next();
    return this.left > 0;
  }

  #skipBytes(bytes: number): void {
    let rest = bytes;
    while (rest > 0) {
      if (!this.more()) throw damaged();
      const step = Math.min(rest, this.left);
      this.#at += step;
      rest -= step;
    }
  }

  // Some programs write blocks without a byte.
  #next(): void {
    do {
      this.#block++;
      this.#at = 0;
    } while (this.left === 0 && this.#block < this.#blocks.length);
  }

  // A view throws where it ends before a number does, and a workbook that throws is damaged.
  get #view(): DataView {
    return this.#blocks[this.#block] ?? NOTHING;
  }
}

/** One record, with those that continue it. */
export interface BiffRecord {
  readonly id: number;
  readonly data: RecordReader;
  /** The place behind it. */
  readonly end: number;
}

/** The records of a workbook from a place on; those that continue another belong to it. @throws SheetProblem where they are cut off */
export function* records(stream: Uint8Array, from: number): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let at = from;
  const header = (): { id: number; start: number; end: number } | null => {
    if (at + 4 > stream.length) return null;
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > stream.length) throw damaged();
    return { id: view.getUint16(at, true), start: at + 4, end };
  };
  for (let record = header(); record !== null; record = header()) {
    at = record.end;
    const blocks = [stream.subarray(record.start, record.end)];
    for (let part = header(); part?.id === RECORD.continues; part = header()) {
      blocks.push(stream.subarray(part.start, part.end));
      at = part.end;
    }
    yield { id: record.id, data: new RecordReader(blocks), end: at };
  }
}
