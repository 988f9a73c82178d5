import { UsageError, type Context } from '../command.ts';
import { listed } from '../convert/layout-refusal.ts';

/** Gathers all that is wrong with a command line, so that it is told at once and not one mistake a run. */
export class Wrongs {
  readonly #errors: UsageError[] = [];

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
    if (this.#errors.every(({ message }) => message !== error.message)) this.#errors.push(error);
  }

  /** Whether nothing was wrong yet. */
  get none(): boolean {
    return this.#errors.length === 0;
  }

  /** @throws UsageError with everything that is wrong, if anything is */
  reportWrongs(context: Context): void {
    const [only, ...others] = this.#errors;
    if (only === undefined) return;
    if (others.length === 0) throw only;
    throw new UsageError(
      [context.t.convert.wrong.several(this.#errors.length), ...this.#errors.flatMap(({ message }) => listed(message, context))].join('\n'),
    );
  }
}
