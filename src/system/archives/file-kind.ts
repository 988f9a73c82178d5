import { SEEN, recognise } from '../../bytes/zip/recognise.ts';
import { fileSource } from './file-source.ts';

/**
 * What a file on a disk is, as {@link recognise} tells.
 * @param name that of the file, without folders
 * @throws OpenProblem
 */
export async function kindOfFile(path: string, cwd: string, name: string): Promise<ReturnType<typeof recognise>> {
  const file = await fileSource(path, cwd);
  try {
    const head = await file.read(0, SEEN.head);
    return recognise(head, await file.read(Math.max(0, file.size - SEEN.tail), SEEN.tail), file.size, name);
  } finally {
    await file.close();
  }
}
