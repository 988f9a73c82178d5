import { noise } from './noise.mjs';
import { keys } from './upload.mjs';

const lastDigit = (id) => id.slice(0, 9) + String((Number(id[9]) + 1) % 10);

/** Wrong cells, each of one finding: the rule it breaks, the column it stands in, and how its value comes about. */
export const wrongCells = [
  ['cell/id-format', 'idNumber', (id) => id.toLowerCase()],
  ['cell/date-format', 'startDate', (date) => date.replaceAll('-', '/')],
  ['cell/code', 'county', () => '臺北市'],
  ['cell/time-short', 'endTime', (time) => time.slice(0, 5)],
  ['cell/space', 'name', (name) => ` ${name}`],
  ['cell/integer', 'total', (total) => `${total}.0`],
  ['cell/number', 'score', () => '85分'],
  ['cell/too-long', 'certificate', () => '字'.repeat(37)],
  ['cell/formula', 'attendance', () => '=1+1'],
  ['cell/date-invalid', 'endDate', (date) => `${date.slice(0, 3)}-02-30`],
  ['cell/code', 'unit', () => '小時'],
  ['cell/course-code', 'courseCode', (code) => `${code.slice(0, 1)} ${code.slice(1)}`],
  ['cell/id-checksum', 'idNumber', lastDigit],
  ['cell/code-unlisted', 'category', () => '999'],
  ['cell/time-format', 'actualStartTime', () => '9:10:00'],
  ['cell/integer', 'term', () => '0'],
  ['cell/required', 'name', () => ''],
  ['cell/code', 'degree', () => '0'],
  ['cell/date-format', 'birthday', () => '1990/1/5'],
  ['cell/lost-character', 'courseName', (title) => `${title.slice(0, 3)}?${title.slice(3)}`],
  ['cell/control', 'attendance', () => '全\t勤'],
  ['cell/date-format', 'actualEndDate', (date) => date.replaceAll('-', '')],
  ['cell/code-retired', 'county', () => '22'],
];

const later = new Date(Date.now() + 30 * 86_400_000).toISOString();
const soon = `${Number(later.slice(0, 4)) - 1911}${later.slice(4, 10)}`;
const own = ({ nature }) => (nature === '1' ? 'digitalHours' : 'physicalHours');
const duplicate = ['table/duplicate', (row, earlier) => earlier];

// Mistakes of several cells, and of several rows; each of one finding as well.
const wrongRows = [
  duplicate,
  ['row/date-order', (row) => ({ ...row, actualEndDate: `100${row.actualEndDate.slice(3)}` })],
  ['row/date-future', (row) => ({ ...row, courseName: `${row.courseName}${row.term}`, endDate: soon, actualEndDate: soon })],
  duplicate,
  ['row/hours-sum', (row) => ({ ...row, [own(row)]: String(Number(row[own(row)]) + 1) })],
  ['row/hours-nature', (row) => ({ ...row, nature: row.nature === '3' ? '1' : '3' })],
  // A course of its own: among millions the other person may have taken this one.
  ['table/name-differs', (row, earlier) => ({ ...row, courseName: `${row.courseName}${row.idNumber.slice(2)}`, idNumber: earlier.idNumber })],
  ['row/hours-blank', (row) => ({ ...row, nature: '2', digitalHours: '0', physicalHours: '' })],
  ['row/hours-converted', (row) => ({ ...row, unit: '2', total: '1', nature: '2', digitalHours: '0', physicalHours: '6' })],
  duplicate,
  ['row/hours-precomputed', (row) => ({ ...row, unit: '6', total: '18', nature: '2', digitalHours: '0', physicalHours: '18' })],
  ['row/hours-span', (row) => ({ ...row, unit: '1', total: '100', nature: '2', digitalHours: '0', physicalHours: '100' })],
  ['row/actual-outside', (row) => ({ ...row, actualStartDate: `100${row.actualStartDate.slice(3)}` })],
  ['table/term-clash', (row, earlier) => {
    const [first, last] = ['27', '31'].map((day) => `${earlier.startDate.slice(0, 3)}-12-${day}`);
    const hours = { nature: '2', digitalHours: '0', physicalHours: row.total };
    return { ...row, ...hours, courseName: earlier.courseName, term: earlier.term, startDate: first, endDate: last, actualStartDate: first, actualEndDate: last };
  }],
  ['row/blank', () => Object.fromEntries(keys.map((key) => [key, '']))],
];

const mistakes = [...wrongCells.map(([rule, key, wrong]) => [rule, (row) => ({ ...row, [key]: wrong(row[key]) })]), ...wrongRows];
const EVERY = 1000;
const isBad = (row) => row % EVERY === badOf(Math.floor(row / EVERY));
const badOf = (part) => 1 + noise(part, 41, EVERY - 1);

/** Rows of which one in a thousand breaks one rule; `count` is told the number (from 0) and the rule of each. */
export function withMistakes(rightRow, count) {
  return (row) => {
    if (!isBad(row)) return rightRow(row);
    const part = Math.floor(row / EVERY);
    const [rule, wrong] = mistakes[part % mistakes.length];
    let before = noise(row, 42, row);
    // People finish a digital course each on a day of their own, so that no other dates of it are a mistake.
    while (before > 0 && (isBad(before) || rightRow(before).nature === '1')) before--;
    count(row, rule);
    return wrong(rightRow(row), rightRow(before));
  };
}

/** Rows that all have so many wrong cells, each in another column. */
export function allBad(rightRow, cells, count) {
  return (row) => {
    const wrong = { ...rightRow(row) };
    for (let i = 0; i < cells; i++) {
      const [rule, key, make] = wrongCells[(row + i * 5) % wrongCells.length];
      wrong[key] = make(wrong[key]);
      count(row, rule);
    }
    return wrong;
  };
}
