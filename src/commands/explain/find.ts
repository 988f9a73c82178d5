import { codeTables } from '../../codes/index.ts';
import { ruleIds, type RuleId } from '../../rules/index.ts';
import type { Messages } from '../../lang/index.ts';
import { ownForms } from '../../schemas/own-forms.ts';
import type { FieldKey, FormatId, OwnFormId } from '../../schemas/format.ts';
import { formats } from '../../schemas/index.ts';

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
export function thingsNamed(word: string, texts: readonly [Messages, ...Messages[]]): readonly Thing[] {
  const wanted = bare(word);
  if (wanted === '') return [];
  const all = everything(texts);
  const [whole] = all.filter(({ names }) => names.some((name) => bare(name) === wanted));
  if (whole) return [whole.thing];
  // One or two letters stand in too many words.
  if (/^[\u0020-\u007e]{1,2}$/.test(wanted)) return [];
  return all.filter(({ names }) => names.some((name) => bare(name).includes(wanted))).map(({ thing }) => thing);
}

function everything(texts: readonly [Messages, ...Messages[]]): readonly Named[] {
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
