import { codeTables } from '../codes/index.ts';
import { searchCodes } from '../codes/search.ts';
import type { Code, CodeTable } from '../codes/table.ts';
import { ruleIds, type RuleId } from '../rules/index.ts';
import { libraryTextsOf, type Lang, type LibraryTexts } from '../lang/index.ts';
import type { FieldKey, FormatId, OwnFormId } from '../schemas/format.ts';
import { formats } from '../schemas/index.ts';
import { ownForms } from '../schemas/own-forms.ts';
import { langOf } from './check.ts';

/** Something that can be explained, and what it is called. */
export type Thing = { readonly title: string } & (
  | { readonly kind: 'rule'; readonly id: RuleId }
  | { readonly kind: 'format'; readonly id: FormatId }
  | { readonly kind: 'own-form'; readonly id: OwnFormId }
  | { readonly kind: 'field'; readonly id: FieldKey }
  | { readonly kind: 'table'; readonly id: string }
);

interface Named {
  readonly thing: Thing;
  readonly names: readonly string[];
}

/**
 * The things that a word names: by its id or a whole name the first of them, since a field and the table of its codes may be called
 * the same; else all whose names have the word in them.
 * @param texts the catalogues whose titles count
 */
export function thingsNamed(word: string, texts: readonly [LibraryTexts, ...LibraryTexts[]]): readonly Thing[] {
  const wanted = bare(word);
  if (wanted === '') return [];
  const all = everything(texts);
  const [whole] = all.filter(({ names }) => names.some((name) => bare(name) === wanted));
  if (whole) return [whole.thing];
  // One or two letters stand in too many words.
  if (/^[\u0020-\u007e]{1,2}$/.test(wanted)) return [];
  return all.filter(({ names }) => names.some((name) => bare(name).includes(wanted))).map(({ thing }) => thing);
}

/** Everything that a text may mean, by what it is. */
export interface LookedUp {
  readonly rules: readonly RuleId[];
  readonly formats: readonly FormatId[];
  readonly fields: readonly FieldKey[];
  /** The codes of each table that has any of them. */
  readonly codes: readonly { readonly table: CodeTable; readonly codes: readonly Code[] }[];
}

/**
 * Looks up words in the ids and titles of all rules, the names of all formats, the headers and keys of all fields, and all codes and
 * their names: what has all of the words. Width, blanks and the spelling of 臺 do not matter; without a word it is everything.
 * @throws OptionProblem for a language that does not exist
 */
export async function lookUp(text: string, lang: Lang = 'zh'): Promise<LookedUp> {
  const words = text.normalize('NFKC').split(/\s+/u).filter((word) => bare(word) !== '');
  const [t, zh] = await Promise.all([libraryTextsOf(langOf({ lang })), libraryTextsOf('zh')]);
  const fits = (names: readonly string[], word: string): boolean => names.some((name) => bare(name).includes(bare(word)));
  const things = everything([t, zh]).filter(({ names }) => words.every((word) => fits(names, word))).map(({ thing }) => thing);
  const codes = codeTables.map((table) => {
    const isNamed = things.some(({ kind, id }) => kind === 'table' && id === table.id);
    return { table, codes: isNamed ? table.codes : codesWith(table, words) };
  });
  return {
    rules: things.flatMap((thing) => (thing.kind === 'rule' ? [thing.id] : [])),
    formats: things.flatMap((thing) => (thing.kind === 'format' ? [thing.id] : [])),
    fields: things.flatMap((thing) => (thing.kind === 'field' ? [thing.id] : [])),
    codes: codes.filter((one) => one.codes.length > 0),
  };
}

/** The codes of a table that have all of the words. */
export function codesWith(table: CodeTable, words: readonly string[]): readonly Code[] {
  return words.reduce<readonly Code[]>((codes, word) => {
    const fitting = new Set(searchCodes(table, word));
    return codes.filter((code) => fitting.has(code));
  }, table.codes);
}

function everything(texts: readonly [LibraryTexts, ...LibraryTexts[]]): readonly Named[] {
  const [t] = texts;
  const fields = new Map<FieldKey, string[]>();
  for (const { header, key, synonyms = [] } of formats.flatMap((format) => format.fields)) {
    fields.set(key, [...new Set([...fields.get(key) ?? [], header, ...synonyms])]);
  }
  return [
    ...ruleIds.map((id): Named => ({
      thing: { kind: 'rule', id, title: t.rules[id].title },
      names: [id, id.slice(id.indexOf('/') + 1), ...texts.map((one) => one.rules[id].title)],
    })),
    ...formats.map(({ id }): Named => ({
      thing: { kind: 'format', id, title: t.report.format[id] },
      names: [id, ...texts.map((one) => one.report.format[id])],
    })),
    ...ownForms.map(({ id }): Named => ({
      thing: { kind: 'own-form', id, title: t.report.format[id] },
      names: [id, ...texts.map((one) => one.report.format[id])],
    })),
    ...[...fields].map(([id, names]): Named => ({
      thing: { kind: 'field', id, title: (names[0] ?? '').replace(/^\*/, '') },
      names: [id, ...names],
    })),
    ...codeTables.map(({ id, title }): Named => ({ thing: { kind: 'table', id, title }, names: [id, title] })),
  ];
}

/** A name without what people leave out or write in another way: blanks, stars, width, case, the spelling of 臺 and of 身分. */
export function bare(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s*]/gu, '').replaceAll('臺', '台').replaceAll('身份', '身分').toLowerCase();
}
