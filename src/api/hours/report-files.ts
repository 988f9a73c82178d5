import type { HoursReport } from '../../findings/hours.ts';
import { hoursWordsOf, messagesOf, type Lang } from '../../lang/index.ts';
import { assumptions } from '../../reporters/hours/about.ts';
import { missingOf } from '../../reporters/hours/people.ts';

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
  const [hours, { html }, { hoursPage: page }] = await Promise.all([
    hoursWordsOf(lang), messagesOf(lang), import('../../reporters/hours/page.ts'),
  ]);
  return page(report, { hours, html }, { version, showValues });
}

/**
 * A workbook of the hours of people: a sheet of people, one of the records that belong to no item, one of what was assumed.
 * @param report with the real IDs and names, where the workbook is to hold them
 */
export async function hoursBook(report: HoursReport, as: 'xlsx' | 'ods', { lang = 'zh' }: HoursFileOptions = {}): Promise<Uint8Array> {
  const [t, { hoursBook: bookOf }, { writeBook }] = await Promise.all([
    hoursWordsOf(lang), import('../../convert/hours/book.ts'), import('../../bytes/sheet/write-book.ts'),
  ]);
  return writeBook(bookOf(report, (person) => missingOf(person, report.items, t), assumptions(report, t), t), as);
}
