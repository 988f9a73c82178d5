import { mkdir, readdir, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { maskPath } from '../../findings/mask.ts';
import { removeEmpty } from '../../system/files/extract.ts';
import { FileSet, exists, refuseName, type SetWorld } from '../../system/files/file-set.ts';
import type { StagedFile } from '../../system/files/staged-file.ts';
import { errorCode } from '../../system/streams/input.ts';
import type { FileNote } from '../../system/files/left-overs.ts';
import { WriteProblem } from '../../system/streams/output.ts';
import { isSamePlace } from '../../system/files/same-place.ts';
import { Sum } from '../../system/files/sum.ts';
import { differ, proveCopy } from '../input/prove.ts';
import type { Piece } from './rows.ts';

/** One of the files that were written. */
export interface SplitPart {
  readonly path: string;
  readonly rows: number;
}

interface Part {
  readonly file: StagedFile;
  rows: number;
}

/** The parts of a file, in a folder that is made where it does not exist; they appear together or not at all. */
export class SplitOutput {
  readonly #folder: string;
  readonly #stem: string;
  readonly #host: SetWorld;
  readonly #files: FileSet;
  readonly #dryRun: boolean;
  readonly #parts: Part[] = [];
  /** The sum of what the disk took, without the heads of all parts after the first, and the length of such a head. */
  readonly #taken = new Sum();
  #head = 0;
  /** The outermost folder that was made. */
  #made: string | undefined;

  /**
   * @param input the path of the file that is split, whose name the parts take where it has nothing but ASCII
   * @param dryRun whether nothing is written
   */
  constructor(folder: string, input: string, host: SetWorld, onNote: (note: FileNote) => void, dryRun: boolean) {
    this.#folder = folder;
    this.#stem = stemOf(input);
    this.#host = host;
    this.#files = new FileSet(host, onNote, dryRun);
    this.#dryRun = dryRun;
  }

  /** Writes pieces to their parts; a part that has none yet begins with `head`. @throws WriteProblem */
  async write(pieces: readonly Piece[], head: Uint8Array): Promise<void> {
    for (const { part: number, bytes, rows } of pieces) {
      let part = this.#parts[number];
      if (!part) {
        await this.finish();
        this.#parts.push(part = { file: await this.#begin(head.length), rows: 0 });
        await part.file.write(head);
      }
      for (const run of bytes.takeRuns()) await part.file.write(run);
      part.rows += rows;
    }
  }

  /** Ends the last part. @throws WriteProblem */
  async finish(): Promise<void> {
    await this.#parts.at(-1)?.file.finish();
  }

  /** Proves that the parts hold what was read, so many rows, each behind the head. @throws Error where they do not, a mistake of ours */
  async prove(read: Sum, rows: number): Promise<void> {
    if (rows !== this.#parts.reduce((sum, part) => sum + part.rows, 0)) throw differ();
    const more = this.#head * (this.#parts.length - 1);
    await proveCopy(this.#parts.map(({ file }) => file.temporary), read, this.#taken, more);
  }

  /** Gives all parts their names, or leaves all without. @throws WriteProblem where one exists and must not be replaced, or is the input */
  async commit(input: string, force: boolean): Promise<readonly SplitPart[]> {
    const targets = this.#parts.map(({ file, rows }, i) => ({ file, rows, path: this.#pathOf(i) }));
    for (const { path } of targets) if (input !== '-' && await isSamePlace(path, input, this.#host)) throw new WriteProblem(path, 'INPUT');
    // Nothing stands in the way in a folder that is still to be made.
    if (!this.#dryRun || await exists(this.#folder, this.#host.cwd)) await this.#files.commit(targets, force);
    this.#made = undefined;
    return targets.map(({ path, rows }) => ({ path, rows }));
  }

  /** Parts of an earlier run that stand beside those of this one and look like them. */
  async leftOvers(written: readonly SplitPart[]): Promise<readonly string[]> {
    const ours = new Set(written.map(({ path }) => basename(path)));
    const alike = (name: string): boolean => name.startsWith(`${this.#stem}-`) && /^-\d+\.csv$/i.test(name.slice(this.#stem.length));
    const names = await readdir(resolve(this.#host.cwd, this.#folder)).catch(() => []);
    return names.filter((name) => alike(name) && !ours.has(name)).sort().map((name) => join(this.#folder, name));
  }

  /** Removes what has no name yet, and the folder where it was made for it. */
  async discard(): Promise<void> {
    await this.#files.discard();
    if (this.#made !== undefined) await removeEmpty(resolve(this.#host.cwd, this.#folder), this.#made);
    this.#made = undefined;
  }

  async #begin(head: number): Promise<StagedFile> {
    if (this.#dryRun) {
      const there = await stat(resolve(this.#host.cwd, this.#folder)).catch(() => null);
      if (there?.isDirectory() === false) throw new WriteProblem(this.#folder, 'CLASH');
    } else if (this.#parts.length === 0) {
      refuseName(this.#folder, this.#host);
      this.#made = await mkdir(resolve(this.#host.cwd, this.#folder), { recursive: true, mode: 0o700 }).catch((error: unknown) => {
        const code = errorCode(error);
        throw new WriteProblem(this.#folder, code === 'EEXIST' || code === 'ENOTDIR' ? 'CLASH' : code);
      });
    }
    let skip = this.#parts.length === 0 ? 0 : head;
    this.#head = head;
    return this.#files.beginFile(this.#pathOf(0), (bytes) => {
      const copied = bytes.subarray(skip);
      skip -= bytes.length - copied.length;
      this.#taken.addBytes(copied);
    });
  }

  // Numbered so that they sort: with as many digits as the last one has.
  #pathOf(i: number): string {
    const digits = String(this.#parts.length).length;
    return join(this.#folder, `${this.#stem}-${String(i + 1).padStart(digits, '0')}.csv`);
  }
}

// The portal takes names in ASCII only; an ID in a name is not spread to more files.
function stemOf(input: string): string {
  const stem = basename(input, extname(input));
  return /^[A-Za-z0-9][\w .()+-]*$/.test(stem) && maskPath(stem) === stem ? stem : 'upload';
}
