import { fingerprintOf, printCells, type Fingerprint } from '../../checks/key-table.ts';
import type { Lines, Placing } from '../../convert/hours/lines.ts';
import type { HoursRecord } from '../../convert/hours/record.ts';

/** The meaning of a value of 課程類別, and the word that stands for it where records are recognised. */
export interface KnownCategory {
  readonly placing: Placing;
  readonly word: number;
}

const BLANK = 0x7fff_ffff;

/** Reads a value of 課程類別. A code is the same in whichever way it is written; of anything else the text counts. */
export function knownCategory(text: string, lines: Lines): KnownCategory {
  const placing = lines.placingOf(text);
  if (placing.reason === 'blank') return { placing, word: BLANK };
  return { placing, word: placing.code === null ? fingerprintOf(text).a | 0x8000_0000 : placing.code + 1 };
}

const PARTS = [0, 1, 2, 3, 4] as const;
const print: Fingerprint = { a: 0, b: 0, c: 0 };

/** The numbers that make a record the same: two for the ID, the agency, the course, the first day and the last. */
export class RecordKey {
  readonly words = new Int32Array(PARTS.length * 2);

  set(part: number, one: number, other: number): void {
    this.words[part * 2] = one;
    this.words[part * 2 + 1] = other;
  }

  /** Puts what stands for them into a record. */
  into(record: HoursRecord): void {
    printCells(print, this.words, PARTS, 0);
    record.a = print.a;
    record.b = print.b;
  }
}

/** The parts of a key, in their order. */
export const [ID, AGENCY, COURSE, START, END] = PARTS;
