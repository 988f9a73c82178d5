import { crc32 } from 'node:zlib';

/** The size and the check sum of bytes that pass: where both are equal, the bytes are. */
export class Sum {
  size = 0;
  #crc = 0;

  /** Adds the next bytes. */
  addBytes(bytes: Uint8Array): void {
    this.size += bytes.length;
    this.#crc = crc32(bytes, this.#crc);
  }

  /** Whether the same bytes passed there. */
  equals(other: Sum): boolean {
    return this.size === other.size && this.#crc === other.#crc;
  }

  /** Hands on pieces, and adds each. */
  async* of(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      this.addBytes(piece);
      yield piece;
    }
  }
}
