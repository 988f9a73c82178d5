import { pathOf, searchCodes, type Code, type CodeTable } from '../codes/table.ts';
import { maskIds } from '../findings/mask.ts';
import type { ExitCode } from '../system/host.ts';
import type { Messages } from '../lang/index.ts';
import { codesOption, ownTables } from './input/code-tables.ts';
import { UsageError, type Context } from './command.ts';
import { nearest } from './options/nearest.ts';
import { listOption, type Options } from './options/options.ts';
import { asJson, indented, lineWidth, print, table, wantsJson } from './report/print.ts';

/** `lhl codes`: lists the code tables, shows one, or looks for words or a code in it. */
export async function run([word, ...wanted]: readonly string[], options: Options, context: Context): Promise<ExitCode> {
  const { t } = context;
  const json = wantsJson(options, context);
  const width = lineWidth(options, context);
  const tables = await ownTables(codesOption(listOption(options, 'codes'), context), context);
  if (word === undefined) {
    const text = json ? asJson(tables.map(summaryOf)) : `${tables.map((one) => head(one, width, t)).join('\n')}\n${indented(t.explain.codesAfter, '', width)}`;
    return print(text, options, context);
  }
  const ids = tables.map((one) => one.id);
  const chosen = tables.find((one) => one.id === word);
  if (!chosen) throw new UsageError(t.explain.unknownTable(maskIds(word), nearest(word, ids), ids));
  // All words must fit.
  const found = wanted.reduce<readonly Code[]>((codes, one) => {
    const fitting = searchCodes(chosen, one);
    return codes.filter((code) => fitting.includes(code));
  }, chosen.codes);
  if (json) return print(asJson({ ...summaryOf(chosen), codes: found.map((code) => ({ ...code, path: pathOf(chosen, code) })) }), options, context);
  const text = wanted.length > 0 && found.length === 0
    ? indented(t.explain.notFound(wanted.map(maskIds).join(' '), !chosen.closed), '', width)
    : table(found.map((code) => [code.code, code.name, remarks(chosen, code, t)]), width, [undefined, 40])
      + (wanted.length === 0 ? '' : `\n${indented(t.explain.found(found.length, chosen.codes.length), '', width)}`);
  return print(`${head(chosen, width, t)}\n${text}`, options, context);
}

function head(one: CodeTable, width: number, t: Messages): string {
  const words = t.explain;
  const retired = one.codes.filter(({ until }) => until !== undefined).length;
  const facts = [
    words.codesCount(one.codes.length), words.asOf(one.asOf), one.closed ? words.closed : words.open,
    ...(retired === 0 ? [] : [words.retired(retired)]), ...(one.own === undefined ? [] : [words.own(one.own)]),
  ];
  return indented(`${one.id}  ${one.title}`, '', width) + indented(facts.join(' | '), '  ', width) + indented(words.source + one.source, '  ', width);
}

function summaryOf({ id, title, source, asOf, closed, own, codes }: CodeTable): object {
  return { id, title, count: codes.length, closed, asOf, source, own: own ?? null };
}

// Where it stands in the tree, other names, and until when it was used.
function remarks(one: CodeTable, code: Code, t: Messages): string {
  const above = pathOf(one, code).slice(0, -1).join(' > ');
  const parts = [
    ...(above === '' ? [] : [above]),
    ...(code.aliases ? [t.explain.also(code.aliases)] : []),
    ...(code.until === undefined ? [] : [t.explain.until(code.until, code.successor ?? '')]),
  ];
  return parts.join(t.explain.semicolon);
}
