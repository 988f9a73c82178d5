import { titleOf } from '../reporters/facts.ts';
import type { ExitCode } from '../system/host.ts';
import type { Messages } from '../lang/index.ts';
import type { Field, Format } from '../schemas/format.ts';
import { formats } from '../schemas/index.ts';
import { ownForms } from '../schemas/own-forms.ts';
import type { Context } from './command.ts';
import { namedFormat } from './options/format-options.ts';
import { textOption, type Options } from './options/options.ts';
import { evidencePart, fieldEvidence } from './report/field-evidence.ts';
import { asJson, indented, lineWidth, print, table, wantsJson } from './report/print.ts';

/** `lhl formats`: lists the formats, or the columns of one as the portal prints them. */
export async function run([word]: readonly string[], options: Options, context: Context): Promise<ExitCode> {
  const json = wantsJson(options, context);
  const width = lineWidth(options, context);
  const { t } = context;
  if (word === undefined && textOption(options, 'form') === null) {
    const text = json ? asJson(formats.map((format) => summaryOf(format, t))) : formats.map((format) => head(format, width, t)).join('\n');
    const after = [t.explain.formatsAfter, t.form.handOver(ownForms.map(({ id }) => id))].map((line) => indented(line, '', width)).join('');
    return print(json ? text : `${text}\n${after}`, options, context);
  }
  const { format, form } = await namedFormat(word ?? null, options, context);
  if (form === null) return print(json ? asJson(documentOf(format, t)) : page(format, width, t), options, context);
  const { ownDocument, ownPage } = await import('./formats/own.ts');
  return print(json ? asJson(ownDocument(form, t)) : ownPage(form, width, t), options, context);
}

/** The lines at the top: its name, its size, its source. */
export function head(format: Format, width: number, t: Messages): string {
  return indented(`${format.id}  ${titleOf(format, t.report)}`, '', width)
    + indented(t.explain.count(format.fields.length, format.rowLimit), '  ', width)
    + indented(t.explain.source + format.source, '  ', width);
}

function page(format: Format, width: number, t: Messages): string {
  const { columns } = t.explain;
  const rows = format.fields.map((field, i) => [...fieldCells(field, i, t), remarksOf(field, t).join(t.marks.semicolon)]);
  const titles = ['', columns.header, columns.max, columns.required, columns.content, columns.remark];
  const fields = table([titles, ...rows], width, [2, 19, 8, 8, 18]);
  return `${head(format, width, t)}\n${fields}\n${recordKeyLine(format, width, t)}\n${evidencePart(format, width, t)}`;
}

/** The first cells of the line of a field: its column (from 0) and header, its length, whether it is required, its content. */
export function fieldCells(field: Field, i: number, t: Messages): string[] {
  const { yes, no, noLimit } = t.explain;
  return [
    String(i + 1), field.header, field.max === undefined ? noLimit : String(field.max), field.required ? yes : no, contentOf(field, t),
  ];
}

/** The line about the columns that make two rows one record. */
export function recordKeyLine({ recordKey, fields }: Format, width: number, t: Messages): string {
  const key = recordKey.map((one) => fields.find((field) => field.key === one)?.header ?? '').join(t.marks.comma);
  return indented(recordKey.length === 0 ? t.form.noKey : t.explain.recordKey + key, '', width);
}

/** The facts about a format for programs, but for its columns. */
export function summaryOf(format: Format, t: Messages): object {
  const { id, kind, rowLimit, source } = format;
  return { id, title: titleOf(format, t.report), kind, rowLimit, columns: format.fields.length, source };
}

function documentOf(format: Format, t: Messages): object {
  return {
    ...summaryOf(format, t),
    recordKey: format.recordKey,
    fields: format.fields.map((field, i) => ({ ...fieldDocument(field, i, t), evidence: fieldEvidence(field, format, t) })),
  };
}

/** The facts about a field for programs. @param i its column, from 0 */
export function fieldDocument(field: Field, i: number, t: Messages): object {
  return {
  column: i + 1,
  key: field.key,
  header: field.header,
  synonyms: field.synonyms ?? [],
  max: field.max ?? null,
  required: field.required,
  mayBeAbsent: field.mayBeAbsent === true,
  kind: field.kind.id,
  content: contentOf(field, t),
  remarks: remarksOf(field, t),
  codes: field.codes?.id ?? null,
  personal: field.personal ?? null,
  };
}

/** Says which content a field may have. */
export function contentOf(field: Field, t: Messages): string {
  const words: Readonly<Record<string, string>> = t.explain.content;
  return words[field.kind.id] ?? field.kind.id;
}

// A closed list that is short is told whole.
const SHORT = 8;

/** Lists remarks on a field. */
export function remarksOf(field: Field, t: Messages): string[] {
  const words = t.explain;
  const remarks: string[] = [];
  const { codes } = field;
  if (codes && codes.codes.length <= SHORT) remarks.push(codes.codes.map(({ code, name }) => `${code} ${name}`).join(t.marks.comma));
  else if (codes) remarks.push((codes.closed ? words.codesIn : words.openList)(codes.id));
  else if (field.kind.example !== '' && field.personal === undefined && !field.kind.text) remarks.push(words.suchAs(field.kind.example));
  if (field.max !== undefined && !field.required && (field.key === 'digitalHours' || field.key === 'physicalHours'))
    remarks.push(words.hoursRemark);
  if (field.mayBeAbsent === true) remarks.push(words.mayBeAbsent);
  if (field.synonyms) remarks.push(words.synonyms(field.synonyms));
  return remarks;
}
