import type { HoursColumns } from './columns.ts';
import { agencyKey } from './text-rows.ts';

/** The columns (from 0) that are looked at; -1 for one that the file does not have. */
export interface Places {
  readonly id: number;
  readonly name: number;
  readonly department: number;
  readonly agency: number;
  readonly course: number;
  readonly start: number;
  readonly end: number;
  readonly category: number;
  readonly nature: number;
  readonly digital: number;
  readonly physical: number;
  readonly total: number;
  readonly unit: number;
  readonly related: number;
}

/** Where a file has the columns that are looked at. */
export function placesOf(columns: HoursColumns): Places {
  const { of } = columns;
  return {
    id: of('idNumber'), name: of('name'), department: of('department'), agency: of(agencyKey(columns)), course: of('courseName'),
    start: of('startDate'), end: of('endDate'), category: of('categoryName'), nature: of('nature'), digital: of('digitalHours'),
    physical: of('physicalHours'), total: of('total'), unit: of('unit'), related: of('workRelated'),
  };
}
