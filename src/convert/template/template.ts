import type { LibraryTexts } from '../../lang/index.ts';
import { displayWidth } from '../../lang/width.ts';
import type { Format } from '../../schemas/format.ts';
import type { Book, BookRow, BookSheet, Look } from './book.ts';
import { codeSheet } from './codes.ts';
import { exampleRow } from './example.ts';
import { hintOf, isElsewhere } from './hint.ts';

/**
 * The workbook in which an upload file is filled in: a sheet with the portal's header row and blank rows for text, a sheet
 * with an example, and one with the code tables.
 * @param blankRows how many rows are to be filled in
 */
export function templateBook(format: Format, blankRows: number, t: LibraryTexts): Book {
  const { sheet: codes, places } = codeSheet(format, t);
  const examples = format.fields.map(({ key, required }) => exampleRow[key] ?? (required ? t.template.anyText : ''));
  const header: BookRow = {
    cells: format.fields.map((field) => {
      const { header: text, required, codes: table } = field;
      const place = table && isElsewhere(field, t) ? places.get(table.id) : undefined;
      const link = place && { sheet: codes.name, column: place.column, row: 1 };
      return { text, look: required ? 'strong-heading' : 'heading', ...(link ? { link } : {}) };
    }),
    lines: 2,
  };
  const widths = format.fields.map(({ header: text }, i) => Math.max(displayWidth(text), displayWidth(examples[i] ?? '')) + 3);
  const form: BookSheet = {
    name: t.template.sheets.form,
    widths,
    rows: [header],
    blankRows,
    frozenRows: 1,
    hints: format.fields.map((field, i) => hintOf(field, i + 1, places, t)),
  };
  const example: BookSheet = {
    name: t.template.sheets.example,
    widths,
    rows: [header, row(examples, 'sample'), row([''], 'note'),
      ...t.template.exampleNotes(t.template.sheets.form).map((note) => row([note], 'note'))],
    blankRows: 0,
    frozenRows: 1,
    hints: [],
  };
  return { sheets: [form, example, codes] };
}

function row(texts: readonly string[], look: Look): BookRow {
  return { cells: texts.map((text) => ({ text, look })), lines: 1 };
}
