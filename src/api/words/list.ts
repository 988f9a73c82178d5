import { pathOf, type Code, type CodeTable } from '../../codes/table.ts';
import { readAnswer } from '../../convert/upload/answer.ts';
import type { Column } from '../../convert/upload/columns.ts';
import type { Mend } from '../../convert/upload/row.ts';
import { cellName } from '../../findings/finding.ts';
import type { LibraryTexts } from '../../lang/index.ts';
import { clip } from '../../lang/width.ts';
import { ruleOfFlaw } from '../../rules/index.ts';
import type { Flaw } from '../../schemas/flaw.ts';
import { isOwnKey, type Field, type FieldKey } from '../../schemas/format.ts';
import { showText, showUnknown } from '../../findings/show.ts';

/** The header of a field without the star that says that it is required. */
export function headerOf(field: Field | null): string {
  return (field?.header ?? '').replace(/^\*/u, '');
}

/** The word by which a person names a field: its key, or the header of a column that only one form has. */
export function wordOf(field: Field): string {
  const header = headerOf(field);
  return isOwnKey(field.key) && !header.includes('=') ? header : field.key;
}

/** The letter of a column (from 0), as spreadsheets name it. */
export function letterOf(index: number): string {
  return cellName(index + 1, 1).slice(0, -1);
}

const LONGEST_HEADER = 40;

/** A column as people find it: its letter, and its header where it is certain that it is one. */
export function columnText({ index, header }: Column, certain: boolean, { convert: t }: LibraryTexts): string {
  const text = header.trim().replace(/\s+/gu, ' ');
  return certain && text !== '' ? t.column(letterOf(index), clip(showUnknown(text), LONGEST_HEADER)) : t.columnOnly(letterOf(index));
}

/**
 * Says why a value that a person gave is wrong, and which one may have been meant; it does not show the value itself.
 * @param lookUp says where the codes of a table are looked up
 */
export function flawText(
  flaw: Flaw, typed: string, field: Field, mend: Mend, { rules, convert: { wrong } }: LibraryTexts, lookUp = wrong.lookUp,
): string {
  const { message } = rules[ruleOfFlaw(flaw.flaw).id] as { message: (params: object) => string };
  const near = readAnswer(typed, field, mend);
  const guess = near.kind === 'value' ? near.value : flaw.fix?.kind === 'suggested' ? flaw.fix.value : null;
  const hint = guess !== null ? wrong.guess(showText(withName(field, guess))) : field.codes ? lookUp(field.codes.id) : '';
  return message(flaw.params) + hint;
}

/** Says which values a field takes: their kind and length, and the codes where the list is short enough to be shown. */
export function takesText(field: Field, t: LibraryTexts): string {
  const { explain, convert } = t;
  if (field.codes) return field.codes.closed ? choicesText(field.codes, t) : convert.openCodes(field.codes.id);
  const content = explain.content[field.kind.id as keyof typeof explain.content];
  return convert.takes(content, field.kind.text ? field.max ?? null : null);
}

/** The codes of a list that are in use, with their names. */
export function choicesText({ codes }: CodeTable, { marks }: LibraryTexts): string {
  return codes.filter(({ until }) => until === undefined).map(({ code, name }) => `${code} ${name}`).join(marks.comma);
}

const EXAMPLES: Partial<Record<FieldKey, string>> = {
  degree: '6', county: '26', nature: '2', endTime: '12:10:00', actualEndTime: '12:10:00', digitalHours: '1', physicalHours: '2',
};

/** A value that a field takes, to be changed by the person who copies it. */
export function exampleOf(field: Field, { convert }: LibraryTexts): string {
  return field.key === 'courseName' ? convert.exampleCourse : EXAMPLES[field.key] ?? field.kind.example;
}

/** A value, with its name where it is a code of a list. */
export function withName(field: Field | null, value: string): string {
  const name = field?.codes?.codes.find(({ code }) => code === value)?.name;
  return name === undefined ? value : `${value} ${name}`;
}

/** A code with its name; several codes of a tree have one name, and only what stands above tells them apart. */
export function codeText(table: CodeTable | undefined, code: Code): string {
  return `${code.code} ${table ? pathOf(table, code).join(' > ') : code.name}`;
}
