import { openArchive as openSource, type ZipArchive, type ZipLimits } from '../../bytes/zip/archive.ts';
import { memorySource, type Source } from '../../bytes/zip/source.ts';
import { fileSource } from './file-source.ts';
import { nodeTools } from './tools.ts';

/**
 * Opens an archive, from a file, from memory or as it was kept, and checks its whole directory.
 * @param limits null where they depend on what is in it: to be checked before anything is read
 * @throws ZipProblem where it must not be opened; OpenProblem where the file cannot be
 */
export async function openArchive(
  from: Uint8Array | Source | { readonly path: string; readonly cwd: string }, limits: ZipLimits | null,
): Promise<ZipArchive> {
  const source = from instanceof Uint8Array ? memorySource(from) : 'path' in from ? await fileSource(from.path, from.cwd) : from;
  return openSource(source, limits, nodeTools);
}
