import type { ZipArchive, ZipEntry } from '../bytes/zip/archive.ts';
import { defaultLimits } from '../bytes/zip/limits.ts';
import type { ZipNote } from '../bytes/zip/problem.ts';
import { withPasswords } from './entry-table.ts';
import { passwordsOf, type InputOptions } from './input.ts';
import type { Bytes } from './memory.ts';
import { wholeOf } from './pieces.ts';
import { loadTools } from './tools.ts';
import { TableProblem } from './table-problem.ts';

/** How an archive is opened. */
export type ArchiveOptions = Pick<InputOptions, 'password' | 'limits' | 'signal'>;

/** An archive whose directory was found harmless: no name leads out of a folder, nothing overlaps, nothing is over the limits. */
export interface Archive {
  /** Files and folders, in the order of the archive. */
  readonly entries: readonly ZipEntry[];
  /** Its oddities that do no harm. */
  readonly notes: readonly ZipNote[];
  /** Whether some file in it needs a password. */
  readonly encrypted: boolean;
  /**
   * The content of a file, proven right: its length, and its checksum or its authentication code.
   * @throws ZipProblem, such as `wrong-password` or `damaged`
   */
  readonly read: (entry: ZipEntry) => Promise<Uint8Array>;
}

/**
 * Opens a ZIP; its files may be encrypted with ZipCrypto or AES, and their names be in CP950 or UTF-8.
 * @throws ZipProblem where it is not one, or must not be opened; TableProblem (`too-large`) where a stream is over the limit
 */
export async function openArchive(bytes: Bytes, options: ArchiveOptions = {}): Promise<Archive> {
  const { password, limits = {}, signal = new AbortController().signal } = options;
  const zipLimits = { ...defaultLimits, ...limits };
  const whole =
    bytes instanceof Uint8Array
      ? bytes
      : await wholeOf(bytes, zipLimits.maxSize, () => new TableProblem({ kind: 'too-large', limit: zipLimits.maxSize }));
  const [{ openArchive: open }, { memorySource }] = await Promise.all([
    import('../bytes/zip/archive.ts'), import('../bytes/zip/source.ts'),
  ]);
  const archive = await open(memorySource(whole), zipLimits, await loadTools());
  let given: Promise<readonly Uint8Array[]> | null = null;
  return {
    entries: archive.entries,
    notes: archive.notes,
    encrypted: archive.encrypted,
    async read(entry) {
      if (entry.cipher === null) return contentOf(archive, entry, null, signal);
      return (await withPasswords(await (given ??= passwordsOf(password)), entry, (one) => contentOf(archive, entry, one, signal))).value;
    },
  };
}

function contentOf(archive: ZipArchive, entry: ZipEntry, password: Uint8Array | null, signal: AbortSignal): Promise<Uint8Array> {
  return wholeOf(archive.read(entry, { password, signal }));
}
