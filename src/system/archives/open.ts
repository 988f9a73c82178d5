import { openArchive as openSource, type ZipArchive, type ZipLimits } from '../../bytes/zip/archive.ts';
import { memorySource, type Source } from '../../bytes/zip/source.ts';
import type { Audit } from '../audit/audit.ts';
import { fileSource } from './file-source.ts';
import { nodeTools } from './tools.ts';

/** An archive on a disk, and what takes down that it is read. */
export interface ArchiveFile {
  readonly path: string;
  readonly cwd: string;
  readonly audit?: Audit | undefined;
}

/**
 * Opens an archive, from a file, from memory or as it was kept, and checks its whole directory.
 * @param limits null where they depend on what is in it: to be checked before anything is read
 * @throws ZipProblem where it must not be opened; OpenProblem where the file cannot be
 */
export async function openArchive(from: Uint8Array | Source | ArchiveFile, limits: ZipLimits | null): Promise<ZipArchive> {
  return openSource(from instanceof Uint8Array ? memorySource(from) : 'path' in from ? await sourceOf(from) : from, limits, nodeTools);
}

const sourceOf = ({ path, cwd, audit }: ArchiveFile): Promise<Source> => fileSource(path, cwd, audit);
