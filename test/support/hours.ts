// Made-up records of people who do not exist, and the hours of a report in short.
import { hours, type HoursInput, type HoursOptions } from '../../src/api/hours.ts';
import type { HoursReport, PersonHours } from '../../src/findings/hours.ts';
import type { FieldKey } from '../../src/schemas/format.ts';
import { all22, big5, gradeHeader, gradeRow, type CellsBy } from './webhr.ts';

/** A grade file of 115 in CP950; each record is a course of its own unless it says otherwise. */
export function records(rows: readonly CellsBy[], keys: readonly FieldKey[] = all22): string {
  return gradeHeader(keys) + rows.map((cells, i) => gradeRow(keys, {
    courseName: `課程${String(i)}`, startDate: '115-05-10', endDate: '115-05-10', workRelated: '否', categoryName: '202', ...cells,
  })).join('');
}

/** Bytes of a file of which nothing else is said. */
export const file = (text: string, name?: string): HoursInput => ({ bytes: big5(text), ...(name === undefined ? {} : { name }) });

/** The report of some files, with values as they are. */
export function hoursOf(texts: readonly string[], options: HoursOptions = {}): Promise<HoursReport> {
  return hours(texts.map((text, i) => file(text, `${String(i + 1)}.csv`)), { showValues: true, ...options });
}

/** The only person of a report. */
export function onlyPerson({ people }: HoursReport): PersonHours {
  const [person, ...others] = people;
  if (person === undefined || others.length > 0) throw new Error(`${String(people.length)} people`);
  return person;
}

/** What is missing of the items that are asked, by their ids. */
export function missing({ required }: PersonHours): Readonly<Record<string, string | null>> {
  return Object.fromEntries(required.items.filter((one) => one.missing !== '0').map((one) => [one.id, one.missing]));
}
