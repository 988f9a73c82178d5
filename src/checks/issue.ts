import type { Fix } from '../findings/finding.ts';
import type { RuleId, RuleParams } from '../rules/index.ts';
import type { Told } from '../rules/rule.ts';

/** The mistake of one cell by itself, and the way to mend its value. */
export type Issue = { [R in RuleId]: { readonly rule: R; readonly params: RuleParams[R]; readonly fix: Fix | null } }[RuleId];

/** The issue of a rule. */
export function issueOf(rule: { readonly id: RuleId }, { params, fix }: Told<object>): Issue {
  return { rule: rule.id, params, fix } as Issue;
}
