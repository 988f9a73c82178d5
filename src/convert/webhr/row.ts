import type { Field, FieldKey, Format } from '../../schemas/format.ts';
import { cutName, isLongName } from '../course-name.ts';
import { writeDate, type DateForm } from '../dates.ts';
import { portalHours } from '../hours.ts';
import type { Agency } from './agency.ts';
import { sourceColumns, webhrColumns } from './columns.ts';

/** The changes that a conversion may make. */
export interface ConvertOptions {
  readonly dates: DateForm;
  readonly truncateNames: boolean;
  /** Null for a grade file, which names the agency itself. */
  readonly agency: Agency | null;
}

/** How much was changed. */
export interface Changes {
  /** Dates written in another form; a row has two. */
  dates: number;
  /** Course names that were cut. */
  namesCut: number;
  /** Course names that WebHR will cut. */
  namesLong: number;
  hoursConverted: number;
  hoursFilled: number;
  /** Rows of 天 or 學分 that held the converted hours already. */
  hoursKept: number;
}

/** Nothing changed yet. */
export const noChanges = (): Changes => ({ dates: 0, namesCut: 0, namesLong: 0, hoursConverted: 0, hoursFilled: 0, hoursKept: 0 });

/** Adds the changes of a row to those of the file. */
export function addChanges(all: Changes, more: Changes): void {
  all.dates += more.dates;
  all.namesCut += more.namesCut;
  all.namesLong += more.namesLong;
  all.hoursConverted += more.hoursConverted;
  all.hoursFilled += more.hoursFilled;
  all.hoursKept += more.hoursKept;
}

/** Makes the 20 values of a row from the cells of the input, and counts what it changed. */
export type Convert = (cells: readonly string[], changes: Changes) => string[];

const AT = Object.fromEntries(webhrColumns.map(({ key }, i) => [key, i])) as Readonly<Record<FieldKey, number>>;

/** The conversion of the rows of a file; each row has passed its checks. */
export function converterOf(format: Format, columns: readonly (Field | null)[], options: ConvertOptions): Convert {
  const from = sourceColumns(columns);
  const { dates, truncateNames, agency } = options;
  return (cells, changes) => {
    const values = from.map((column) => cells[column] ?? '');
    if (format.kind === 'upload') {
      convertHours(values, changes);
      values[AT.agencyCode] = agency?.code ?? '';
      values[AT.agencyName] = agency?.name ?? '';
    }
    if (dates !== 'keep') {
      for (const at of [AT.startDate, AT.endDate]) {
        const date = values[at] ?? '';
        values[at] = writeDate(date, dates);
        if (values[at] !== date) changes.dates++;
      }
    }
    const name = values[AT.courseName] ?? '';
    if (isLongName(name)) {
      if (truncateNames) values[AT.courseName] = cutName(name);
      changes[truncateNames ? 'namesCut' : 'namesLong']++;
    }
    return values;
  };
}

/** The course name among the 20 values. */
export function courseOf(values: readonly string[]): string {
  return values[AT.courseName] ?? '';
}

/** The values by which two rows of the file are the same record: ID, agency, course and both dates. */
export function recordOf(values: readonly string[]): string {
  const day = (at: number): string => writeDate(values[at] ?? '', 'compact');
  return [values[AT.idNumber], values[AT.agencyCode], values[AT.courseName], day(AT.startDate), day(AT.endDate)].join('\u0001');
}

function convertHours(values: string[], changes: Changes): void {
  const cell = (key: FieldKey): string => values[AT[key] ?? -1] ?? '';
  const hours = portalHours({
    nature: cell('nature'), unit: cell('unit'), total: cell('total'), digital: cell('digitalHours'), physical: cell('physicalHours'),
  });
  values[AT.digitalHours] = hours.digital;
  values[AT.physicalHours] = hours.physical;
  if (hours.became === 'converted') changes.hoursConverted++;
  else if (hours.became === 'filled') changes.hoursFilled++;
  else if (hours.became === 'kept') changes.hoursKept++;
}
