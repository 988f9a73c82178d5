import { hoursBook, hoursCsv, type HoursCsv } from '../../api/hours/report-files.ts';
import type { HoursReport } from '../../findings/hours.ts';
import type { Context } from '../command.ts';
import type { DataForm } from './options.ts';

/** A file of people as bytes; a workbook has no encoding, and no spreadsheet takes texts in it for formulas. */
export interface PeopleFile extends Pick<HoursCsv, 'formulas'> {
  readonly encoding: HoursCsv['encoding'] | null;
  readonly bytes: readonly Uint8Array[];
}

/** Makes the file of people, with their real names. */
export async function peopleFile(report: HoursReport, form: DataForm, { lang }: Context): Promise<PeopleFile> {
  if (form !== 'csv') return { encoding: null, bytes: [await hoursBook(report, form, { lang })], formulas: null };
  const { bytes, encoding, formulas } = await hoursCsv(report, { lang });
  return { encoding, bytes: [bytes], formulas };
}
