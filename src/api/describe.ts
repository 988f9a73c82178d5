import { ruleIds, ruleOf, type RuleId } from '../rules/index.ts';
import type { Severity } from '../findings/finding.ts';
import type { Finding } from '../findings/finding.ts';
import { libraryTextsOf, type Lang } from '../lang/index.ts';
import { wordsOf } from '../reporters/describe.ts';
import { langOf } from './check.ts';
import { oneOf } from './option-problem.ts';
import { factsOf, type RuleFacts } from './rule-facts.ts';
import { foundOf } from './told.ts';

/** The facts about a rule that are the same in every language. */
export interface RuleInfo {
  readonly id: RuleId;
  /** That of the catalogue; a run may make another of it. */
  readonly severity: Severity;
}

/** Every rule, in the order of the documentation. */
export const rules: readonly RuleInfo[] = ruleIds.map((id) => ({ id, severity: ruleOf(id).severity }));

/** A finding in words. */
export interface FindingText {
  /** The title of its rule. */
  readonly title: string;
  /** The title of the fault. */
  readonly message: string;
  /** How to mend it. */
  readonly help: string;
  /** Why the portal minds. */
  readonly explain: string;
}

/** Tells all about a rule, in words. @throws OptionProblem for a rule or a language that does not exist */
export async function describe(rule: RuleId, lang?: Lang): Promise<RuleFacts>;
/** Tells a finding in words; one that was copied, as from a worker, keeps the message and the help that it has. */
export async function describe(finding: Finding, lang?: Lang): Promise<FindingText>;
export async function describe(of: RuleId | Finding, lang: Lang = 'zh'): Promise<RuleFacts | FindingText> {
  const texts = await libraryTextsOf(langOf({ lang }));
  if (typeof of === 'string') return factsOf(oneOf('rule', of, ruleIds, (id) => id), texts);
  const { title, explain } = texts.rules[of.rule];
  const found = foundOf(of);
  const { message, help } = found ? wordsOf(found, texts.rules) : of;
  return { title, message, help, explain };
}
