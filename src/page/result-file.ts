import { Problem, ResultProblem, ZipProblem, readResult, type Result } from '../index.ts';
import type { Shown } from './app.ts';
import type { Source } from './state.ts';
import type { Read } from './told.ts';

/** The answer of a system after an upload. */
export interface ResultFile {
  readonly kind: 'result';
  readonly result: Result;
  /** The upload that lies beside it. */
  readonly of: Source | null;
}

/** Reads a result, beside its upload where there is one. @throws ResultProblem, PageProblem, and others where it is none */
export async function resultOf(
  { bytes, source: { name } }: Pick<Read, 'bytes' | 'source'>, of: Source | undefined, shown: Shown,
): Promise<ResultFile> {
  const upload = of && { bytes: new Uint8Array(await of.blob.arrayBuffer()), name: of.name };
  const { lang, showValues } = shown;
  return { kind: 'result', of: of ?? null, result: await readResult(bytes, { lang, showValues, name, ...(upload ? { of: upload } : {}) }) };
}

/** Reads a table as a result; null where it is none. */
export async function resultIn(read: Read, of: Source | undefined, shown: Shown): Promise<ResultFile | null> {
  try {
    return await resultOf(read, of, shown);
  } catch (error) {
    // The check has said already what is wrong with a file that cannot be read.
    const isList = error instanceof ResultProblem && error.code === 'list';
    // Behind a password there may be anything: the screen of the archive asks for it.
    const isLocked = error instanceof ZipProblem && error.code === 'no-password';
    if (of === undefined && error instanceof Problem && !isList && !isLocked) return null;
    throw error;
  }
}
