import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isRegularFile } from '../streams/input.ts';

/** The digest of bytes as they pass. */
export class Digest {
  readonly #hash = createHash('sha256');
  #sum: string | null = null;
  bytes = 0;

  /** Takes the next bytes, or text as UTF-8. */
  update(piece: string | Uint8Array): void {
    this.#hash.update(piece);
    this.bytes += typeof piece === 'string' ? Buffer.byteLength(piece) : piece.length;
  }

  /** SHA-256 of all that was taken, in hexadecimal digits; nothing can be taken any more. */
  sum(): string {
    return (this.#sum ??= this.#hash.digest('hex'));
  }
}

/** A file that was read or written. */
export interface AuditedFile {
  /** As the user named it; `-` for standard input or output. */
  readonly path: string;
  readonly bytes: number | null;
  /** Null where it was not read to its end. */
  readonly sha256: string | null;
  /** Data rows, where the command counted them. */
  readonly rows: number | null;
}

interface Taken {
  readonly path: string;
  digest: Digest | null;
  rows: number | null;
}

const READ = 1_048_576;

/** Takes down which bytes a run reads and writes. It is made only where the run is to be recorded. */
export class Audit {
  /** The file of the record: nothing else is written there. */
  readonly log: string;
  /** The digest of everything that was written to standard output. */
  readonly stdout = new Digest();
  readonly #cwd: string;
  readonly #inputs = new Map<string, Taken>();
  readonly #outputs = new Map<string, Taken>();
  /** Files of ours that have no name of their own yet; they are read to prove them. */
  readonly #staged = new Set<string>();
  readonly #counts = new Map<string, number>();

  constructor(log: string, cwd: string) {
    this.log = log;
    this.#cwd = cwd;
  }

  /** Begins the digest of a file that is written. */
  digest(): Digest {
    return new Digest();
  }

  /** Passes on the bytes of an input; those that were read to the end once are not taken down again. */
  async* watch(path: string, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const key = this.#key(path);
    if (this.#staged.has(key) || this.#outputs.has(key) || this.#inputs.get(key)?.digest) {
      yield* pieces;
      return;
    }
    const digest = new Digest();
    for await (const piece of pieces) {
      digest.update(piece);
      this.#input(path);
      yield piece;
    }
    this.#input(path).digest = digest;
  }

  /** Takes down an input that is read at any place. @param read returns no bytes behind its end */
  async addInput(path: string, read: (offset: number, length: number) => Promise<Uint8Array>): Promise<void> {
    if (this.#staged.has(this.#key(path)) || this.#input(path).digest) return;
    const digest = new Digest();
    for (let piece = await read(0, READ); piece.length > 0; piece = await read(digest.bytes, READ)) digest.update(piece);
    this.#input(path).digest = digest;
  }

  /** Takes down that a file of ours is not an input. @param path absolute */
  addStaged(path: string): void {
    this.#staged.add(path);
  }

  /** Takes down a file that now has its name. @param digest null where it is a copy of another file */
  addOutput(path: string, digest: Digest | null, rows: number | null = null): void {
    this.#outputs.set(this.#key(path), { path, digest, rows });
  }

  /** Takes down how many data rows a file has: one that was written, else one that was read. */
  addRows(path: string, rows: number | null): void {
    const file = this.#outputs.get(this.#key(path)) ?? this.#inputs.get(this.#key(path));
    if (file) file.rows = rows;
  }

  /** Counts a finding of a rule. */
  addFinding(rule: string): void {
    this.#counts.set(rule, (this.#counts.get(rule) ?? 0) + 1);
  }

  /** How many findings there were, by rule. */
  get counts(): ReadonlyMap<string, number> {
    return this.#counts;
  }

  /**
   * All files, once the run has ended. One that was not read to its end, such as one with an unknown header row, is read now.
   * @param interrupted whether nothing more is to be read
   */
  async files(interrupted: boolean): Promise<{ readonly inputs: readonly AuditedFile[]; readonly outputs: readonly AuditedFile[] }> {
    const each = async (files: ReadonlyMap<string, Taken>, isGone: (key: string) => boolean): Promise<AuditedFile[]> => {
      const all: AuditedFile[] = [];
      for (const [key, { path, digest, rows }] of files) {
        const whole = digest ?? (interrupted || isGone(key) ? null : await digestOf(path, this.#cwd));
        all.push({ path, bytes: whole?.bytes ?? null, sha256: whole?.sum() ?? null, rows });
      }
      return all;
    };
    if (this.stdout.bytes > 0) this.addOutput('-', this.stdout);
    // A file with the name of an input that was replaced is not the file that was read.
    return { inputs: await each(this.#inputs, (key) => this.#outputs.has(key)), outputs: await each(this.#outputs, () => false) };
  }

  #input(path: string): Taken {
    const key = this.#key(path);
    let file = this.#inputs.get(key);
    if (!file) this.#inputs.set(key, (file = { path, digest: null, rows: null }));
    return file;
  }

  #key(path: string): string {
    return path === '-' ? path : resolve(this.#cwd, path);
  }
}

async function digestOf(path: string, cwd: string): Promise<Digest | null> {
  if (path === '-' || !isRegularFile(path, cwd)) return null;
  const file = await open(resolve(cwd, path)).catch(() => null);
  if (file === null) return null;
  try {
    const digest = new Digest();
    const into = Buffer.allocUnsafe(READ);
    for (let read = await file.read(into, 0, READ); read.bytesRead > 0; read = await file.read(into, 0, READ))
      digest.update(into.subarray(0, read.bytesRead));
    return digest;
  } catch {
    return null;
  } finally {
    await file.close();
  }
}
