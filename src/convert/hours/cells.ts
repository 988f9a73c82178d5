import { nature as natures } from '../../codes/nature.ts';
import { codeOfName, codeOfNumber, type CodeTable } from '../../codes/table.ts';
import { hoursPerUnit, unit as units } from '../../codes/unit.ts';
import { dayNumber, readMinguo } from '../../schemas/calendar.ts';
import type { Field } from '../../schemas/format.ts';
import { gradeDate } from '../../schemas/kinds/date.ts';
import { halfWidth, isBlank } from '../../schemas/text.ts';
import { readHours } from './exact.ts';
import type { Related } from './record.ts';

/** A day that a cell says. */
export interface ReadDay {
  readonly day: number;
  readonly year: number;
  /** Whether its year is written as a Gregorian one. */
  readonly gregorian: boolean;
}

const FIELD: Field = { key: 'endDate', header: '', kind: gradeDate, required: true };

/** The day that a cell says for certain, or with a Gregorian year in full; else why it says no day. */
export function dayOfCell(text: string): ReadDay | 'date-blank' | 'date-unclear' | 'date-none' {
  if (isBlank(text)) return 'date-blank';
  const flaw = gradeDate.check(text, FIELD);
  if (flaw === null) return dayOfText(text, false) ?? 'date-none';
  if (flaw.flaw === 'date-invalid') return 'date-none';
  if (flaw.flaw !== 'date-format' || flaw.fix === null || flaw.fix.value === null) return 'date-unclear';
  const gregorian = flaw.params.kind === 'gregorian';
  const sure = flaw.fix.kind === 'safe' || gregorian || flaw.params.kind === 'with-time';
  return (sure ? dayOfText(flaw.fix.value, gregorian) : null) ?? 'date-unclear';
}

function dayOfText(text: string, gregorian: boolean): ReadDay | null {
  const day = dayNumber(text);
  const read = readMinguo(text);
  return day === null || read === null ? null : { day, year: read.year, gregorian };
}

/** The hours that a cell says, exactly; null where it is blank, `wrong` where it is not a number. */
export function hoursOfCell(text: string): bigint | null | 'wrong' {
  return isBlank(text) ? null : readHours(halfWidth(text)) ?? 'wrong';
}

/** How many hours one of a unit of 訓練總數 is, by its code or its name; 0 where it is neither. */
export function hoursPerUnitOf(text: string): number {
  return hoursPerUnit[codeOfCell(text, units)] ?? 0;
}

/** 1 數位, 2 實體, 3 混成, by the code or the name; 0 where a cell has neither. */
export function natureOfCell(text: string): number {
  return Number(codeOfCell(text, natures));
}

function codeOfCell(text: string, table: CodeTable): string {
  const value = halfWidth(text);
  if (value === '') return '0';
  return (/^\d{1,4}$/.test(value) ? codeOfNumber(table, value) : codeOfName(table, value))?.code ?? '0';
}

const YES: ReadonlySet<string> = new Set(['是', 'Y', 'YES', '1', 'V', '✓', 'O', '○', 'TRUE', 'T', '有', '相關', '與業務相關', '業務相關']);
const NO: ReadonlySet<string> = new Set([
  '', '否', 'N', 'NO', '0', 'X', '×', 'FALSE', 'F', '無', '不相關', '與業務不相關', '與業務無關', '無關', '非業務相關', '-',
]);

/** Whether a cell of 是否與業務相關 says yes; a blank one says no. */
export function relatedOfCell(text: string): Related {
  const value = halfWidth(text).toUpperCase();
  return YES.has(value) ? true : NO.has(value) ? false : null;
}
