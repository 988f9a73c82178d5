import { PER_HOUR } from '../../convert/hours/exact.ts';

const DOT = 0x2e;
/** Digits before the point, and behind it: their number of ten thousandths fits in 31 bits. */
const WHOLE = 5;
const DECIMALS = 4;

/**
 * Reads a whole number or a decimal from its bytes; the hours that it says, in ten thousandths, go to the first number.
 * @returns where it ends, -1 if it is not one, or has more digits than that
 */
export function scanHours(bytes: Uint8Array, from: number, numbers: Int32Array): number {
  let at = from;
  let whole = 0;
  for (let next = ((bytes[at] ?? 0) - 48) >>> 0; next <= 9; next = ((bytes[++at] ?? 0) - 48) >>> 0) {
    if (at - from === WHOLE) return -1;
    whole = whole * 10 + next;
  }
  if (at === from) return -1;
  numbers[0] = whole * PER_HOUR;
  if (bytes[at] !== DOT) return at;
  const point = at++;
  let decimals = 0;
  let weight = PER_HOUR;
  for (let next = ((bytes[at] ?? 0) - 48) >>> 0; next <= 9; next = ((bytes[++at] ?? 0) - 48) >>> 0) {
    if (at - point > DECIMALS) return -1;
    weight /= 10;
    decimals += next * weight;
  }
  if (at === point + 1) return -1;
  numbers[0] = whole * PER_HOUR + decimals;
  return at;
}
