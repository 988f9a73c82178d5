import { stat } from 'node:fs/promises';
import type { Sum } from './sum.ts';

/** A file was not the same from the first reading to the last: another program wrote to it in between. */
export class InputChanged extends Error {
  readonly path: string;

  constructor(path: string) {
    super('input changed');
    this.path = path;
  }
}

/**
 * Reads bytes several times, which must be the same each time: the output would otherwise be a mixture of two
 * files. Each reading that goes to its end is held against the first.
 * @param path the path that the error names
 * @param open its bytes from the beginning
 * @returns the same; reading it @throws InputChanged at the end
 */
export function steady<A extends readonly unknown[]>(
  path: string, open: (...args: A) => AsyncIterable<Uint8Array>,
): (...args: A) => AsyncGenerator<Uint8Array> {
  let first: Sum | null = null;
  return async function* (...args) {
    // Loaded only here: most runs read once.
    const { Sum: SumOfBytes } = await import('./sum.ts');
    const sum = new SumOfBytes();
    yield* sum.of(open(...args));
    first ??= sum;
    if (!sum.equals(first)) throw new InputChanged(path);
  };
}

/** The looks of a file from outside: when they differ, it was written to, or another file has its name. Null where there is none. */
export async function lookOf(path: string): Promise<string | null> {
  const there = await stat(path, { bigint: true }).catch(() => null);
  return there?.isFile() === true ? [there.dev, there.ino, there.size, there.mtimeNs].join(':') : null;
}
