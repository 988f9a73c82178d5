import type { FileHandle } from 'node:fs/promises';
import type { Digest } from '../audit/audit.ts';
import { errorCode } from '../streams/input.ts';
import { WriteProblem, type Sink } from '../streams/output.ts';

const HOLD = 262_144;
const SMALL = 8192;

/** Sees the bytes that the disk took, in order. */
export type WatchBytes = ((bytes: Uint8Array) => void) | null;

/** A file that has no name of its own yet. */
export class StagedFile implements Sink {
  readonly temporary: string;
  readonly #near: string;
  readonly #watch: WatchBytes;
  #file: FileHandle | null;
  /** The bytes that are still to be written. */
  #held = Buffer.alloc(0);
  #size = 0;

  /** The digest of what is written, where the run is recorded. */
  readonly digest: Digest | null;

  /** @param file null where it is already written, or nothing is to be written */
  constructor(temporary: string, near: string, file: FileHandle | null, digest: Digest | null = null, watch: WatchBytes = null) {
    this.temporary = temporary;
    this.#near = near;
    this.#file = file;
    this.#watch = watch;
    this.digest = digest;
  }

  /** Adds a piece. @throws WriteProblem where the disk takes no more */
  async write(piece: string | Uint8Array): Promise<void> {
    if (piece.length >= HOLD) {
      await this.#flush();
      await this.#putBytes(typeof piece === 'string' ? Buffer.from(piece) : piece);
      return;
    }
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    this.#makeRoom(bytes.length);
    this.#held.set(bytes, this.#size);
    this.#size += bytes.length;
    if (this.#size >= HOLD) await this.#flush();
  }

  /** Writes what is left and closes the file; it may be done twice. @throws WriteProblem */
  async finish(): Promise<void> {
    await this.#flush();
    await this.#file?.close().catch((error: unknown) => { throw new WriteProblem(this.#near, errorCode(error)); });
    this.#file = null;
    this.#held = Buffer.alloc(0);
  }

  /** Closes the file, whatever is not yet written. */
  async abandon(): Promise<void> {
    await this.#file?.close().catch(() => undefined);
    this.#file = null;
  }

  // Room for all that is held at once, except in a file that is small.
  #makeRoom(more: number): void {
    if (this.#size + more <= this.#held.length) return;
    const needed = this.#size + more;
    const larger = Buffer.allocUnsafeSlow(needed <= SMALL ? SMALL : Math.max(needed, 2 * HOLD));
    larger.set(this.#held.subarray(0, this.#size));
    this.#held = larger;
  }

  async #flush(): Promise<void> {
    const bytes = this.#held.subarray(0, this.#size);
    this.#size = 0;
    if (bytes.length > 0) await this.#putBytes(bytes);
  }

  async #putBytes(bytes: Uint8Array): Promise<void> {
    this.digest?.update(bytes);
    try {
      for (let done = 0; this.#file !== null && done < bytes.length;) {
        const { bytesWritten } = await this.#file.write(bytes, done);
        this.#watch?.(bytes.subarray(done, done + bytesWritten));
        done += bytesWritten;
      }
    } catch (error) {
      throw new WriteProblem(this.#near, errorCode(error));
    }
  }
}
