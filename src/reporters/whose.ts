import type { FieldKey } from '../schemas/format.ts';
import type { ShownCell } from './reporter.ts';

// The columns by which people find a row again, the best first: the person, else the thing that the row is about.
const WHOSE: readonly FieldKey[] = ['idNumber', 'name', 'courseCode', 'courseName', 'subjectCode', 'subjectName'];

/** The two cells at most that tell whose row it is. */
export function whoseOf(cells: readonly ShownCell[]): readonly ShownCell[] {
  return WHOSE.flatMap((key) => cells.find((cell) => cell.key === key) ?? []).slice(0, 2);
}

/** Which course a row is about, and when: texts that are not blank, masked as the cells are. */
export function courseOf(cells: readonly ShownCell[]): readonly string[] {
  const textIn = (key: FieldKey): string => textOf(cells.find((cell) => cell.key === key));
  const either = (key: FieldKey, other: FieldKey): string => textIn(key) || textIn(other);
  const [course, first] = [either('courseName', 'courseCode'), either('startDate', 'actualStartDate')];
  const last = either('endDate', 'actualEndDate');
  return [course, first, last === first ? '' : last].filter((one) => one !== '');
}

/** Whose record a row is, and of which course: the person, else only what the row is about. */
export function recordOf(cells: readonly ShownCell[]): readonly string[] {
  const whose = whoseOf(cells).map(textOf).filter((text) => text !== '');
  return [...(whose.length === 0 ? [] : [whose.join(' ')]), ...courseOf(cells).filter((text) => !whose.includes(text))];
}

function textOf(cell: ShownCell | undefined): string {
  return cell?.value?.trim() ?? '';
}
