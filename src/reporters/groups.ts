import type { Severity } from '../findings/finding.ts';
import { ruleIds, type RuleId } from '../rules/index.ts';

/** Findings of one rule and one severity in a file. */
export interface Grouped<G> {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly group: G;
}

/** The groups of findings that a reporter keeps of a file, by rule and severity: a rule that is milder in some cells has two. */
export class Groups<G> {
  readonly #make: (rule: RuleId, severity: Severity) => G;
  readonly #groups = new Map<string, G>();

  constructor(make: (rule: RuleId, severity: Severity) => G) {
    this.#make = make;
  }

  /** The group of a rule and a severity, which is made where there is none. */
  of({ rule, severity }: { readonly rule: RuleId; readonly severity: Severity }): G {
    const key = sectionOf(rule, severity);
    let group = this.#groups.get(key);
    if (group === undefined) this.#groups.set(key, (group = this.#make(rule, severity)));
    return group;
  }

  /** Those of a rule, its errors first. */
  ofRule(rule: RuleId): Grouped<G>[] {
    return SEVERITIES.flatMap((severity) => {
      const group = this.#groups.get(sectionOf(rule, severity));
      return group === undefined ? [] : [{ rule, severity, group }];
    });
  }

  /** All of them, in the order of the rules. */
  all(): Grouped<G>[] {
    return ruleIds.flatMap((rule) => this.ofRule(rule));
  }

  /** All of them, errors first. */
  bySeverity(): Grouped<G>[] {
    const all = this.all();
    return SEVERITIES.flatMap((severity) => all.filter((one) => one.severity === severity));
  }

  /** Forgets them, for the next file. */
  clear(): void {
    this.#groups.clear();
  }
}

const SEVERITIES = ['error', 'warning'] as const;

/** The name of the section that takes the findings of a group. */
export function sectionOf(rule: RuleId, severity: Severity): string {
  return `${severity} ${rule}`;
}
