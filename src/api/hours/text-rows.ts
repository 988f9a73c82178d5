import { fingerprintOf } from '../../checks/key-table.ts';
import { dayOfCell, hoursOfCell, hoursPerUnitOf, natureOfCell, relatedOfCell } from '../../convert/hours/cells.ts';
import { smallOf } from '../../convert/hours/exact.ts';
import { noCategory } from '../../convert/hours/lines.ts';
import type { Reckoning } from '../../convert/hours/reckoning.ts';
import type { HoursRecord } from '../../convert/hours/record.ts';
import type { UnreadReason } from '../../findings/hours.ts';
import type { FieldKey } from '../../schemas/format.ts';
import { looksMasked } from '../../schemas/kinds/id.ts';
import { scanId, scanText } from '../../schemas/kinds/scan.ts';
import { halfWidth, isBlank } from '../../schemas/text.ts';
import type { HoursColumns } from './columns.ts';
import { AGENCY, COURSE, END, ID, RecordKey, START, knownCategory } from './known.ts';

/** Why a row cannot be read, and the column (from 0) of the cell that is not right. */
export interface Unreadable {
  readonly reason: UnreadReason;
  readonly column: number;
}

/** Reads the rows of a file as text into records. */
export class TextRows {
  readonly #columns: HoursColumns;
  readonly #reckoning: Reckoning;
  readonly #key = new RecordKey();

  constructor(columns: HoursColumns, reckoning: Reckoning) {
    this.#columns = columns;
    this.#reckoning = reckoning;
  }

  /** Reads a row into a record. @returns why it cannot be read; null where it was */
  readRow(cells: readonly string[], record: HoursRecord): Unreadable | null {
    const of = (key: FieldKey): string => cells[this.#columns.of(key)] ?? '';
    const wrong = (reason: UnreadReason, key: FieldKey): Unreadable => ({ reason, column: this.#columns.of(key) });
    const end = dayOfCell(of('endDate'));
    if (typeof end === 'string') return wrong(end, 'endDate');
    const id = idOf(of('idNumber'));
    if (id === '' || looksMasked(id)) return wrong(id === '' ? 'id-blank' : 'id-masked', 'idNumber');
    const hours = this.#readHours(of, record);
    if (hours !== null) return wrong(hours.reason, hours.key);
    record.day = end.day;
    record.year = end.year;
    record.gregorian = end.gregorian;
    record.nature = this.#columns.of('nature') < 0 ? 0 : natureOfCell(of('nature'));
    record.related = relatedOfCell(of('workRelated'));
    const category = this.#columns.of('categoryName') < 0 ? null : knownCategory(of('categoryName'), this.#reckoning.lines);
    record.placing = category?.placing ?? noCategory;
    record.category = category?.word ?? 0;
    this.#readKey(of, id, record);
    const { people } = this.#reckoning;
    people.hear(record.person, end.day, of('name').trim(), of('department').trim());
    return null;
  }

  #readKey(of: (key: FieldKey) => string, id: string, record: HoursRecord): void {
    const key = this.#key;
    const { people } = this.#reckoning;
    const scanned = scanText(id, scanId);
    if (scanned !== null) {
      const [digits = 0, beginning = 0] = scanned;
      record.person = people.ofScanned(digits, beginning);
      key.set(ID, digits, beginning);
    } else {
      record.person = people.ofText(id);
      this.#setText(ID, id);
    }
    this.#setText(AGENCY, of(agencyKey(this.#columns)), agencyKey(this.#columns));
    this.#setText(COURSE, of('courseName'), 'courseName');
    const start = dayOfCell(of('startDate'));
    if (typeof start === 'string') this.#setText(START, of('startDate'), 'startDate');
    else key.set(START, start.day, 0);
    key.set(END, record.day, 0);
    key.into(record);
  }

  #setText(part: number, text: string, column: FieldKey | null = null): void {
    if (column !== null && this.#columns.of(column) < 0) {
      this.#key.set(part, 0, 0);
      return;
    }
    const { a, b } = fingerprintOf(text);
    this.#key.set(part, a, b);
  }

  #readHours(of: (key: FieldKey) => string, record: HoursRecord): { readonly reason: UnreadReason; readonly key: FieldKey } | null {
    const [digital, physical, total] = [hoursOfCell(of('digitalHours')), hoursOfCell(of('physicalHours')), hoursOfCell(of('total'))];
    if (digital === 'wrong') return { reason: 'hours', key: 'digitalHours' };
    if (physical === 'wrong') return { reason: 'hours', key: 'physicalHours' };
    let exact = (digital ?? 0n) + (physical ?? 0n);
    record.from = 'hours';
    if (digital === null && physical === null) {
      if (total === 'wrong') return { reason: 'hours', key: 'total' };
      const factor = this.#columns.of('unit') < 0 ? 1 : hoursPerUnitOf(of('unit'));
      if (total !== null && factor === 0) return { reason: 'unit', key: 'unit' };
      exact = (total ?? 0n) * BigInt(factor);
      record.from = total === null ? 'none' : 'total';
    }
    const small = smallOf(exact);
    record.small = small ?? 0;
    record.exact = small === null ? exact : null;
    return null;
  }
}

/** Where a list has no code of the agency, its name tells records apart. */
export function agencyKey({ of }: HoursColumns): FieldKey {
  return of('agencyCode') < 0 ? 'agencyName' : 'agencyCode';
}

/** An ID without what its form does not have: blanks, full-width and small letters. */
function idOf(text: string): string {
  return isBlank(text) ? '' : halfWidth(text).replace(/\s/gu, '').toUpperCase();
}
