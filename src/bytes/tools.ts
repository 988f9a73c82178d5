/**
 * The functions that reading and writing archives needs from its surroundings: Node has them built in, a page brings its own.
 * A function that is asynchronous in browsers may return a promise.
 */
export interface Tools {
  /** The CRC-32 of bytes, continued from that of the bytes before them; 0 to begin. */
  readonly crc32: (bytes: Uint8Array, before: number) => number;
  /**
   * Raw Deflate data inflated, piece by piece.
   * @throws BadDeflate where the data are damaged, or bytes follow behind their end; the errors of reading the data
   */
  readonly inflate: (packed: AsyncIterable<Uint8Array>) => AsyncGenerator<Uint8Array>;
  /** Inflates the beginning of raw Deflate data; null where it is damaged, or becomes longer than `most` bytes. */
  readonly inflateStart: (packed: Uint8Array, most: number) => Uint8Array | null;
  readonly aes: AesTools;
  /** Makes a SHA-256. */
  readonly sha256: () => Digest;
}

/** The parts of WinZip's AES. */
export interface AesTools {
  /** A key of so many bytes by PBKDF2 with HMAC-SHA-1. */
  readonly derive: (password: Uint8Array, salt: Uint8Array, rounds: number, length: number) => Promise<Uint8Array> | Uint8Array;
  /** Makes an HMAC-SHA-1. */
  readonly hmac: (key: Uint8Array) => Digest;
  /** Encrypts blocks of 16 bytes, each by itself, by a key of 16, 24 or 32 bytes. */
  readonly blocks: (key: Uint8Array) => (blocks: Uint8Array) => Uint8Array;
}

/** A sum over bytes that come piece by piece. */
export interface Digest {
  readonly update: (piece: Uint8Array) => void;
  readonly digest: () => Promise<Uint8Array> | Uint8Array;
}

/** Deflate data that are damaged, or behind whose end bytes follow. */
export class BadDeflate extends Error {}
