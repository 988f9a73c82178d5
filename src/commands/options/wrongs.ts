import { UsageError, type Context } from '../command.ts';
import { listed } from '../convert/layout-refusal.ts';

/** Gathers all that is wrong with a command line, so that it is told at once and not one mistake a run. */
export class Wrongs {
  readonly #texts: string[] = [];

  /** Returns the result of `read`, or `otherwise` where it throws a UsageError, and keeps that error. */
  of<T>(read: () => T, otherwise: T): T {
    try {
      return read();
    } catch (error) {
      this.keepError(error);
      return otherwise;
    }
  }

  /** Keeps what is wrong; throws any other error again. */
  keepError(error: unknown): void {
    if (!(error instanceof UsageError)) throw error;
    if (!this.#texts.includes(error.message)) this.#texts.push(error.message);
  }

  /** Whether nothing was wrong yet. */
  get none(): boolean {
    return this.#texts.length === 0;
  }

  /** @throws UsageError with everything that is wrong, if anything is */
  reportWrongs(context: Context): void {
    const [only, ...others] = this.#texts;
    if (only === undefined) return;
    if (others.length === 0) throw new UsageError(only);
    throw new UsageError(
      [context.t.convert.wrong.several(this.#texts.length), ...this.#texts.flatMap((text) => listed(text, context))].join('\n'),
    );
  }
}
