import type { Messages } from '../../lang/index.ts';
import type { OwnForm } from '../../schemas/own-form.ts';
import { fieldCells, fieldDocument, head, recordKeyLine, summaryOf } from '../formats.ts';
import { formNotes } from '../input/own-form.ts';
import { indented, table } from '../report/print.ts';
import { showUnknown } from '../say/show.ts';

/** Tells people, column by column, how a form that an office handed over was understood. */
export function ownPage(own: OwnForm, width: number, t: Messages): string {
  const { format, columns, headerRow, keyLacks } = own;
  const { form, explain: { columns: titles } } = t;
  const rows = columns.map(({ from, key }, i) => {
    const field = format.fields[i];
    const known = from === null ? form.unknown : form.known(from, key);
    return field === undefined ? [] : [...fieldCells({ ...field, header: showUnknown(field.header) }, i, t), known];
  });
  const titleRow = ['', titles.header, titles.max, titles.required, titles.content, form.columns.from];
  return [
    head(format, width, t),
    table([titleRow, ...rows], width, [2, 19, 8, 8, 18]),
    [form.row(headerRow), ...formNotes(own, t)].map((line) => indented(line, '', width)).join('')
      + (keyLacks.length === 0 ? recordKeyLine(format, width, t) : ''),
  ].join('\n');
}

/** The same for programs. */
export function ownDocument({ format, edition, columns, headerRow, below, keyLacks }: OwnForm, t: Messages): object {
  return {
    ...summaryOf(format, t),
    edition,
    headerRow,
    rowsBelow: below,
    recordKey: format.recordKey,
    recordKeyLacks: keyLacks,
    fields: format.fields.map((field, i) => ({ ...fieldDocument(field, i, t), from: columns[i]?.from ?? null })),
  };
}
