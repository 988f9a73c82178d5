import { searchCodes } from '../codes/search.ts';
import { pathOf, type Code, type CodeTable } from '../codes/table.ts';
import { maskIds } from '../findings/mask.ts';
import type { ExitCode } from '../system/host.ts';
import type { Messages } from '../lang/index.ts';
import { codesOption, ownTables } from './input/code-tables.ts';
import { UsageError, type Context } from './command.ts';
import { bare, codesWith, thingsNamed } from '../api/find.ts';
import { nearest } from '../lang/nearest.ts';
import { listOption, type Options } from './options/options.ts';
import { asJson, indented, lineWidth, print, table, wantsJson } from './report/print.ts';

/** `lhl codes`: lists the code tables, shows one, or looks for words or a code in it, or in all of them. */
export async function run([word, ...wanted]: readonly string[], options: Options, context: Context): Promise<ExitCode> {
  const { t } = context;
  const json = wantsJson(options, context);
  const width = lineWidth(options, context);
  const tables = await ownTables(codesOption(listOption(options, 'codes'), context), context);
  if (word === undefined) {
    const text = json
      ? asJson(tables.map(summaryOf))
      : `${tables.map((one) => head(one, width, t)).join('\n')}\n${indented(t.explain.codesAfter, '', width)}`;
    return print(text, options, context);
  }
  const chosen = tableNamed(word, tables, wanted.length > 0);
  if (!chosen) return print(everywhere([word, ...wanted], tables, json, width, t), options, context);
  const found = codesWith(chosen, wanted);
  if (json) return print(asJson(documentOf(chosen, found)), options, context);
  const text =
    wanted.length > 0 && found.length === 0
      ? indented(t.explain.notFound(wanted.map(maskIds).join(' '), !chosen.closed), '', width)
      : rowsOf(chosen, found, width, t) +
        (wanted.length === 0 ? '' : `\n${indented(t.explain.found(found.length, chosen.codes.length), '', width)}`);
  return print(`${head(chosen, width, t)}\n${text}`, options, context);
}

// Finds a table by its id or its name; where nothing is looked for in it, also by a part of its name that no code has.
function tableNamed(word: string, tables: readonly CodeTable[], looking: boolean): CodeTable | null {
  const whole = tables.find((one) => one.id === word) ?? tables.find(({ title }) => bare(title) === bare(word));
  if (whole) return whole;
  const [only, ...others] = tables.filter(({ title }) => bare(word) !== '' && bare(title).includes(bare(word)));
  return only && others.length === 0 && (looking || tables.every((one) => searchCodes(one, word).length === 0)) ? only : null;
}

// Without the name of a table all of them are searched.
function everywhere(wanted: readonly string[], tables: readonly CodeTable[], json: boolean, width: number, t: Messages): string {
  const found = tables.map((one) => ({ one, codes: codesWith(one, wanted) })).filter(({ codes }) => codes.length > 0);
  const [word = ''] = wanted;
  const ids = tables.map(({ id }) => id);
  if (found.length === 0)
    throw new UsageError(t.explain.nowhere(wanted.map(maskIds).join(' '), nearest(word, ids), ids) + beside(word, tables, t));
  if (json) return asJson(found.map(({ one, codes }) => documentOf(one, codes)));
  const count = found.reduce((sum, { codes }) => sum + codes.length, 0);
  const parts = found.map(({ one, codes }) => `${one.id}  ${one.title}\n${rowsOf(one, codes, width, t)}`);
  return `${parts.join('\n')}\n${indented(t.explain.foundIn(count, found.length), '', width)}`;
}

// A word that no code has may be that of a later code, or of something else than a code.
function beside(word: string, tables: readonly CodeTable[], t: Messages): string {
  const later = laterCodeText(word, tables, t);
  return later === '' && thingsNamed(word, [t]).length > 0 ? t.explain.elsewhere(maskIds(word)) : later;
}

/** Says of a number which table might have it if it were newer; '' for any other word. */
export function laterCodeText(word: string, tables: readonly CodeTable[], t: Messages): string {
  const open = tables.find(({ id }) => id === 'category');
  return open && /^\d{2,4}$/.test(word.normalize('NFKC').trim()) ? t.explain.laterCode(open.asOf) : '';
}

function rowsOf(one: CodeTable, codes: readonly Code[], width: number, t: Messages): string {
  return table(codes.map((code) => [code.code, code.name, remarks(one, code, t)]), width, [undefined, 40]);
}

function documentOf(one: CodeTable, codes: readonly Code[]): object {
  return { ...summaryOf(one), codes: codes.map((code) => ({ ...code, path: pathOf(one, code) })) };
}

function head(one: CodeTable, width: number, t: Messages): string {
  const words = t.explain;
  const retired = one.codes.filter(({ until }) => until !== undefined).length;
  const facts = [
    words.codesCount(one.codes.length), words.asOf(one.asOf), one.closed ? words.closed : words.open,
    ...(retired === 0 ? [] : [words.retired(retired)]), ...(one.own === undefined ? [] : [words.own(one.own)]),
  ];
  return (
    indented(`${one.id}  ${one.title}`, '', width) +
    indented(facts.join(' | '), '  ', width) +
    indented(words.source + one.source, '  ', width)
  );
}

function summaryOf({ id, title, source, asOf, closed, own, codes }: CodeTable): object {
  return { id, title, count: codes.length, closed, asOf, source, own: own ?? null };
}

// Remarks on a code: its place in the tree, other names, and until when it was used.
function remarks(one: CodeTable, code: Code, t: Messages): string {
  const above = pathOf(one, code).slice(0, -1).join(' > ');
  const parts = [
    ...(above === '' ? [] : [above]),
    ...(code.aliases ? [t.explain.also(code.aliases)] : []),
    ...(code.until === undefined ? [] : [t.explain.until(code.until, code.successor ?? '')]),
  ];
  return parts.join(t.marks.semicolon);
}
