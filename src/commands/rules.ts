import { ruleIds } from '../rules/index.ts';
import type { ExitCode } from '../system/host.ts';
import type { Context } from './command.ts';
import type { Options } from './options/options.ts';
import { asJson, lineWidth, print, table, wantsJson } from './report/print.ts';
import { factsOf, severityWords } from '../api/rule-facts.ts';

/** `lhl rules`: lists the rules. */
export async function run(_: readonly string[], options: Options, context: Context): Promise<ExitCode> {
  const { t } = context;
  const facts = ruleIds.map((rule) => factsOf(rule, t));
  if (wantsJson(options, context)) {
    const told = facts.map(({ id, severity, warningIn, title, explain, formats, fix }) => (
      { id, severity, warningIn, title, explain, formats, fix }
    ));
    return print(asJson(told), options, context);
  }
  const words = t.explain;
  const rows = facts.map((rule) => [rule.id, severityWords(rule, t), rule.title]);
  const text = table([[words.rule, words.severity, words.title], ...rows], lineWidth(options, context));
  return print(`${text}\n${words.rulesAfter}\n`, options, context);
}
