import { OpenProblem } from '../input.ts';
import type { ReadOptions } from './content.ts';
import { entryOf, type ZipEntry } from './entry.ts';
import { anyLimits, checkExtents, checkLimits, type Extent, type ZipLimits } from './limits.ts';
import { NameTree, decodeName } from './names.ts';
import { ZipProblem, type ZipFact } from './problem.ts';
import { readEntry } from './read.ts';
import { looksLike, looksLikeZip } from './recognise.ts';
import { SourceReader, fileSource, memorySource, type Source } from './source.ts';
import {
  ERR_AMBIGUOUS_ARCHIVE, ERR_ENCRYPTED_CENTRAL_DIRECTORY, ERR_EOCDR_NOT_FOUND, ERR_SPLIT_ZIP_FILE, WARNING_APPENDED_DATA, WARNING_PREPENDED_DATA,
  ZipReader, type Entry,
} from './zipjs.ts';

export { checkLimits, defaultLimits, type ZipLimits } from './limits.ts';
export { refuseUnreadable, type Cipher, type ZipEntry } from './entry.ts';
export type { ReadOptions } from './content.ts';

/** An open archive whose directory was found harmless and within the limits. Close it. */
export interface ZipArchive {
  /** In the order of the directory. */
  readonly entries: readonly ZipEntry[];
  /** Of the archive itself, in bytes. */
  readonly size: number;
  /** Whether some file in it needs a password. */
  readonly encrypted: boolean;
  /**
   * The content of one entry that is no folder, piece by piece; proven right only when it has ended without an error.
   * @throws ZipProblem, OpenProblem, Interrupted
   */
  readonly read: (entry: ZipEntry, options: ReadOptions) => AsyncGenerator<Uint8Array>;
  readonly close: () => Promise<void>;
}

/**
 * Opens an archive, from a file, from memory or as it was kept, and checks its whole directory: names, kinds, twins, sizes, overlaps, limits.
 * @param limits null where they depend on what is in it: to be checked with {@link checkLimits} before anything is read
 * @throws ZipProblem where it must not be opened; OpenProblem where the file cannot be
 */
export async function openArchive(from: Uint8Array | Source | { readonly path: string; readonly cwd: string }, limits: ZipLimits | null): Promise<ZipArchive> {
  const source = from instanceof Uint8Array ? memorySource(from) : 'path' in from ? await fileSource(from.path, from.cwd) : from;
  try {
    const head = await source.read(0, 512);
    if (!looksLikeZip(head)) throw new ZipProblem({ kind: 'not-zip', looks: looksLike(head) });
    const raws = await readDirectory(source, limits ?? anyLimits);
    const entries = raws.map(entryOf);
    if (entries.length === 0) throw new ZipProblem({ kind: 'no-files' });
    const tree = new NameTree();
    for (const entry of entries) tree.add(entry.name, entry, entry.folder);
    checkExtents(entries.map((entry, i) => extentOf(entry, raws[i])), source.size);
    checkLimits(entries, limits ?? anyLimits);
    return {
      entries,
      size: source.size,
      encrypted: entries.some((entry) => entry.cipher !== null && !entry.folder),
      read: (entry, options) => {
        const raw = raws[entry.index];
        if (raw === undefined || raw.directory) throw new TypeError('not a file of this archive');
        return readEntry(source, entry, raw, options);
      },
      close: source.close,
    };
  } catch (error) {
    await source.close();
    throw error;
  }
}

async function readDirectory(source: Source, limits: ZipLimits): Promise<Entry[]> {
  // Names are checked here, with more to say than the package has.
  const reader = new ZipReader(new SourceReader(source), {
    strictness: 'strict', checkCrc32: true, checkOverlappingEntry: true, filenameValidation: 'tolerant', useWebWorkers: false,
  });
  const raws: Entry[] = [];
  try {
    for await (const raw of reader.getEntriesGenerator({ decodeText: decodeName })) {
      if (raws.length === limits.maxEntries) throw new ZipProblem({ kind: 'too-many', limit: limits.maxEntries });
      raws.push(raw);
    }
  } catch (error) {
    throw inOurWords(error, raws);
  }
  return raws;
}

function extentOf(entry: ZipEntry, raw: Entry | undefined): Extent {
  const start = raw?.offset ?? 0;
  return { name: entry.name, start, end: start + 30 + (raw?.rawFilename.length ?? 0) + entry.packed };
}

function inOurWords(error: unknown, raws: readonly Entry[]): unknown {
  if (!(error instanceof Error) || error instanceof ZipProblem || error instanceof OpenProblem) return error;
  return new ZipProblem(factOf(error, raws), error);
}

function factOf(error: Error, raws: readonly Entry[]): ZipFact {
  switch (error.message) {
    case ERR_EOCDR_NOT_FOUND: return { kind: 'truncated' };
    case ERR_SPLIT_ZIP_FILE: return { kind: 'multi-disk' };
    case ERR_ENCRYPTED_CENTRAL_DIRECTORY: return { kind: 'encrypted-directory' };
    case ERR_AMBIGUOUS_ARCHIVE: {
      const reason = 'reason' in error ? error.reason : null;
      if (reason === WARNING_APPENDED_DATA || reason === WARNING_PREPENDED_DATA) return { kind: 'extra-data' };
      const twin = raws.find((raw, i) => raws.findIndex((other) => other.filename === raw.filename) < i);
      if (twin) return { kind: 'twins', entry: twin.filename, other: twin.filename, how: 'exact' };
      break;
    }
  }
  return { kind: 'damaged', entry: null, what: 'directory' };
}
