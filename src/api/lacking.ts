import { Problem } from '../bytes/problem.ts';

/** A character that CP950 lacks, where the file that is read has it. */
export interface LackingAt {
  readonly row: number;
  readonly column: number;
  readonly header: string;
  /** As it may be shown. */
  readonly value: string;
  /** From 1. */
  readonly position: number;
}

/** A file was to be written in CP950, which lacks one of its characters. */
export class LackingProblem extends Problem<LackingFact> {
  constructor(at: LackingAt) {
    super('encoding', { kind: 'lacking', at });
  }
}

/** Which character CP950 lacks. */
export interface LackingFact {
  readonly kind: 'lacking';
  readonly at: LackingAt;
}
