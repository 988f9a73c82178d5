import { ZipProblem } from './problem.ts';
import type { ZipEntry } from './entry.ts';

/** How much an archive may unpack to; each stands for the archive as a whole. */
export interface ZipLimits {
  /** In bytes. */
  readonly maxSize: number;
  /** How many times larger than packed. */
  readonly maxRatio: number;
  readonly maxEntries: number;
}

/** The limits where the user sets none: 2 GiB, 200 times, 1,000 entries. */
export const defaultLimits: ZipLimits = { maxSize: 2_147_483_648, maxRatio: 200, maxEntries: 1000 };

/** Limits that only a directory without end is over. */
export const anyLimits: ZipLimits = { maxSize: Number.POSITIVE_INFINITY, maxRatio: Number.POSITIVE_INFINITY, maxEntries: 100_000 };

// A table of a thousand equal rows is packed 300 times smaller and harms nobody: the ratio counts from 1 MiB on.
const RATIO_FROM = 1_048_576;

/** Holds what an archive declares against the limits, before a byte of it is read. @throws ZipProblem */
export function checkLimits(entries: readonly ZipEntry[], limits: ZipLimits): void {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  if (size > limits.maxSize) throw new ZipProblem({ kind: 'too-large', size, limit: limits.maxSize });
  for (const entry of entries) checkRatio(entry.name, entry.size, entry.packed, limits.maxRatio);
  checkRatio(null, size, packed, limits.maxRatio);
}

/** The least limits that let entries through. */
export function limitsOf(entries: readonly ZipEntry[]): ZipLimits {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  const ratios = [...entries, { size, packed }].filter((one) => one.size > RATIO_FROM).map((one) => ratioOf(one.size, one.packed));
  return { maxSize: size, maxRatio: Math.max(1, ...ratios), maxEntries: entries.length };
}

function ratioOf(size: number, packed: number): number {
  return Math.ceil(size / Math.max(packed, 1));
}

function checkRatio(entry: string | null, size: number, packed: number, limit: number): void {
  const ratio = ratioOf(size, packed);
  if (size > RATIO_FROM && ratio > limit) throw new ZipProblem({ kind: 'ratio', entry, ratio, limit });
}

/** Where the data of an entry lies in the archive. */
export interface Extent {
  readonly name: string;
  /** Of its local header, in bytes. */
  readonly start: number;
  /** At least so far: the length of the extra field in the local header is not yet known. */
  readonly end: number;
}

/** Refuses entries that share bytes, as a bomb of overlapping entries does, or lie beyond the end. @throws ZipProblem */
export function checkExtents(extents: readonly Extent[], size: number): void {
  const sorted = [...extents].sort((a, b) => a.start - b.start);
  for (const [i, extent] of sorted.entries()) {
    const next = sorted[i + 1];
    if (extent.end > size) throw new ZipProblem({ kind: 'damaged', entry: extent.name, what: 'header' });
    if (next && next.start < extent.end) throw new ZipProblem({ kind: 'overlap', entry: extent.name, other: next.name });
  }
}
