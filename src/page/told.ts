import { ZipProblem, fileKind, type FileKind } from '../index.ts';
import type { App, Progress } from './app.ts';
import { openFile, type ArchiveFile } from './archive-file.ts';
import { checkFile, type Answer } from './check-file.ts';
import { tellList, type ListTold } from './list.ts';
import { shownName } from './names.ts';
import { problemOf } from './problems.ts';
import { resultIn, resultOf, type ResultFile } from './result-file.ts';
import type { Asked, Source } from './state.ts';

/** A file that cannot be shown, in words. */
export interface Refused {
  readonly kind: 'refused';
  readonly text: string;
  readonly lines: readonly string[];
}

/** The result for a file: each kind has a screen of its own. */
export type Told = Answer | ArchiveFile | ListTold | ResultFile | Refused;

/** A file in memory, and what it is. */
export interface Read {
  readonly source: Source;
  readonly bytes: Uint8Array;
  readonly kind: FileKind;
}

/** The largest file that a page takes, in bytes; a file of 1,000,000 rows is larger. */
export const LARGEST = 64 * 1024 * 1024;

/** Reads a file, and finds out what it is to be told: nobody has to choose. @param asked what a person chose about it */
export async function tell(source: Source, asked: Asked, app: Pick<App, 'words' | 'state' | 'show'>, progress: Progress): Promise<Told> {
  const { words: { shell }, state } = app;
  if (source.blob.size > LARGEST) return { kind: 'refused', text: shell.tooLarge(shownName({ state }, source.name), '64 MB'), lines: [] };
  const bytes = new Uint8Array(await source.blob.arrayBuffer());
  try {
    const read = { source, bytes, kind: await fileKind(bytes, source.name) };
    // Only a text is read piece by piece.
    if (read.kind !== 'text') await app.show();
    if (read.kind === 'archive') return await openFile(read);
    if (read.kind === 'page') return await resultOf(read, asked.of, state);
    const list = asked.isList === true ? await tellList(read, state, null, asked) : null;
    if (list) return list;
    const answer = await checkFile(read, asked.as, state, progress);
    if (answer.result.format !== null) return answer;
    return await resultIn(read, asked.of, state) ?? await tellList(read, state, answer, asked) ?? answer;
  } catch (error) {
    // An archive that is called a CSV is read as a table; only its own screen asks for the password.
    if (error instanceof ZipProblem && error.fact.kind === 'no-password') return openFile({ source, bytes });
    const told = await problemOf(error, app);
    if (told === null) throw error;
    return { kind: 'refused', ...told };
  }
}
