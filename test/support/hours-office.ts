// An office of made-up people with a year of courses, some of whom lack something.
import type { HoursInput } from '../../src/api/hours.ts';
import { person } from './convert.ts';
import { file, records } from './hours.ts';

const UNITS = ['人事處', '主計處', '資訊中心'];
const CATEGORIES = ['501', '337', '503', '522', '202', '999'];

/** The people of the office: everything that must not be shown. */
export const staff = Array.from({ length: 30 }, (_, i) => person(i));

/** Their grade file. The first has all that is asked; the others lack more and more. */
export const officeFile: HoursInput = file(records(staff.flatMap(([idNumber, name], i) => CATEGORIES.slice(0, CATEGORIES.length - (i % 5)).map((categoryName, k) => ({
  idNumber, name, department: UNITS[i % 3] ?? '', categoryName, workRelated: '是', digitalHours: '', physicalHours: i === 0 ? '10' : String(1 + ((i + k) % 3)),
})))), 'grades.csv');
