import type { HoursLines, HoursReport, PersonHours, UnplacedRecord } from '../../findings/hours.ts';
import type { HoursWords } from '../../lang/index.ts';
import { displayWidth, wrap } from '../../lang/width.ts';
import type { Book, BookRow, BookSheet, Look } from '../template/book.ts';

const LINES: readonly (keyof HoursLines)[] = [
  'total', 'digital', 'physical', 'mixed', 'related', 'genderBasic', 'genderAdvanced', 'policy', 'environment', 'democracy', 'security',
];
// In digits; a Chinese character takes two.
const WIDTHS = { least: 8, most: 50, about: 100 };
const NUMBER = /^\d+(?:\.\d+)?$/;

/**
 * A workbook of the hours of people: a sheet of people whose columns suit a mail merge, one of the records that belong to no item, and
 * one that says how the hours were added up. It holds real IDs and names where the report does.
 * @param missing what a person lacks, as a sentence; null where the files cannot tell it
 * @param about sentences that say how the hours were added up
 */
export function hoursBook(
  report: HoursReport, missing: (person: PersonHours) => string | null, about: readonly string[], t: HoursWords,
): Book {
  const { people, left, unplaced, year, until } = report;
  const heads = [t.label.idNumber, t.label.person, t.label.unit, t.label.jobTitle, ...LINES.map((line) => t.lines[line]),
    t.required, t.shortHours, t.shortItems];
  const lines = (left === null ? people : [...people, ...left]).map((person) => [
    person.idNumber, person.name, person.unit ?? '', person.jobTitle ?? '', ...LINES.map((line) => person.hours[line] ?? ''),
    person.required.done ?? '', person.required.missing ?? '', missing(person) ?? t.unknown,
  ]);
  const records = unplaced.listed.map((one) => recordOf(one, t));
  const recordHeads = [t.label.idNumber, t.label.person, t.label.course, t.label.endDate, t.label.hours, t.label.category, t.label.reason,
    t.label.file, t.label.row];
  const text = [t.period(year, until), ...about].flatMap((line) => wrap(line, WIDTHS.about));
  return {
    sheets: [
      sheet(t.sheets.people, heads, lines, (column) => column >= 4 && column < heads.length - 1),
      sheet(t.sheets.unplaced, recordHeads, records, (column) => column === 4 || column === 8),
      {
        name: t.sheets.assumed, widths: [WIDTHS.about], blankRows: 0, frozenRows: 1, hints: [],
        rows: [row([t.assumed], () => 'title'), ...text.map((line) => row([line], () => 'fill-in'))],
      },
    ],
  };
}

function recordOf(one: UnplacedRecord, t: HoursWords): readonly string[] {
  const { idNumber, name, course, endDate, hours, category, reason, file, row: number } = one;
  return [idNumber, name, course, endDate, hours, category, t.unplacedReason[reason], file, String(number)];
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
