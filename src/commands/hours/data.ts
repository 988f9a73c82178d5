import { hoursBook } from '../../api/hours/report-files.ts';
import { encoderOf } from '../../bytes/encoding/encode.ts';
import type { Encoding } from '../../bytes/encoding/encoding.ts';
import { cellName } from '../../findings/finding.ts';
import type { HoursReport } from '../../findings/hours.ts';
import { isFormula } from '../../reporters/csv.ts';
import { peopleHeader, personRow } from '../../reporters/hours/rows.ts';
import type { Context } from '../command.ts';
import type { DataForm } from './options.ts';

/** A file of people as bytes. */
export interface PeopleFile {
  /** Null for a workbook. */
  readonly encoding: Encoding | null;
  readonly bytes: readonly Uint8Array[];
  /** How many cells a spreadsheet would run, and the first of them; they stay as they are, since a mail merge goes by them. */
  readonly formulas: { readonly count: number; readonly first: string } | null;
}

/** Makes the file of people, with their real names. */
export async function peopleFile(report: HoursReport, form: DataForm, { t, lang }: Context): Promise<PeopleFile> {
  if (form !== 'csv') return { encoding: null, bytes: [await hoursBook(report, form, { lang })], formulas: null };
  const { csvText } = await import('../../bytes/csv/write.ts');
  const rows = [peopleHeader, ...report.people.map((person) => personRow(person, report.items, t.hours))];
  const text = csvText(rows);
  // CP950 where it has all characters, else UTF-8 with a byte order mark.
  const encoding = encoderOf('big5').lacking(text) === 0 ? 'big5' : 'utf8-bom';
  const encoder = encoderOf(encoding);
  return { encoding, bytes: [encoder.mark, encoder.encode(text)], formulas: formulasIn(rows) };
}

function formulasIn(rows: readonly (readonly string[])[]): PeopleFile['formulas'] {
  const cells = rows.flatMap((row, y) => row.flatMap((text, x) => (isFormula(text) ? [cellName(x + 1, y + 1)] : [])));
  const [first] = cells;
  return first === undefined ? null : { count: cells.length, first };
}
