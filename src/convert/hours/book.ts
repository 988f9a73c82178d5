import type { HoursReport, UnplacedRecord } from '../../findings/hours.ts';
import type { HoursWords, Messages } from '../../lang/index.ts';
import { displayWidth, wrap } from '../../lang/width.ts';
import type { Book, BookRow, BookSheet, Look } from '../template/book.ts';

// In digits; a Chinese character takes two.
const WIDTHS = { least: 8, most: 50, about: 100 };
const NUMBER = /^\d+(?:\.\d+)?$/;

/** The people of a workbook: the heads of their columns, a row for each of them, and how the hours were added up. */
export interface PeopleOfBook {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly about: readonly string[];
}

/**
 * A workbook of the hours of people: a sheet of people whose columns suit a mail merge, one of the records that belong to no item, and
 * one that says how the hours were added up. It holds real IDs and names where the report does.
 */
export function hoursBook(
  { unplaced, year, until }: HoursReport, { heads, rows, about }: PeopleOfBook, t: HoursWords, reasons: Messages['hours']['unplacedReason'],
): Book {
  const recordHeads = [
    t.label.idNumber, t.label.person, t.label.course, t.label.endDate, t.label.hours, t.label.category, t.label.reason, t.label.file, t.label.row,
  ];
  const text = [t.period(year, until), ...about].flatMap((line) => wrap(line, WIDTHS.about));
  return {
    sheets: [
      sheet(t.sheets.people, heads, rows, (column) => column >= 3 && column < heads.length - 1),
      sheet(t.sheets.unplaced, recordHeads, unplaced.listed.map((one) => recordOf(one, reasons)), (column) => column === 4 || column === 8),
      {
        name: t.sheets.assumed, widths: [WIDTHS.about], blankRows: 0, frozenRows: 1, hints: [],
        rows: [row([t.assumed], () => 'title'), ...text.map((line) => row([line], () => 'fill-in'))],
      },
    ],
  };
}

function recordOf(one: UnplacedRecord, reasons: Messages['hours']['unplacedReason']): readonly string[] {
  const { idNumber, name, course, endDate, hours, category, reason, file, row: number } = one;
  return [idNumber, name, course, endDate, hours, category, reasons[reason], file, String(number)];
}

function sheet(
  name: string, heads: readonly string[], lines: readonly (readonly string[])[], isNumber: (column: number) => boolean,
): BookSheet {
  const widest = (column: number): number => [heads, ...lines].reduce((most, line) => Math.max(most, displayWidth(line[column] ?? '')), 0);
  const widths = heads.map((_, i) => widest(i) + 2);
  return {
    name, blankRows: 0, frozenRows: 1, hints: [], widths: widths.map((width) => Math.min(WIDTHS.most, Math.max(WIDTHS.least, width))),
    rows: [row(heads, () => 'strong-heading'),
      ...lines.map((line) => row(line, (text, column) => (isNumber(column) && NUMBER.test(text) ? 'number' : 'fill-in')))],
  };
}

function row(texts: readonly string[], lookOf: (text: string, column: number) => Look): BookRow {
  return { cells: texts.map((text, i) => ({ text, look: lookOf(text, i) })), lines: 1 };
}
