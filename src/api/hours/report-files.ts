import { encoderOf } from '../../bytes/encoding/encode.ts';
import type { Encoding } from '../../bytes/encoding/encoding.ts';
import { cellName } from '../../findings/finding.ts';
import type { HoursReport } from '../../findings/hours.ts';
import { hoursWordsOf, libraryTextsOf, type Lang } from '../../lang/index.ts';
import { isFormula } from '../../reporters/csv.ts';
import { aboutTexts } from '../../reporters/hours/about.ts';
import { peopleHeader, personRow } from '../../reporters/hours/rows.ts';
import { concat } from '../pieces.ts';

/** How a report of hours is written. */
export interface HoursFileOptions {
  /** The language of its words: `zh` (the default) or `en`. */
  readonly lang?: Lang;
}

/**
 * A page about the hours of people: one file for a browser, without script.
 * @param report masked, unless `showValues` is true: then the page says that it shows everything
 * @param version of the program, as the page names it
 */
export async function hoursPage(
  report: HoursReport, version: string, { lang = 'zh', showValues = false }: HoursFileOptions & { readonly showValues?: boolean } = {},
): Promise<string> {
  const [page, { hours, html }, { hoursPage: pageOf }] = await Promise.all([
    hoursWordsOf(lang), libraryTextsOf(lang), import('../../reporters/hours/page.ts'),
  ]);
  return pageOf(report, { page, hours, html }, { version, showValues });
}

/**
 * A workbook of the hours of people: a sheet of people, one of the records that belong to no item, one of what was assumed.
 * @param report with the real IDs and names, where the workbook is to hold them
 */
export async function hoursBook(report: HoursReport, as: 'xlsx' | 'ods', { lang = 'zh' }: HoursFileOptions = {}): Promise<Uint8Array> {
  const [page, { hours }, { hoursBook: bookOf }, { writeBook }] = await Promise.all([
    hoursWordsOf(lang), libraryTextsOf(lang), import('../../convert/hours/book.ts'), import('../../bytes/sheet/write-book.ts'),
  ]);
  const people = {
    heads: peopleHeader, about: aboutTexts(report, { page, hours }),
    rows: [...report.people, ...report.left ?? []].map((person) => personRow(person, report.items, hours)),
  };
  return writeBook(bookOf(report, people, page, hours.unplacedReason), as);
}

/** How a report was added up, in sentences: the sums, the files, and what was taken for granted. @param report as it may be shown */
export async function hoursNotes(report: HoursReport, { lang = 'zh' }: HoursFileOptions = {}): Promise<readonly string[]> {
  const [page, { hours }] = await Promise.all([hoursWordsOf(lang), libraryTextsOf(lang)]);
  return aboutTexts(report, { page, hours });
}

/** A CSV of the hours of people. */
export interface HoursCsv {
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  /** How many cells a spreadsheet would run, and the first of them; they stay as they are, since a mail merge goes by them. */
  readonly formulas: { readonly count: number; readonly first: string } | null;
}

/**
 * A CSV with a row for each person: in CP950 where that has all characters, else in UTF-8 with a byte order mark.
 * @param report with the real IDs and names, where the file is to hold them
 */
export async function hoursCsv(report: HoursReport, { lang = 'zh' }: HoursFileOptions = {}): Promise<HoursCsv> {
  const [{ hours }, { csvText }] = await Promise.all([libraryTextsOf(lang), import('../../bytes/csv/write.ts')]);
  const rows = [peopleHeader, ...report.people.map((person) => personRow(person, report.items, hours))];
  const text = csvText(rows);
  const encoding = encoderOf('big5').lacking(text) === 0 ? 'big5' : 'utf8-bom';
  const encoder = encoderOf(encoding);
  return { encoding, bytes: concat([encoder.mark, encoder.encode(text)]), formulas: formulasIn(rows) };
}

function formulasIn(rows: readonly (readonly string[])[]): HoursCsv['formulas'] {
  const cells = rows.flatMap((row, y) => row.flatMap((text, x) => (isFormula(text) ? [cellName(x + 1, y + 1)] : [])));
  const [first] = cells;
  return first === undefined ? null : { count: cells.length, first };
}
