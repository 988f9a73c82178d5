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

/** Tells why something cannot be done, in the language of the moment. */
export type Why = (app: Pick<App, 'words' | 't' | 'state'>) => Promise<ProblemText>;

/** The reason that an error is. It throws the error itself where that is a mistake of the page. */
export function whyOf(error: unknown): Why {
  return async (app) => {
    const told = await problemOf(error, app);
    if (told === null) throw error;
    return told;
  };
}

/** The result of something, or why it cannot be done. */
export type Tried<T> = { readonly value: T } | { readonly problem: Why };

/** Does something with a file; a mistake of the page itself is thrown. */
export async function tried<T>(app: Pick<App, 'words' | 't' | 'state'>, does: () => Promise<T>): Promise<Tried<T>> {
  try {
    return { value: await does() };
  } catch (error) {
    const problem = whyOf(error);
    await problem(app);
    return { problem };
  }
}
