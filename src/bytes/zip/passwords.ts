import { big5Codes, decodeBig5 } from '../encoding/big5.ts';
import { isSameBytes } from '../pieces.ts';
import { ZipProblem } from './problem.ts';

/** A password as it may have been meant. */
export interface PasswordTry {
  readonly bytes: Uint8Array;
  /** The change to it: invisible characters, blanks at its ends, or full-width letters and digits. */
  readonly how: 'same' | 'trimmed' | 'half-width';
}

// Characters that are invisible at the ends of a copied text: blanks of every width, and characters without width.
const BLANKS = /^[\s\u200b-\u200f\u2060\ufeff]+|[\s\u200b-\u200f\u2060\ufeff]+$/gu;

/**
 * The passwords to be tried where one was given, in order: its bytes, those that programs on Windows in Taiwan make of it
 * (CP950), and both without blanks at its ends and with half-width letters. One where it can be meant in one way only.
 */
export function passwordTries(given: Uint8Array): readonly PasswordTry[] {
  const tries: PasswordTry[] = [{ bytes: given, how: 'same' }];
  const text = textOf(given);
  if (text === null) return tries;
  const trimmed = text.replace(BLANKS, '');
  const narrow = trimmed.replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
  for (const [variant, how] of [[text, 'same'], [trimmed, 'trimmed'], [narrow, 'half-width']] as const) {
    for (const bytes of [new TextEncoder().encode(variant), cp950Of(variant)]) {
      if (bytes === null || bytes.length === 0 || tries.some((other) => isSameBytes(other.bytes, bytes))) continue;
      tries.push({ bytes, how });
    }
  }
  return tries;
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return decodeBig5(bytes);
  }
}

function cp950Of(text: string): Uint8Array | null {
  // Stryker disable next-line ConditionalExpression: ASCII is the same bytes in both; this only spares the table of codes.
  if (!/[^\0-\x7f]/.test(text)) return null;
  const codes = big5Codes();
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = codes[text.charCodeAt(i)] ?? 0;
    if (code === 0) return null;
    bytes.push(...(code > 0xff ? [code >>> 8, code & 0xff] : [code]));
  }
  return Uint8Array.from(bytes);
}

/**
 * Does something with a password, and again with what else may have been meant as long as the password is wrong.
 * @param use must leave nothing behind where it fails
 * @throws what `use` throws of the password as it was given, where none is right
 */
export async function withPassword<T>(
  given: Uint8Array, use: (password: Uint8Array) => Promise<T>,
): Promise<{ readonly value: T; readonly how: PasswordTry['how'] }> {
  let first: unknown = null;
  for (const { bytes, how } of passwordTries(given)) {
    try {
      return { value: await use(bytes), how };
    } catch (error) {
      if (!(error instanceof ZipProblem) || (error.fact.kind !== 'wrong-password' && error.fact.kind !== 'doubtful-password')) throw error;
      first ??= error;
    }
  }
  throw first;
}
