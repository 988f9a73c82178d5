import { grouped } from '../number.ts';
import type { hoursReport as zh } from '../zh/hours-report.ts';

/** One or more, in English. */
const some = (count: number, one: string, more = `${one}s`): string => `${grouped(count)} ${count === 1 ? one : more}`;

/** The words of a report of the hours of people. */
export const hoursReport: typeof zh = {
  title: 'Hours of lifelong learning',
  product: 'Lifelong learning of civil servants',
  period: (year, until) => `Year ${year} (Minguo), records that ended by ${until}`,
  all: (people) => `All ${some(people, 'person', 'people')} have what is asked`,
  some: (complete, people) =>
    `${grouped(complete)} of ${some(people, 'person', 'people')} have what is asked, ${grouped(people - complete)} lack something`,
  open: 'A column is missing, so it cannot be told who lacks something',
  nobody: 'There are no records of anybody',
  label: {
    people: 'People', complete: 'Have everything', completeRequired: 'Have the required courses', hours: 'Hours in total',
    records: 'Records', unit: 'Unit', person: 'Name', missing: 'Missing', reason: 'Reason', category: 'Category',
    file: 'File', row: 'Row', course: 'Course', endDate: 'End date',
    idNumber: 'ID', column: 'Column', value: 'Content',
  },
  lines: {
    total: 'Total', digital: 'Digital', physical: 'Classroom', mixed: 'Blended', related: 'Related to work',
    genderBasic: 'Gender mainstreaming, basic',
    genderAdvanced: 'Gender mainstreaming, advanced', policy: 'Major government policies', environment: 'Environmental education',
    democracy: 'Democratic governance values', security: 'Information security, general',
  },
  unknown: 'not known',
  items: 'Progress by item',
  required: 'Required courses of the year',
  beside: 'Asked as well',
  reached: (reached, people) => `${grouped(reached)} of ${some(people, 'person', 'people')}`,
  lacking: (hours) => `${hours} h missing together`,
  of: (done, asked) => `${done} of ${asked}`,
  units: 'Units',
  unitsHelp: 'Choose a unit to go to its people',
  noUnit: '(no unit)',
  people: (unit, count) => `${unit}: ${some(count, 'person', 'people')}`,
  cut: (shown, total) =>
    `${grouped(shown)} of ${some(total, 'person', 'people')} are listed here, those who lack something first; -o writes all to a spreadsheet`,
  complete: 'complete',
  left: 'Not on the roster',
  leftHelp: 'They have records and are not on the roster: they may have left. They are not counted above.',
  withoutRecords: (people) => `${some(people, 'person', 'people')} on the roster ${people === 1 ? 'has' : 'have'} no record of this year`,
  unplaced: 'Records that belong to no item',
  unplacedSum: (records, hours) => `${some(records, 'record')}, ${hours} h: counted in the total, and in no item`,
  unread: 'Rows that cannot be read',
  unreadSum: (rows) => `${some(rows, 'row')}, counted nowhere`,
  assumed: 'How it was added up',
  sums: (people, records) => `The hours of all people together are ${people}, those of all records ${records}`,
  counted: (records) => `${some(records, 'record')} counted`,
  ofFile: (file, sheet, rows) => `${file}${sheet === null ? '' : ` (sheet “${sheet}”)`}: ${some(rows, 'row')}`,
  sheets: { people: 'People', unplaced: 'No item', assumed: 'About' },
};
