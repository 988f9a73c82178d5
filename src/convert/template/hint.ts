import type { CodeTable } from '../../codes/table.ts';
import type { LibraryTexts } from '../../lang/index.ts';
import type { Field } from '../../schemas/format.ts';
import type { Choices, Hint } from './book.ts';
import { codesInOrder, type CodePlace } from './codes.ts';

// The longest messages of a cell that Excel takes, in UTF-16 units; it calls a file with longer ones damaged.
const MOST = { title: 32, text: 255, error: 225 };
/** Kinds whose form says how long a value is. */
const FIXED: readonly string[] = ['id', 'date', 'time', 'code', 'category-code', 'specialty-code', 'agency-list'];

/** The message of a column to the person who fills it in: whether it is required, its form and length, its codes. */
export function hintOf(field: Field, column: number, places: ReadonlyMap<string, CodePlace>, t: LibraryTexts): Hint {
  const { codes } = field;
  const place = codes && places.get(codes.id);
  const title = clip(bareHeader(field), MOST.title);
  return {
    column,
    title,
    text: clip(codes ? textWithCodes(field, codes, t) : linesOf(field, t).join('\n'), MOST.text),
    list: codes && place ? choices(field, codes, place, t) : null,
  };
}

/** The header of a column without the star of the required ones. */
function bareHeader({ header }: Field): string {
  return header.replace(/^\*/, '');
}

function linesOf(field: Field, { explain, marks, template }: LibraryTexts): string[] {
  const words: Readonly<Record<string, string>> = explain.content;
  const { kind, max } = field;
  const hours = field.key === 'digitalHours' || field.key === 'physicalHours';
  const shown = kind.example !== '' && field.personal === undefined && !kind.text;
  return [
    field.required ? template.hint.required : hours ? explain.hoursRemark : template.hint.optional,
    [words[kind.id] ?? kind.id, ...(shown ? [explain.suchAs(kind.example)] : [])].join(marks.semicolon),
    ...(max === undefined || FIXED.includes(kind.id) ? [] : [template.hint.longest(max)]),
  ];
}

/** Whether the message of a column has no room for its codes, so that it says where they stand. */
export function isElsewhere(field: Field, t: LibraryTexts): boolean {
  return field.codes !== undefined && withAllCodes(field, field.codes, t).length > MOST.text;
}

// All codes in use with their names, where there is room for them; else where they stand.
function textWithCodes(field: Field, table: CodeTable, t: LibraryTexts): string {
  const { template } = t;
  if (!isElsewhere(field, t)) return withAllCodes(field, table, t);
  const open = table.closed ? [] : [template.hint.open];
  return [...linesOf(field, t).slice(0, 2), template.hint.codesOn(template.sheets.codes), ...open].join('\n');
}

function withAllCodes(field: Field, table: CodeTable, t: LibraryTexts): string {
  const inUse = codesInOrder(table).filter(({ until }) => until === undefined);
  const all = inUse.map(({ code, name }) => `${code} ${name}`).join(t.marks.comma);
  return [...linesOf(field, t).slice(0, 1), t.template.hint.onlyCode, all].join('\n');
}

function choices(field: Field, table: CodeTable, place: CodePlace, t: LibraryTexts): Choices {
  const { sheets, refused } = t.template;
  const [first] = table.codes;
  const example = first ? `${first.code} ${first.name}` : '';
  return {
    sheet: sheets.codes,
    ...place,
    only: table.closed,
    errorTitle: clip(refused.title, MOST.title),
    errorText: clip((table.closed ? refused.closed : refused.open)(bareHeader(field), sheets.codes, example, first?.code ?? ''),
      MOST.error),
  };
}

function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  // A character beyond U+FFFF takes two units, and must not be cut.
  return `${text.slice(0, most - 3).replace(/[\ud800-\udbff]$/, '')}...`;
}
