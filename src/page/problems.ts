import { Problem, problemText, type ProblemText } from '../index.ts';
import type { App } from './app.ts';
import { ownWords } from './own-words.ts';

/**
 * Says why something cannot be done with a file. The words are those of the command, but where these name an option of it.
 * @returns null for a mistake of the page itself
 */
export async function problemOf(error: unknown, { words, state }: Pick<App, 'words' | 'state'>): Promise<ProblemText | null> {
  const told = await problemText(error, state);
  if (told === null || !(error instanceof Problem)) return told;
  const lines = told.lines.map((line) => ownWords({ words }, line));
  const own: Readonly<Partial<Record<string, string>>> = words.problems;
  const text = own[`${error.name} ${String(error.code)}`];
  return { text: text ?? ownWords({ words }, told.text), lines };
}

/** The result of something, or why it cannot be done. */
export type Tried<T> = { readonly value: T } | { readonly problem: ProblemText };

/** Does something with a file; a mistake of the page itself is thrown. */
export async function tried<T>(app: Pick<App, 'words' | 'state'>, does: () => Promise<T>): Promise<Tried<T>> {
  try {
    return { value: await does() };
  } catch (error) {
    const problem = await problemOf(error, app);
    if (problem === null) throw error;
    return { problem };
  }
}
