import { hoursBook } from '../../api/hours/report-files.ts';
import { encoderOf } from '../../bytes/encoding/encode.ts';
import type { Encoding } from '../../bytes/encoding/encoding.ts';
import type { HoursReport } from '../../findings/hours.ts';
import { peopleHeader, personRow } from '../../reporters/hours/rows.ts';
import type { Context } from '../command.ts';
import type { DataForm } from './options.ts';

/** A file of people as bytes. */
export interface PeopleFile {
  /** Null for a workbook. */
  readonly encoding: Encoding | null;
  readonly bytes: readonly Uint8Array[];
}

/** Makes the file of people, with their real names. */
export async function peopleFile(report: HoursReport, form: DataForm, { t, lang }: Context): Promise<PeopleFile> {
  if (form !== 'csv') return { encoding: null, bytes: [await hoursBook(report, form, { lang })] };
  const { csvText } = await import('../../bytes/csv/write.ts');
  const text = csvText([peopleHeader, ...report.people.map((person) => personRow(person, report.items, t.hours))]);
  // CP950 where it has all characters, else UTF-8 with a byte order mark.
  const encoding = encoderOf('big5').lacking(text) === 0 ? 'big5' : 'utf8-bom';
  const encoder = encoderOf(encoding);
  return { encoding, bytes: [encoder.mark, encoder.encode(text)] };
}
