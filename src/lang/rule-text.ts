import type { RuleId, RuleParams } from '../rules/index.ts';

/** The words of one rule. */
export interface RuleText<R extends RuleId> {
  readonly title: string;
  /** The meaning of the rule, and why the portal refuses or dislikes the value. */
  readonly explain: string;
  /** For each basis of the rule, in its order: where in the document or program it stands, or why we think so. */
  readonly evidence: readonly [string, ...string[]];
  /** The mistake at this place; the message never holds the value of a cell. */
  readonly message: (params: RuleParams[R]) => string;
  /** How to mend it. */
  readonly help: (params: RuleParams[R]) => string;
}

/** The words of every rule. */
export type RuleTexts = { readonly [R in RuleId]: RuleText<R> };
