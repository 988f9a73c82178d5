import { encoderOf } from '../../bytes/encoding/encode.ts';
import type { Encoding } from '../../bytes/encoding/encoding.ts';
import type { HoursReport, PersonHours } from '../../findings/hours.ts';
import { peopleHeader, personRow } from '../../reporters/hours/rows.ts';
import type { Context } from '../command.ts';

/** A file of people as bytes. */
export interface PeopleFile {
  readonly encoding: Encoding;
  readonly bytes: readonly Uint8Array[];
}

/** Makes the CSV of people, with their real names: in CP950 where it has all characters, else in UTF-8 with a byte order mark. */
export async function peopleCsv({ items }: HoursReport, people: readonly PersonHours[], { t }: Context): Promise<PeopleFile> {
  const { csvText } = await import('../../bytes/csv/write.ts');
  const text = csvText([peopleHeader, ...people.map((person) => personRow(person, items, t.hours))]);
  const encoding = encoderOf('big5').lacking(text) === 0 ? 'big5' : 'utf8-bom';
  const encoder = encoderOf(encoding);
  return { encoding, bytes: [encoder.mark, encoder.encode(text)] };
}
