import { codeTables } from '../codes/index.ts';
import { searchCodes } from '../codes/search.ts';
import { ruleIds } from '../rules/index.ts';
import { maskIds } from '../findings/mask.ts';
import { messagesOf } from '../lang/index.ts';
import type { ExitCode } from '../system/host.ts';
import { laterCodeText, run as codes } from './codes.ts';
import { UsageError, type Context } from './command.ts';
import { fieldPage } from './explain/field.ts';
import { ownFormPage } from './explain/own-form.ts';
import { thingsNamed, type Thing } from '../api/find.ts';
import { run as formats } from './formats.ts';
import { nearest } from '../lang/nearest.ts';
import type { Options } from './options/options.ts';
import { asJson, indented, lineWidth, print, wantsJson } from './report/print.ts';
import { bySource } from '../api/evidence.ts';
import { factsOf, severityWords, type RuleFacts } from '../api/rule-facts.ts';

// So many can still be looked through.
const MOST = 12;

/** `lhl explain`: tells all about one rule, field, format or code table, called by its id or its name, or by a part of it. */
export async function run([word = '']: readonly string[], options: Options, context: Context): Promise<ExitCode> {
  const { t, lang } = context;
  const json = wantsJson(options, context);
  // Titles are in the language of the portal, whatever language the program speaks.
  const things = thingsNamed(word, lang === 'zh' ? [t] : [t, await messagesOf('zh')]);
  const [thing, ...others] = things;
  // A name or a number of a code explains itself by its tables.
  if (thing === undefined && isInCodes(word)) return codes([word], options, context);
  if (thing === undefined)
    throw new UsageError(t.explain.unknownThing(maskIds(word), nearest(word, ruleIds)) + laterCodeText(word, codeTables, t));
  if (others.length > 0) throw new UsageError(severalOf(word, things, context));
  switch (thing.kind) {
    case 'own-form': return ownFormPage(thing.id, options, context);
    case 'format': return formats([thing.id], options, context);
    case 'table': return codes([thing.id], options, context);
    case 'field': return fieldPage(thing.id, options, context);
    case 'rule': {
      const facts = factsOf(thing.id, t);
      return print(json ? asJson(facts) : pageOf(facts, lineWidth(options, context), context), options, context);
    }
  }
}

function isInCodes(word: string): boolean {
  return word.trim() !== '' && codeTables.some((table) => searchCodes(table, word).length > 0);
}

function severalOf(word: string, things: readonly Thing[], { t }: Context): string {
  const lines = things.slice(0, MOST).map(({ kind, id, title }) => `  lhl explain ${id}  ${t.explain.kinds[kind]}${t.report.quote(title)}`);
  const more = things.length > MOST ? [t.explain.more(things.length - MOST)] : [];
  return [t.explain.several(maskIds(word), things.length), ...lines, ...more].join('\n');
}

function pageOf(facts: RuleFacts, width: number, { t }: Context): string {
  const words = t.explain;
  const part = (title: string, lines: readonly string[]): string =>
    `\n${title}\n${lines.map((line) => indented(line, '  ', width)).join('')}`;
  const { before, after, masked } = facts.example;
  const labelled = (label: string, lines: readonly string[]): string =>
    indented(label, '  ', width) + lines.map((line) => indented(line, '    ', width)).join('');
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
