import { findingsOf, rowOf } from './good-row.ts';
import type { FieldKey, Format } from '../../src/schemas/format.ts';

/** What is found about values of one column: under each rule and its parameters the values that raise it, with the value that mends them. */
export type Told = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

/**
 * What a check tells about values of one column, each in a row of its own: under `right` those that pass. A mended value at which a
 * person has to look ends in `?`; null where nothing mends it.
 */
export function toldOf(format: Format, key: FieldKey, values: readonly string[]): Told {
  const findings = findingsOf(format, values.map((value) => rowOf(format, { [key]: value })));
  const told: Record<string, Record<string, string | null>> = {};
  for (const [i, value] of values.entries()) {
    const here = findings.filter(({ row, field }) => row === i + 2 && field === key);
    const group = here.map(({ rule, params }) => [rule, ...Object.values<unknown>({ ...params }).filter((param) => param !== null).map(String)].join(' ')).join('; ');
    const fix = here.find((one) => one.fix !== null)?.fix;
    (told[group === '' ? 'right' : group] ??= {})[value] = fix ? `${fix.value ?? ''}${fix.kind === 'suggested' ? '?' : ''}` : null;
  }
  return told;
}
