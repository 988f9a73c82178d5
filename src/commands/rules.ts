import { ruleIds } from '../rules/index.ts';
import type { ExitCode } from '../system/host.ts';
import type { Context } from './command.ts';
import type { Options } from './options/options.ts';
import { asJson, lineWidth, print, table, wantsJson } from './report/print.ts';
import { factsOf } from '../api/rule-facts.ts';

/** `lhl rules`: lists the rules. */
export async function run(_: readonly string[], options: Options, context: Context): Promise<ExitCode> {
  const { t } = context;
  const facts = ruleIds.map((rule) => factsOf(rule, t));
  if (wantsJson(options, context)) {
    return print(
      asJson(facts.map(({ id, severity, title, explain, formats, fix }) => ({ id, severity, title, explain, formats, fix }))), options,
      context,
    );
  }
  const words = t.explain;
  const rows = facts.map(({ id, severity, title }) => [id, t.report.severity[severity], title]);
  const text = table([[words.rule, words.severity, words.title], ...rows], lineWidth(options, context));
  return print(`${text}\n${words.rulesAfter}\n`, options, context);
}
