import { readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Source } from '../../bytes/zip/source.ts';
import type { KeptBytes } from '../files/kept.ts';
import type { Audit } from '../audit/audit.ts';
import { OpenProblem, errorCode, refusePipe } from '../streams/input.ts';

/** An archive that is a file. @throws OpenProblem where it cannot be opened or read */
export async function fileSource(path: string, cwd: string, audit?: Audit): Promise<Source> {
  const problem = (error: unknown): never => { throw new OpenProblem(path, errorCode(error)); };
  refusePipe(path, cwd);
  const file = await open(resolve(cwd, path)).catch(problem);
  const read = async (offset: number, length: number): Promise<Uint8Array> => {
    // Synchronous: to wake another thread for each piece would take longer. An interruption is heard in between.
    await setImmediate();
    const bytes = new Uint8Array(length);
    let filled = 0;
    try {
      for (let more = -1; more !== 0 && filled < length; filled += more)
        more = readSync(file.fd, bytes, filled, length - filled, offset + filled);
    } catch (error) {
      return problem(error);
    }
    return bytes.subarray(0, filled);
  };
  try {
    const stat = await file.stat().catch(problem);
    if (stat.isDirectory()) throw new OpenProblem(path, 'EISDIR');
    await audit?.addInput(path, read);
    return { name: basename(path), size: stat.size, read, close: () => file.close() };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** An archive that came through a pipe, all of which was read. */
export async function keptSource(kept: KeptBytes): Promise<Source> {
  const read = async (offset: number, length: number): Promise<Uint8Array> => {
    await setImmediate();
    return kept.at(offset, length);
  };
  return { size: await kept.all(), read, close: () => kept.close() };
}
