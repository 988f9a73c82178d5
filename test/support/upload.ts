import iconv from 'iconv-lite';
import type { FieldKey } from '../../src/schemas/format.ts';
import { unopened } from '../../src/schemas/unopened.ts';

const GOOD: Readonly<Record<string, string>> = {
  idNumber: 'A123456789', courseName: '資訊安全通識', startDate: '115-05-10', startTime: '09:10:00', endDate: '115-05-10', endTime: '12:10:00',
  name: '王小明', degree: '6', category: '522', county: '26', term: '1', total: '3', unit: '1', nature: '2', digitalHours: '0', physicalHours: '3',
  actualStartDate: '115-05-10', actualStartTime: '09:10:00', actualEndDate: '115-05-10', actualEndTime: '12:10:00',
};

/** A row of the form of 25 columns that raises nothing, but for the cells given. */
export function row(cells: Partial<Record<FieldKey, string>> = {}): string {
  return unopened.fields.map(({ key }) => cells[key] ?? GOOD[key] ?? '').join(',');
}

/** An upload file of 25 columns with these rows, in CP950 unless told otherwise. */
export function upload(rows: readonly string[], encoding = 'cp950'): Buffer {
  const header = unopened.fields.map((field) => field.header).join(',');
  return iconv.encode([header, ...rows].map((line) => `${line}\r\n`).join(''), encoding);
}
