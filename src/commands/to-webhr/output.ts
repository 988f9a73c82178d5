import { extname } from 'node:path';
import { asideMark } from '../../api/webhr-aside.ts';
import { WebhrBytes } from '../../api/webhr-bytes.ts';
import type { Encoder } from '../../bytes/encoding/encode.ts';
import { FileSet, exists, type SetWorld, type Target } from '../../system/files/file-set.ts';
import type { StagedFile } from '../../system/files/staged-file.ts';
import type { FileNote } from '../../system/files/left-overs.ts';
import { WriteProblem } from '../../system/streams/output.ts';
import type { RowBytes } from '../../bytes/csv/row-bytes.ts';
import { isSamePlace } from '../../system/files/same-place.ts';
import type { WebhrOptions } from './options.ts';

/** A file that was written. */
export interface WrittenFile {
  readonly path: string;
  readonly rows: number;
}

/** Everything that was written. */
export interface Written {
  readonly parts: readonly WrittenFile[];
  readonly aside: WrittenFile | null;
}

interface Part {
  readonly file: StagedFile;
  rows: number;
}

/** Takes the rows of the output and those set aside; files of these appear when all is known to be well. */
export class WebhrOutput {
  readonly #options: WebhrOptions;
  readonly #host: SetWorld;
  readonly #files: FileSet;
  readonly #parts: Part[] = [];
  #aside: Part | null = null;
  /** Takes the rows, and holds the bytes that are not yet in a file. */
  readonly bytes: WebhrBytes;
  readonly #pendingAside: RowBytes | null;
  #pendingAsideRows = 0;

  /** @param aside takes the rows that are set aside; null where they are not */
  constructor(options: WebhrOptions, encoder: Encoder, aside: RowBytes | null, host: SetWorld, onNote: (note: FileNote) => void) {
    this.#options = options;
    this.#pendingAside = aside;
    this.#host = host;
    this.#files = new FileSet(host, onNote, options.dryRun);
    this.bytes = new WebhrBytes(encoder, options.rows);
  }

  /** Sets the header rows. */
  setHeaders(header: readonly string[], asideHeader: readonly string[]): void {
    this.bytes.setHeader(header);
    this.#pendingAside?.addRow(asideHeader);
  }

  /** Sets a row aside. */
  aside(cells: readonly string[]): void {
    this.#pendingAside?.addRow(cells);
    this.#pendingAsideRows++;
  }

  /** Brings what was taken into the unnamed files. @throws WriteProblem */
  async flush(): Promise<void> {
    for (const { part: number, bytes, rows } of this.bytes.takeParts()) {
      let part = this.#parts[number];
      if (!part) {
        await this.#parts.at(-1)?.file.finish();
        this.#parts.push(part = { file: await this.#files.beginFile(this.#options.output), rows: 0 });
        for (const head of this.bytes.head) await part.file.write(head);
      }
      await part.file.write(bytes);
      part.rows += rows;
    }
    if (this.#pendingAsideRows === 0 || !this.#pendingAside || this.#options.setAside === null) return;
    if (!this.#aside) {
      this.#aside = { file: await this.#files.beginFile(this.#options.setAside), rows: 0 };
      await this.#aside.file.write(asideMark);
    }
    await this.#aside.file.write(this.#pendingAside.takeBytes());
    this.#aside.rows += this.#pendingAsideRows;
    this.#pendingAsideRows = 0;
  }

  /**
   * Gives all files their names, or leaves all without.
   * @throws WriteProblem where one of them exists and must not be replaced, is the input, or is another of them
   */
  async commit(input: string): Promise<Written> {
    await this.flush();
    const { output, setAside, force } = this.#options;
    const targets = this.#parts.map(({ file, rows }, i) => ({
      file, rows, path: this.#parts.length === 1 ? output : partPath(output, i + 1),
    }));
    const aside = this.#aside && setAside !== null ? { file: this.#aside.file, rows: this.#aside.rows, path: setAside } : null;
    for (const { path } of aside ? [...targets, aside] : targets) {
      if (input !== '-' && await isSamePlace(path, input, this.#host)) throw new WriteProblem(path, 'INPUT');
    }
    if (aside) for (const { path } of targets) if (await isSamePlace(path, aside.path, this.#host)) throw new WriteProblem(path, 'EEXIST');
    const all: Target[] = aside ? [...targets, aside] : targets;
    await this.#files.commit(all, force);
    const seen = ({ path, rows }: WrittenFile): WrittenFile => ({ path, rows });
    return { parts: targets.map(seen), aside: aside && seen(aside) };
  }

  /** Removes what has no name yet. */
  async discard(): Promise<void> {
    await this.#files.discard();
  }
}

/** The name of one of several files: `out-2.csv` for the second of `out.csv`. */
function partPath(output: string, number: number): string {
  const extension = extname(output);
  return `${output.slice(0, output.length - extension.length)}-${String(number)}${extension}`;
}

/** The files that an earlier run left behind under the names of this one: a further part, the undivided file, rows set aside. */
export async function leftOvers({ parts, aside }: Written, { output, setAside }: WebhrOptions, host: SetWorld): Promise<readonly string[]> {
  const names = [
    partPath(output, parts.length < 2 ? 1 : parts.length + 1),
    ...(parts.length === 1 ? [] : [output]),
    ...(setAside !== null && aside === null ? [setAside] : []),
  ];
  const left: string[] = [];
  for (const name of names) {
    const ours = aside !== null && await isSamePlace(name, aside.path, host);
    if (!ours && await exists(name, host.cwd)) left.push(name);
  }
  return left;
}
