import type { Field } from '../../schemas/format.ts';
import { isBlank } from '../../schemas/text.ts';
import { isNoName } from '../person-name.ts';
import { remembered } from '../remembered.ts';
import type { Column, TableRow } from './columns.ts';
import { isDay, isIdOrMasked } from './evidence.ts';
import { anyPasses, parted, passing } from './column-codes.ts';
import { HAN, isBlankAt } from './plain-cells.ts';
import type { UploadPlan } from './plan.ts';

/** A column whose values cannot be what it was taken for, although the form takes any text there. */
export interface Suspect {
  readonly field: Field;
  readonly column: Column;
  /** The rows with such values. */
  readonly rows: readonly TableRow[];
}

/** Finds values that pass every check of the form and are wrong all the same: days or digits as names, numbers or days as courses. */
export function suspectsOf({ sources }: UploadPlan, people: readonly TableRow[]): Suspect[] {
  return [...sources].flatMap(([field, source]): Suspect[] => {
    const column = source.kind === 'column' || source.kind === 'roster' ? source.column : null;
    if (column === null || (field.key !== 'name' && field.key !== 'courseName')) return [];
    const isWrong = remembered((cell) => !isBlank(cell) && (field.key === 'name' ? isNoName : isNoCourse)(cell));
    // Nothing but Chinese characters is no day, and has letters.
    const test = { passes: isWrong, but: HAN };
    const areWrong = anyPasses(people, column.index, test) ? passing(people, column.index, test) : null;
    const rows = areWrong === null ? [] : parted(people, areWrong)[0];
    const all = (): boolean => rows.length === people.filter((row) => !isBlankAt(row, column.index)).length;
    return rows.length > 0 && (field.key === 'name' || all()) ? [{ field, column, rows }] : [];
  });
}

/** Whether a text is certainly not the name of a course: a day, an ID, or nothing but digits. */
export function isNoCourse(text: string): boolean {
  return isDay(text) || isIdOrMasked(text) || !/\p{L}/u.test(text);
}
