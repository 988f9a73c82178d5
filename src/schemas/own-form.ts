import type { FieldKey, Format, FormatId, OwnFormId, PublicFormatId } from './format.ts';
import { formats } from './index.ts';
import { everyField, fieldNamed, understandForm } from './own-columns.ts';
import { ownForms } from './own-forms.ts';
import { bareHeader, holdsValue } from './recognise.ts';
import { isBlank, withoutUnseen } from './text.ts';

/** The name of a form that can be handed over: one that is not public, or an upload form in another edition. */
export type FormName = OwnFormId | Exclude<PublicFormatId, 'grades' | 'ismp'>;

/** Every {@link FormName}: the upload forms first. */
export const formNames: readonly FormName[] = [
  ...formats.flatMap(({ id, kind }) => (kind === 'upload' ? id as FormName : [])), ...ownForms.map(({ id }) => id),
];

/** A row of the file that holds a form. */
export interface FormRow {
  /** As a spreadsheet counts, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** One column of a form, and what was understood of it. */
export interface FormColumn {
  /** From 1. */
  readonly column: number;
  readonly header: string;
  readonly key: FieldKey;
  /** The format whose field it is; null where none knows its name, so that it is taken for text. */
  readonly from: FormatId | null;
  readonly required: boolean;
}

/** The columns of a form, understood. */
export interface UnderstoodForm {
  /** It goes wherever a format goes. */
  readonly format: Format;
  /** The format of which it is another edition; null for a form that is not public. */
  readonly edition: FormatId | null;
  readonly columns: readonly FormColumn[];
  /** The headers that its record key wants and that it lacks: repeated records cannot be told then. */
  readonly keyLacks: readonly string[];
}

/** A form that an office handed over. */
export interface OwnForm extends UnderstoodForm {
  /** The row in which its header stands, from 1. */
  readonly headerRow: number;
  /** Whether rows with something in them stand above the header row, and below it; they are not read. */
  readonly above: boolean;
  readonly below: boolean;
}

/** Why a file, or a row, is not a form. */
export type FormFact =
  /** It has nothing in it; no column has a name that any upload form has; bytes are not text; it is neither a CSV nor a workbook. */
  | { readonly kind: 'empty' | 'unknown' | 'unreadable' | 'not-a-table' }
  /** A column (from 1) has no name, holds a value in place of one, or a name with a comma or a quote, which no such CSV can have. */
  | { readonly kind: 'nameless' | 'value' | 'separator'; readonly column: number }
  /** Two columns have one name. */
  | { readonly kind: 'twice'; readonly column: number; readonly other: number; readonly header: string };

// A form may have a title and some remarks above its header row.
const LOOKED_AT = 10;

/** So many rows that are not blank tell all about a form. */
export const ENOUGH_ROWS = LOOKED_AT + 1;

/**
 * Understands a form by the first rows of its file: its header row is the one that names most known columns.
 * @param as the name of the form; null where its header row is to tell it
 * @param source the name of the file, as it may be shown
 */
export function readOwnForm(rows: readonly FormRow[], as: FormName | null, source: string): OwnForm | FormFact {
  const filled = rows.filter(({ cells }) => !cells.every(isBlank));
  if (filled.length === 0) return { kind: 'empty' };
  const counts = filled.slice(0, LOOKED_AT).map(({ cells }) => knownIn(cells));
  const most = Math.max(...counts);
  const at = counts.indexOf(most);
  const row = filled[at];
  if (row === undefined || most === 0) return { kind: 'unknown' };
  const headers = headersOf(row.cells);
  return mistakeOf(headers)
    ?? { ...understandForm(headers, as, source), headerRow: row.row, above: at > 0, below: filled.length > at + 1 };
}

function knownIn(cells: readonly string[]): number {
  return new Set(cells.flatMap((cell) => fieldNamed(cell, everyField)?.key ?? [])).size;
}

// Spreadsheets leave blank cells behind the last column, and break long headers.
function headersOf(cells: readonly string[]): string[] {
  const headers = cells.map((cell) => withoutUnseen(cell).replace(/[\r\n\t]+/gu, '').trim());
  return headers.slice(0, headers.findLastIndex((header) => header !== '') + 1);
}

function mistakeOf(headers: readonly string[]): FormFact | null {
  const seen = new Map<string, number>();
  for (const [i, header] of headers.entries()) {
    const column = i + 1;
    // 名稱 and 課程名稱 are two names, though files may mean the same by them.
    const name = bareHeader(header);
    if (name === '') return { kind: 'nameless', column };
    if (holdsValue(header)) return { kind: 'value', column };
    if (/[,"]/u.test(header)) return { kind: 'separator', column };
    const other = seen.get(name);
    if (other !== undefined) return { kind: 'twice', column, other, header };
    seen.set(name, column);
  }
  return null;
}
