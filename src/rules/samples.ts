import { rules, type RuleId } from './index.ts';

/** The made-up parameters of a rule, for each of its wordings, the usual one first. */
export function samplesOf(id: RuleId): readonly object[] {
  const samples = rules.find((rule) => rule.id === id)?.samples ?? [];
  if (Array.isArray(samples)) return samples;
  return Object.entries(samples).flatMap(([kind, params]) => (params as readonly object[]).map((rest) => ({ kind, ...rest })));
}
