import { lstat, open, stat, type FileHandle } from 'node:fs/promises';
import { resolve } from 'node:path';
import { FileSet, refuseConflict, refuseName, type SetWorld, type Target } from './file-set.ts';
import { StagedFile } from './staged-file.ts';
import { fileSystem } from './file-system.ts';
import { errorCode } from '../streams/input.ts';
import type { Digest } from '../audit/audit.ts';
import type { FileNote } from './left-overs.ts';
import { WriteProblem, type Sink } from '../streams/output.ts';
import type { PipeOut } from '../streams/pipe-out.ts';
import { realPlace } from './same-place.ts';
import type { Host } from '../host.ts';

/** How much of a file is read to see what it is. */
const HEAD = 4096;

/** When a report may take the place of a file that is there. */
export interface ReportRules {
  /** Whether every file may be replaced. */
  readonly force: boolean;
  /** Whether a file that begins so is a report that may be replaced without asking. */
  readonly isReport: (head: string) => Promise<boolean>;
  /** Whether nothing is written. */
  readonly dryRun?: boolean;
}

/** The parts of the run that reports need. */
export type ReportWorld = SetWorld & Pick<Host, 'signal'>;

/** A file or pipe that is written to and does not get a name in the end. */
interface Other {
  readonly file: StagedFile | GrowingFile | PipeOut;
  readonly path: string;
  readonly digest: Digest | null;
}

/** The reports of one run: they appear together in the end, or none does, and they replace nothing but other reports. */
export class ReportFiles {
  readonly #host: ReportWorld;
  readonly #rules: ReportRules;
  readonly #set: FileSet;
  readonly #targets: Target[] = [];
  readonly #others: Other[] = [];

  /** @param onNote see {@link FileSet} */
  constructor(host: ReportWorld, rules: ReportRules, onNote?: (note: FileNote) => void) {
    this.#host = host;
    this.#rules = rules;
    this.#set = new FileSet(host, onNote, rules.dryRun);
  }

  /** Begins a file. @throws WriteProblem where it cannot be made, or would replace a file that is not a report */
  async beginReport(path: string): Promise<Sink> {
    refuseName(path, this.#host);
    const full = resolve(this.#host.cwd, path);
    const real = await realPlace(full, this.#host.files ?? fileSystem);
    const there = await stat(real).catch(() => null);
    if (there?.isDirectory() === true) throw new WriteProblem(path, 'EISDIR');
    // A device or a pipe is written to; it must not be replaced.
    if (there?.isFile() === false || full.startsWith('/dev/')) {
      if (this.#rules.dryRun === true) return new StagedFile('', path, null);
      const file = there?.isFIFO() === true && process.platform !== 'win32' ? await pipeTo(full, path, this.#host.signal)
        : new StagedFile(full, path, await opened(full, 'w', path));
      return this.#other(file, path);
    }
    // A link stays a link: the file to which it leads is replaced.
    const target = await lstat(full).then((link) => link.isSymbolicLink(), () => false) ? real : path;
    await refuseConflict(target, this.#host, await this.#mayReplace(target));
    const file = await this.#set.beginFile(target);
    this.#targets.push({ file, path: target });
    return file;
  }

  /** Begins what is added to a file that others write too. @throws WriteProblem where it cannot be made */
  async append(path: string): Promise<Sink> {
    if (this.#rules.dryRun === true) return new StagedFile('', path, null);
    const file = new GrowingFile(path, await opened(resolve(this.#host.cwd, path), 'a', path));
    return this.#other(file, path);
  }

  /** Gives all files their names, or none; those left out do not appear. @throws WriteProblem where the disk takes no more */
  async commit(leftOut: (file: Sink) => boolean = () => false): Promise<void> {
    for (const { file, path, digest } of this.#others) {
      await file.finish();
      this.#host.audit?.addOutput(path, digest);
    }
    const targets = this.#targets.filter(({ file }) => !leftOut(file));
    // Another file may be there now than at the beginning.
    const checked = await Promise.all(targets.map(async (target) => ({ ...target, force: await this.#mayReplace(target.path) })));
    await this.#set.commit(checked, false);
    await this.#set.discard();
  }

  /** Removes what was written. */
  async discard(): Promise<void> {
    for (const { file } of this.#others) await file.abandon();
    await this.#set.discard();
  }

  #other(file: Other['file'], path: string): Sink {
    const digest = this.#host.audit?.digest() ?? null;
    this.#others.push({ file, path, digest });
    return digest === null ? file : {
      async write(piece) {
        digest.update(piece);
        await file.write(piece);
      },
    };
  }

  // People write into a CSV; an empty file holds nothing to lose.
  async #mayReplace(path: string): Promise<boolean> {
    if (this.#rules.force) return true;
    if (/\.csv$/i.test(path)) return false;
    const head = await headOf(resolve(this.#host.cwd, path));
    return head !== null && (head === '' || await this.#rules.isReport(head));
  }
}

async function headOf(path: string): Promise<string | null> {
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return null;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } catch {
    return null;
  } finally {
    await file.close();
  }
}

// Few runs need it.
async function pipeTo(path: string, shown: string, signal: AbortSignal): Promise<PipeOut> {
  return (await import('../streams/pipe-out.ts')).PipeOut.open(path, shown, signal);
}

async function opened(path: string, flags: 'w' | 'a', shown: string): Promise<FileHandle> {
  return open(path, flags).catch((error: unknown) => { throw new WriteProblem(shown, errorCode(error)); });
}

/** A file that others write too: the text is added at its end, in one piece, when all is done. */
class GrowingFile implements Sink {
  readonly #shown: string;
  #file: FileHandle | null;
  readonly #held: Uint8Array[] = [];

  constructor(shown: string, file: FileHandle) {
    this.#shown = shown;
    this.#file = file;
  }

  /** Keeps a piece. */
  write(piece: string | Uint8Array): Promise<void> {
    this.#held.push(Buffer.from(piece));
    return Promise.resolve();
  }

  /** Adds what was kept. @throws WriteProblem where the disk takes no more */
  async finish(): Promise<void> {
    try {
      await this.#file?.writeFile(Buffer.concat(this.#held));
    } catch (error) {
      throw new WriteProblem(this.#shown, errorCode(error));
    }
    await this.abandon();
  }

  /** Adds nothing. */
  async abandon(): Promise<void> {
    await this.#file?.close().catch(() => undefined);
    this.#file = null;
  }
}
