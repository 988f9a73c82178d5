/** Bytes cannot be had from where they are; nothing is said about what they are. A source throws a kind of this, and it is handed on as it is. */
export class SourceProblem extends Error {}

/** The user interrupted: everything unfinished was removed. */
export class Interrupted extends Error {}

/** Throws {@link Interrupted} once the user has interrupted. */
export function throwIfInterrupted(signal: AbortSignal): void {
  if (signal.aborted) throw new Interrupted();
}
