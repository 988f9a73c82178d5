import { Problem } from '../../bytes/problem.ts';
import type { TargetsFault } from '../../convert/hours/targets-fault.ts';

/** Targets cannot be used. */
export class TargetsProblem extends Problem<{ readonly kind: 'targets'; readonly faults: readonly TargetsFault[] }> {
  constructor(faults: readonly TargetsFault[]) {
    super('hours', { kind: 'targets', faults });
  }
}
