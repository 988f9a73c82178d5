import { ruleIds } from '../rules/index.ts';
import { maskIds } from '../findings/mask.ts';
import type { ExitCode } from '../system/host.ts';
import { UsageError, type Context } from './command.ts';
import { nearest } from './options/nearest.ts';
import type { Options } from './options/options.ts';
import { asJson, indented, lineWidth, print, wantsJson } from './report/print.ts';
import { bySource } from './report/evidence.ts';
import { factsOf, severityWords, type RuleFacts } from './report/rule-facts.ts';

/** `lhl explain`: tells all about one rule. */
export async function run([word = '']: readonly string[], options: Options, context: Context): Promise<ExitCode> {
  const json = wantsJson(options, context);
  const rule = ruleIds.find((id) => id === word);
  if (rule === undefined) throw new UsageError(context.t.explain.unknownRule(maskIds(word), nearest(word, ruleIds)));
  const facts = factsOf(rule, context.t);
  return print(json ? asJson(facts) : pageOf(facts, lineWidth(options, context), context), options, context);
}

function pageOf(facts: RuleFacts, width: number, { t }: Context): string {
  const words = t.explain;
  const part = (title: string, lines: readonly string[]): string => `\n${title}\n${lines.map((line) => indented(line, '  ', width)).join('')}`;
  const { before, after, masked } = facts.example;
  const labelled = (label: string, lines: readonly string[]): string => indented(label, '  ', width) + lines.map((line) => indented(line, '    ', width)).join('');
  return indented(`${facts.id}  ${facts.title}  (${severityWords(facts, t)})`, '', width)
    + part(words.why, [facts.explain])
    + `\n${words.says}\n`
    + facts.says.map(({ message, help }, i) =>
      indented(message, '  ', width) + (facts.says[i + 1]?.help === help ? '' : indented(words.how + help, '    ', width))).join('')
    + `\n${words.example}${masked ? words.masked : ''}\n${labelled(words.before, before)}${labelled(words.after, after)}`
    + part(words.appliesTo, facts.formats.map((id) => `${id}  ${t.report.format[id]}`))
    + part(words.fix, [words.fixes[facts.fix]])
    + `\n${t.evidence.title}\n${[...bySource(facts.evidence, t)].map(([source, places]) => labelled(source, places)).join('')}`;
}
