import { DIGITAL, PHYSICAL } from '../../codes/nature.ts';
import { NOT_PASSED } from '../../codes/passed.ts';
import { hoursPerUnit } from '../../codes/unit.ts';
import type { FieldKey } from '../../schemas/format.ts';
import type { RowView } from '../row-view.ts';

/** The hours that the kind of learning asks for, where they are blank: the portal takes the total instead; else null. */
export function blankHours(row: RowView): Extract<FieldKey, 'digitalHours' | 'physicalHours'> | null {
  const { nature, isDigitalBlank, isPhysicalBlank } = row;
  if (nature === DIGITAL) return isDigitalBlank ? 'digitalHours' : null;
  return nature === PHYSICAL && isPhysicalBlank ? 'physicalHours' : null;
}

/** Whether the person is known not to have passed. */
export function notPassed(row: RowView): boolean {
  return row.passed === NOT_PASSED;
}

/** The sum of both kinds of hours where it has to equal the total and does not; else NaN. */
export function wrongSum(row: RowView): number {
  const { total, unit, digitalHours, physicalHours } = row;
  const sum = digitalHours + physicalHours;
  if (sum === total || Number.isNaN(sum - total) || Number.isNaN(unit) || blankHours(row) !== null) return Number.NaN;
  // Where hours are blank, only the kind of learning tells whether the portal takes the total instead.
  const told = !Number.isNaN(row.nature) || !(row.isDigitalBlank || row.isPhysicalBlank);
  return told ? sum : Number.NaN;
}

/** The factor by which the total was multiplied, where a sum is the total in hours; 1 where it is not. */
export function factorOf({ unit, total }: RowView, sum: number): number {
  const factor = hoursPerUnit[unit] ?? 1;
  return factor > 1 && sum === total * factor ? factor : 1;
}
