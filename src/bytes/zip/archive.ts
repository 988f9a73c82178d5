import { SourceProblem } from '../failures.ts';
import type { Tools } from '../tools.ts';
import type { ReadOptions } from './content.ts';
import { declaresContent, entryOf, type ZipEntry } from './entry.ts';
import { anyLimits, checkExtents, checkLimits, type Extent, type ZipLimits } from './limits.ts';
import { dataStart, type Border } from './local.ts';
import { locate, type Located } from './locate.ts';
import { NameTree, decodeName } from './names.ts';
import { ZipProblem, type ZipFact, type ZipNote } from './problem.ts';
import { readEntry } from './read.ts';
import { SEEN, recognise } from './recognise.ts';
import { LENGTH } from './records.ts';
import { SourceReader, type Source } from './source.ts';
import {
  ERR_AMBIGUOUS_ARCHIVE, ERR_ENCRYPTED_CENTRAL_DIRECTORY, ERR_EOCDR_NOT_FOUND, ERR_SPLIT_ZIP_FILE, WARNING_APPENDED_DATA,
  WARNING_PREPENDED_DATA,
  ZipReader, type Entry,
} from './zipjs.ts';

export { checkLimits, defaultLimits, type ZipLimits } from './limits.ts';
export { refuseUnreadable, type Cipher, type ZipEntry } from './entry.ts';
export type { ReadOptions } from './content.ts';

/** An open archive whose directory was found harmless and within the limits. Close it. */
export interface ZipArchive {
  /** In the order of the directory. */
  readonly entries: readonly ZipEntry[];
  /** Of the file that holds it, in bytes. */
  readonly size: number;
  /** Its harmless oddities. */
  readonly notes: readonly ZipNote[];
  /** Whether some file in it needs a password. */
  readonly encrypted: boolean;
  /**
   * Returns the content of one entry that is not a folder, piece by piece; it is proven right only when it has ended without an error.
   * @throws ZipProblem, SourceProblem, Interrupted
   */
  readonly read: (entry: ZipEntry, options: ReadOptions) => AsyncGenerator<Uint8Array>;
  readonly close: () => Promise<void>;
}

/**
 * Opens an archive and checks its whole directory: names, kinds, twins, sizes, overlaps, limits.
 * @param file its bytes; closed where the archive is not opened
 * @param limits null where they depend on what is in it: to be checked with {@link checkLimits} before anything is read
 * @throws ZipProblem where it must not be opened; SourceProblem where it cannot be read
 */
export async function openArchive(file: Source, limits: ZipLimits | null, tools: Tools): Promise<ZipArchive> {
  try {
    const { source, notes, counted } = await findArchive(file);
    const { raws, directory } = await readDirectory(source, limits ?? anyLimits, counted);
    const entries = raws.map(entryOf);
    if (entries.length === 0) throw new ZipProblem({ kind: 'no-files' });
    const tree = new NameTree();
    for (const entry of entries) tree.addEntry(entry.name, entry, entry.folder);
    const extents = entries.map((entry, i) => extentOf(entry, raws[i]));
    checkExtents(extents, source.size);
    const borders = bordersOf(extents, directory);
    for (const [i, entry] of entries.entries()) await checkFolder(source, entry, raws[i], borders[i]);
    checkLimits(entries, limits ?? anyLimits);
    const odd = entries.filter(({ name }) => name.includes('\\')).length;
    return {
      entries,
      size: file.size,
      notes: odd === 0 ? notes : [...notes, { kind: 'backslash', count: odd }],
      encrypted: entries.some((entry) => entry.cipher !== null && !entry.folder),
      read: (entry, options) => {
        const [raw, border] = [raws[entry.index], borders[entry.index]];
        if (raw === undefined || border === undefined || raw.directory || entry.folder) throw new TypeError('not a file of this archive');
        return readEntry(source, entry, raw, border, options, tools);
      },
      close: file.close,
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function findArchive(file: Source): Promise<Located> {
  const head = await file.read(0, SEEN.head);
  const tail = await file.read(Math.max(0, file.size - SEEN.tail), SEEN.tail);
  const kind = recognise(head, tail, file.size, file.name ?? null);
  if (kind === 'part') throw new ZipProblem({ kind: 'multi-disk' });
  if (kind !== 'zip') throw new ZipProblem({ kind: 'not-zip', looks: kind });
  return locate(file, head, tail);
}

async function readDirectory(source: Source, limits: ZipLimits, counted: boolean): Promise<{ raws: Entry[]; directory: number }> {
  // Names and the records around the data are checked here, since the package says less about them.
  const reader = new ZipReader(new SourceReader(source),
    { strictness: 'strict', checkCrc32: true, filenameValidation: 'tolerant', useWebWorkers: false });
  const raws: Entry[] = [];
  try {
    for await (const raw of reader.getEntriesGenerator({ decodeText: decodeName })) {
      if (raws.length === limits.maxEntries) throw new ZipProblem({ kind: 'too-many', limit: limits.maxEntries });
      raws.push(raw);
    }
  } catch (error) {
    // The package says so after it has read everything else.
    if (!counted || reasonOf(error) !== WARNING_PREPENDED_DATA) throw inOurWords(error, raws);
  }
  return { raws, directory: reader.directoryOffset ?? source.size };
}

// The content of a folder is never read. Its declared size may be wrong, but bytes that are there would be lost in silence.
async function checkFolder(source: Source, entry: ZipEntry, raw: Entry | undefined, border: Border | undefined): Promise<void> {
  if (raw === undefined || border === undefined || !declaresContent(entry, raw)) return;
  const room = border.at - await dataStart(source, raw);
  if (raw.compressedSize > 0 && raw.compressedSize <= room) throw new ZipProblem({ kind: 'folder-with-content', entry: entry.name });
}

function extentOf(entry: ZipEntry, raw: Entry | undefined): Extent {
  const start = raw?.offset ?? 0;
  return { name: entry.name, start, end: start + LENGTH.local + (raw?.rawFilename.length ?? 0) + entry.packed };
}

// The place before which each entry must end: the next entry, or the directory.
function bordersOf(extents: readonly Extent[], directory: number): Border[] {
  const borders = new Array<Border>(extents.length);
  let next: Border = { at: directory, name: null };
  const order = [...extents.entries()].sort(([, one], [, other]) => other.start - one.start);
  for (const [i, { start, name }] of order) {
    borders[i] = next;
    if (start < next.at) next = { at: start, name };
  }
  return borders;
}

function inOurWords(error: unknown, raws: readonly Entry[]): unknown {
  if (!(error instanceof Error) || error instanceof ZipProblem || error instanceof SourceProblem) return error;
  return new ZipProblem(factOf(error, raws), error);
}

function factOf(error: Error, raws: readonly Entry[]): ZipFact {
  switch (error.message) {
    case ERR_EOCDR_NOT_FOUND: return { kind: 'truncated' };
    case ERR_SPLIT_ZIP_FILE: return { kind: 'multi-disk' };
    case ERR_ENCRYPTED_CENTRAL_DIRECTORY: return { kind: 'encrypted-directory' };
    case ERR_AMBIGUOUS_ARCHIVE: {
      const reason = reasonOf(error);
      if (reason === WARNING_APPENDED_DATA || reason === WARNING_PREPENDED_DATA) return { kind: 'extra-data' };
      const twin = raws.find((raw, i) => raws.findIndex((other) => other.filename === raw.filename) < i);
      if (twin) return { kind: 'twins', entry: twin.filename, other: twin.filename, how: 'exact' };
      break;
    }
  }
  return { kind: 'damaged', entry: null, what: 'directory' };
}

function reasonOf(error: unknown): unknown {
  // Stryker disable next-line LogicalOperator: whatever the package throws is an Error, and one without a reason has none.
  return error instanceof Error && 'reason' in error ? error.reason : null;
}
