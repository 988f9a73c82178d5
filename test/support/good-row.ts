import type { Found } from '../../src/findings/finding.ts';
import { FileCheck } from '../../src/checks/check.ts';
import { KnownPeople } from '../../src/checks/known-people.ts';
import { isInBig5 } from '../../src/bytes/encoding/big5.ts';
import type { FieldKey, Format } from '../../src/schemas/format.ts';

/** Cells by the names of their fields. */
export type Cells = Readonly<Partial<Record<FieldKey, string>>>;

const GOOD: Cells = {
  idNumber: 'A123456789', name: '王小明', courseName: '資訊安全通識', courseCode: 'A115001', category: '522', categoryName: '資通安全(通識)', term: '1',
  degree: '6', county: '26', startDate: '115-05-10', startTime: '09:10:00', endDate: '115-05-10', endTime: '12:10:00',
  actualStartDate: '115-05-10', actualStartTime: '09:10:00', actualEndDate: '115-05-10', actualEndTime: '12:10:00',
  total: '3', unit: '1', nature: '2', digitalHours: '0', physicalHours: '3', passed: '1', agencyCode: '376000000A', agencyName: '某機關',
  summary: '資訊安全', registration: '3', venue: '禮堂', seats: '30', subjectCode: 'S001', subjectName: '資訊安全', teaches1: '資訊安全',
};

/** The cells of a row that raises nothing, but for those given. */
export function rowOf(format: Format, cells: Cells = {}): string[] {
  return format.fields.map(({ key }) => cells[key] ?? GOOD[key] ?? '');
}

/** A list of one person, who has a good row but for the cells given. */
export function rosterOf({ idNumber = GOOD.idNumber ?? '', name = GOOD.name ?? '', birthday }: Cells): KnownPeople {
  return new KnownPeople([{ idNumber, names: [name], birthday: birthday ?? null, at: { row: 2, sheet: null } }]);
}

/** What a file of the format with these rows raises. @param roster the list of people that it is held against; none where it is left out */
export function findingsOf(format: Format, rows: readonly (readonly string[])[], roster?: KnownPeople): Found[] {
  const found: Found[] = [];
  const facts = { today: '115-11-22', encoding: 'utf8-bom', inBig5: isInBig5, ...(roster ? { roster } : {}) } as const;
  const check = new FileCheck([format], format, facts, (finding) => found.push(finding));
  for (const [i, cells] of [format.fields.map(({ header }) => header), ...rows].entries()) {
    check.row({ row: i + 1, line: i + 1, cells, empty: false, quoted: 0, needsQuotes: false, faults: null });
  }
  check.end();
  return found;
}
