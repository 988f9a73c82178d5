import { decode } from '../encoding/encoding.ts';
import { joined } from '../pieces.ts';
import type { Tools } from '../tools.ts';

// Fewer bytes than this may look like text by chance.
const ENOUGH = 24;
const SAMPLE = 4096;
const MAGIC = ['PK\x03\x04', '%PDF', '\xd0\xcf\x11\xe0', '\xef\xbb\xbf', '\xff\xfe', '<?xml', '<html'];

/**
 * Whether decrypted, still compressed bytes begin like a file that people keep: text in UTF-8 or CP950, or a known kind.
 * Then the password was right, and a failure further on means damage.
 */
export async function looksRight(decrypted: AsyncIterable<Uint8Array>, method: number, tools: Tools): Promise<boolean> {
  let head: Uint8Array = new Uint8Array(0);
  try {
    for await (const chunk of decrypted) {
      head = joined([head, chunk]);
      if (head.length >= SAMPLE) break;
    }
  } catch {
    // Only the bytes before the failure can be looked at.
  }
  const plain = method === 0 ? head.subarray(0, SAMPLE) : method === 8 ? inflateStart(head.subarray(0, SAMPLE), tools) : new Uint8Array(0);
  return isPlausible(plain.subarray(0, 256));
}

// The bytes that can be inflated before the first damage.
function inflateStart(packed: Uint8Array, tools: Tools): Uint8Array {
  for (let length = packed.length; length >= 16; length = Math.floor(length * 0.75)) {
    const plain = tools.inflateStart(packed.subarray(0, length), SAMPLE * 1100);
    if (plain !== null && plain.length > 0) return plain;
  }
  return new Uint8Array(0);
}

function isPlausible(plain: Uint8Array): boolean {
  const latin = String.fromCharCode(...plain);
  if (MAGIC.some((magic) => latin.startsWith(magic))) return true;
  if (plain.length < ENOUGH || /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(latin)) return false;
  // The sample may end within a character.
  return [0, 1, 2, 3].some((cut) => {
    const whole = plain.subarray(0, plain.length - cut);
    // Stryker disable next-line StringLiteral: whatever is not big5 is read as UTF-8.
    return decode(whole, 'utf8') !== null
      || decode(whole, 'big5') !== null;
  });
}
