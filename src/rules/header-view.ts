import type { Recognised } from '../schemas/recognise.ts';

/** The header row of a file, as rules see it. */
export interface HeaderView {
  readonly cells: readonly string[];
  readonly recognised: Recognised;
  /** Columns (from 1) whose header has bytes that could not be read. */
  readonly damaged: ReadonlySet<number>;
}
