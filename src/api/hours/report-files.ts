import type { HoursReport } from '../../findings/hours.ts';
import { hoursWordsOf, libraryTextsOf, type Lang } from '../../lang/index.ts';
import { aboutTexts } from '../../reporters/hours/about.ts';
import { peopleHeader, personRow } from '../../reporters/hours/rows.ts';

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
