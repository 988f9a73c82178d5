import { defaultLimits } from '../../../src/bytes/zip/archive.ts';
import { openArchive } from '../../../src/system/archives/open.ts';
import { ZipProblem } from '../../../src/bytes/zip/problem.ts';
import { PASSWORD } from './odd.ts';

/** The files that come out of bytes, or what is wrong with them. */
export async function contents(bytes: Uint8Array, password = PASSWORD): Promise<Readonly<Record<string, Buffer>> | string> {
  try {
    const archive = await openArchive(bytes, defaultLimits);
    try {
      const found: Record<string, Buffer> = {};
      for (const entry of archive.entries) {
        if (entry.folder) continue;
        const pieces: Uint8Array[] = [];
        for await (const piece of archive.read(entry, { password: Buffer.from(password), signal: new AbortController().signal })) pieces.push(piece);
        found[entry.parts.join('/')] = Buffer.concat(pieces);
      }
      return found;
    } finally {
      await archive.close();
    }
  } catch (error) {
    if (error instanceof ZipProblem) return error.fact.kind;
    throw error;
  }
}
