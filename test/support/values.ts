import type { Found } from '../../src/findings/finding.ts';
import { checksumHolds } from '../../src/schemas/kinds/id.ts';
import type { FieldKey, Format } from '../../src/schemas/format.ts';
import { checked } from './doubts.ts';
import { findingsOf, rowOf, type Cells } from './good-row.ts';

/** What is found about values of one column: under each rule and its parameters the values that raise it, with the value that mends them. */
export type Told = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

/** Whether rows are read, or taken by their bytes where that can be. */
export type Road = 'text' | 'bytes';

/**
 * What a check tells about the values of a table of one column, each in a row of its own: under `right` those that pass. A mended value
 * at which a person has to look ends in `?`; null where nothing mends it. Rules that the table does not name are not looked at, so
 * that a new rule breaks no table that is not about it.
 */
export async function toldOf(format: Format, key: FieldKey, table: Told, road: Road): Promise<Told> {
  const [values, isNamed] = [Object.values(table).flatMap((group) => Object.keys(group)), namedIn(table)];
  const findings = await findingsBy(road, format, values.map((value) => rowOf(format, { [key]: value })));
  const told: Record<string, Record<string, string | null>> = {};
  for (const [i, value] of values.entries()) {
    const here = findings.filter(({ row, field }) => row === i + 2 && field === key).filter(isNamed);
    const group = here.map((one) => inShort(one)).join('; ');
    const fix = here.find((one) => one.fix !== null)?.fix;
    (told[group === '' ? 'right' : group] ??= {})[value] = fix ? `${fix.value ?? ''}${fix.kind === 'suggested' ? '?' : ''}` : null;
  }
  return told;
}

/** What is found about rows that differ in some cells: under each finding the rows, as values parted by `|`; under `right` those that pass. */
export type ToldOfRows = Readonly<Record<string, readonly string[]>>;

/** What a check tells about the rows of a table, each of a person and a course of its own. Rules that the table does not name are not looked at. */
export async function toldOfRows(format: Format, keys: readonly FieldKey[], table: ToldOfRows, road: Road, common: Cells = {}): Promise<ToldOfRows> {
  const [rows, isNamed] = [Object.values(table).flat(), namedIn(table)];
  const cells = rows.map((row, i) => rowOf(format, {
    idNumber: idOf(`A1${String(2_000_000 + i)}`), courseName: `課程${String(i)}`, ...common, ...Object.fromEntries(row.split('|').map((value, k) => [keys[k] ?? 'name', value] as const)),
  }));
  const findings = await findingsBy(road, format, cells);
  const told: Record<string, string[]> = {};
  for (const [i, row] of rows.entries()) {
    const group = findings.filter((one) => one.row === i + 2).filter(isNamed).map((one) => `${inShort(one)}${one.fix === null ? '' : ` -> ${one.fix.value ?? ''}`}`).join('; ');
    (told[group === '' ? 'right' : group] ??= []).push(row);
  }
  return told;
}

function namedIn(table: object): (found: Found) => boolean {
  const named = new Set(Object.keys(table).flatMap((group) => group.split('; ').map((one) => one.split(' ')[0])));
  return ({ rule }) => named.has(rule);
}

async function findingsBy(road: Road, format: Format, rows: readonly (readonly string[])[]): Promise<readonly Found[]> {
  if (road === 'text') return findingsOf(format, rows);
  // The last row is read, since too little follows.
  const lines = [format.fields.map(({ header }) => header), ...rows, rowOf(format)].map((cells) => `${cells.map(quoted).join(',')}\r\n`);
  return (await checked(Buffer.from(`\ufeff${lines.join('')}`), format)).findings;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function inShort({ rule, params }: Found): string {
  return [rule, ...Object.values<unknown>({ ...params }).filter((param) => param !== null).map(String)].join(' ');
}

/** An ID from its first nine characters, with the digit that they ask for. */
export function idOf(start: string): string {
  return Array.from({ length: 10 }, (_, digit) => start + String(digit)).find(checksumHolds) ?? '';
}
