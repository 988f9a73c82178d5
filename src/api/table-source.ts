import type { ZipArchive } from '../bytes/zip/archive.ts';
import type { Source } from '../bytes/zip/source.ts';

/** Bytes that a table is in. */
export type TableSource = WholeSource | PassingSource;

/** Bytes that can be read at any place, and again: those of a file, or in memory. */
export interface WholeSource {
  /** Without folders; null where they have no name. */
  readonly name: string | null;
  /** The bytes from the beginning, to look at what they are. */
  readonly read: () => AsyncGenerator<Uint8Array>;
  /** The bytes from the beginning, for their rows. @param reuse whether a piece may overwrite the one before */
  readonly open: (reuse: boolean) => AsyncIterable<Uint8Array>;
  readonly anywhere: () => Promise<Source>;
  /** Opens the archive that they are; its limits are still to be checked. */
  readonly archive: () => Promise<ZipArchive>;
  readonly once?: undefined;
}

/** Bytes that come only once. */
export interface PassingSource {
  readonly name: string | null;
  readonly once: () => AsyncGenerator<Uint8Array>;
  /** Keeps bytes so that they can be read again. */
  readonly keep: (bytes: AsyncIterable<Uint8Array>) => KeptSource;
}

/** Bytes that came only once, and are kept. */
export interface KeptSource {
  readonly read: () => AsyncGenerator<Uint8Array>;
  /** Keeps no more: they are read only once from now on. */
  readonly lastTime: () => void;
  /** Opens the archive that they are; its limits are still to be checked. */
  readonly archive: () => Promise<ZipArchive>;
  readonly close: () => Promise<void>;
}
