import { big5Units } from './big5.ts';
import type { Encoding } from './encoding.ts';

/** Whether all characters between two places are Chinese ones of the first block in Unicode, U+4E00 to U+9FFF, and there are some. */
export type AreHan = (bytes: Uint8Array, from: number, to: number) => boolean;

/** Returns what tells it in an encoding. @param but a character of the block that does not count */
export function hanIn(encoding: Encoding, but: string): AreHan {
  const other = but.charCodeAt(0);
  return encoding === 'big5' ? inBig5(other) : inUtf8(other);
}

function inUtf8(other: number): AreHan {
  return (bytes, from, to) => {
    for (let at = from; at < to; at += 3) {
      const second = (bytes[at + 1] ?? 0) ^ 0x80;
      const third = (bytes[at + 2] ?? 0) ^ 0x80;
      const unit = (((bytes[at] ?? 0) ^ 0xe0) << 12) | (second << 6) | third;
      if ((second | third) > 0x3f || unit < 0x4e00 || unit > 0x9fff || unit === other || at + 3 > to) return false;
    }
    return to > from;
  };
}

function inBig5(other: number): AreHan {
  const units = big5Units();
  return (bytes, from, to) => {
    for (let at = from; at < to; at += 2) {
      const lead = bytes[at] ?? 0;
      const unit = lead < 0x80 || at + 2 > to ? 0 : units[((lead & 0x7f) << 8) | (bytes[at + 1] ?? 0)] ?? 0;
      if (unit < 0x4e00 || unit > 0x9fff || unit === other) return false;
    }
    return to > from;
  };
}
