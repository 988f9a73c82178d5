import type { Finding } from '../findings/finding.ts';

// The most different findings of a file that get a fingerprint, so that memory stays bounded.
const MOST = 100_000;

/** Names the findings of one file, in their order. */
export type Fingerprints = (finding: Pick<Finding, 'rule' | 'column' | 'field' | 'header' | 'value'>) => string | null;

/**
 * Names a finding by its rule, its column, its masked value and how many like it came before: by nothing that changes
 * when rows move. The path is left out, as viewers add it by themselves.
 * @returns for one file, a function that gives a hash, a colon and the count from 1; null for what comes
 *   after the first hundred thousand different findings
 */
export function fingerprints(): Fingerprints {
  const seen = new Map<string, number>();
  return ({ rule, column, field, header, value }) => {
    const name = hash([rule, field ?? header ?? String(column ?? ''), value ?? ''].join('\0'));
    const count = seen.get(name) ?? 0;
    if (count === 0 && seen.size >= MOST) return null;
    seen.set(name, count + 1);
    return `${name}:${count + 1}`;
  };
}

/**
 * A hash of a text that is the same everywhere: two FNV-1a of 32 bits with different primes, in hexadecimal digits. The
 * hyphen between them keeps any from looking like an ID.
 */
export function hash(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    one = Math.imul(one ^ (unit & 0xff), 0x01000193);
    one = Math.imul(one ^ (unit >>> 8), 0x01000193);
    other = Math.imul(other ^ unit, 0x5bd1e995);
    other ^= other >>> 15;
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('-');
}
