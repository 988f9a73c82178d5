import { openArchive, type Archive, type ZipEntry } from '../index.ts';
import type { App } from './app.ts';
import { uniqueNames } from './names.ts';
import type { Source } from './state.ts';
import { LARGEST, type Read } from './told.ts';

/** An archive that lies open, or waits for its password. */
export interface ArchiveFile {
  readonly kind: 'archive';
  readonly bytes: Uint8Array;
  readonly name: string;
  /** It knows the password, once that was right; it is forgotten with the file. */
  readonly archive: Archive;
  readonly locked: boolean;
  /** The tables in it, read, by their entries; none while it is locked. */
  readonly tables: ReadonlyMap<ZipEntry, Source>;
}

// More tabs than anybody looks at; the others are opened one by one.
const MOST_TABS = 20;
const limits = { maxSize: 4 * LARGEST };

const isTable = ({ parts }: ZipEntry): boolean => /\.(?:csv|xlsx?|xlsm|ods|x?html?|mht(?:ml)?)$/i.test(parts.at(-1) ?? '');

/** The files of an archive, without folders and without what a Mac puts beside them. */
export function filesOf({ entries }: Archive): readonly ZipEntry[] {
  return entries.filter(({ folder, parts }) => !folder && parts[0] !== '__MACOSX');
}

/** Opens an archive; one without a password is read at once. @throws ZipProblem */
export async function openFile({ bytes, source: { name } }: Pick<Read, 'bytes' | 'source'>): Promise<ArchiveFile> {
  const archive = await openArchive(bytes, { limits });
  const file = { kind: 'archive', bytes, name, archive, locked: archive.encrypted } as const;
  return { ...file, tables: archive.encrypted ? new Map() : await tablesOf(archive, name) };
}

/** Opens an archive with its password. @throws ZipProblem where that is wrong */
export async function unlock(file: ArchiveFile, password: string): Promise<ArchiveFile> {
  const archive = await openArchive(file.bytes, { limits, password });
  const tables = await tablesOf(archive, file.name);
  // Only the content of a file proves a password.
  if (tables.size === 0) {
    const [smallest] = filesOf(archive).filter(({ cipher }) => cipher !== null).toSorted((one, other) => one.size - other.size);
    if (smallest) await archive.read(smallest);
  }
  return { ...file, archive, tables, locked: false };
}

/** A file of an archive, as it lies in there. @throws ZipProblem */
export async function sourceOf({ archive }: Pick<ArchiveFile, 'archive'>, entry: ZipEntry): Promise<Source> {
  return { name: entry.parts.at(-1) ?? '', blob: new Blob([new Uint8Array(await archive.read(entry))]), modified: null };
}

async function tablesOf(archive: Archive, name: string): Promise<ReadonlyMap<ZipEntry, Source>> {
  const entries = filesOf(archive).filter(isTable);
  const alone = entries.length === 1 ? { archive: name } : {};
  const tables = new Map<ZipEntry, Source>();
  const labels = uniqueNames(entries.map(({ parts }) => parts));
  for (const [i, entry] of entries.slice(0, MOST_TABS).entries())
    tables.set(entry, { ...await sourceOf({ archive }, entry), ...alone, label: labels[i] ?? '' });
  return tables;
}

/** Opens the tables of an archive, each as a file of its own behind it; a single one is shown where the archive was. */
export function openInside(app: App, id: number, { tables }: ArchiveFile, isShown: boolean): void {
  app.open([...tables.values()], { after: id, stay: !isShown || tables.size !== 1 });
}
