/** The bytes cannot be read from their place; this says nothing about them. A source throws a kind of it, which callers hand on. */
export class SourceProblem extends Error {}

/** The user interrupted: everything unfinished was removed. */
export class Interrupted extends Error {}

/** Throws {@link Interrupted} once the user has interrupted. */
export function throwIfInterrupted(signal: AbortSignal): void {
  if (signal.aborted) throw new Interrupted();
}
