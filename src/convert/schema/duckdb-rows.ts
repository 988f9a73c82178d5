import { hoursPerUnit } from '../../codes/unit.ts';
import type { RuleId } from '../../findings/catalogue.ts';
import type { FieldKey, Format } from '../../schemas/format.ts';
import { literal, name, type Query } from './duckdb-cells.ts';

/** What the rules over several cells read of each row, as the columns of a table. */
export function factsOf(format: Format): string {
  const field = (key: FieldKey): Format['fields'][number] | undefined => format.fields.find((one) => one.key === key);
  const ok = (key: FieldKey): string => (field(key) ? name(`${key}_ok`) : 'NULL::VARCHAR');
  const number = (key: FieldKey): string => `try_cast(${ok(key)} AS BIGINT)`;
  const blank = (key: FieldKey): string => (field(key)?.required === false ? `coalesce(bare(${name(key)}) = '', false)` : 'false');
  const hours = (key: FieldKey): string => `CASE WHEN ${blank(key)} THEN 0 ELSE ${number(key)} END`;
  // HH:MM is the first second of its minute.
  const time = (key: FieldKey): string => `left(${ok(key)} || ':00', 8)`;
  const order = (start: FieldKey, from: FieldKey, end: FieldKey, to: FieldKey): string => {
    const [first, last] = [`day_of(${ok(start)})`, `day_of(${ok(end)})`];
    return `coalesce(${last} < ${first} OR (${last} = ${first} AND ${time(to)} < ${time(from)}), false)`;
  };
  return [
    `${ok('nature')} AS nature`,
    `${ok('unit')} AS unit`,
    `${number('total')} AS total`,
    `coalesce(${ok('passed')} = '0', false) AS not_passed`,
    `${ok('digitalHours')} IS NOT NULL AND ${ok('physicalHours')} IS NOT NULL AS both_filled`,
    `${hours('digitalHours')} AS digital`,
    `${hours('physicalHours')} AS physical`,
    `CASE WHEN ${ok('nature')} = '1' THEN ${blank('digitalHours')} WHEN ${ok('nature')} = '2' THEN ${blank('physicalHours')} ELSE false END AS own_blank`,
    `CASE ${ok('unit')} ${Object.entries(hoursPerUnit).map(([code, hoursEach]) => `WHEN '${code}' THEN ${hoursEach}`).join(' ')} ELSE 1 END AS factor`,
    `${order('startDate', 'startTime', 'endDate', 'endTime')} AS course_reversed`,
    `${order('actualStartDate', 'actualStartTime', 'actualEndDate', 'actualEndTime')} AS actual_reversed`,
    `day_of(${ok('endDate')}) AS course_end`,
    `day_of(${ok('actualEndDate')}) AS actual_end`,
    `day_of(${ok('endDate')}) - day_of(${ok('startDate')}) + 1 AS days`,
  ].join(',\n  ');
}

/** The queries about the cells of one row. */
export function rowQueries(): Query[] {
  const when = (rule: RuleId, condition: string): Query => [rule, `SELECT '${rule}', "row", NULL, NULL, NULL FROM facts WHERE ${condition}`];
  const inOrder = 'NOT course_reversed AND NOT actual_reversed AND';
  const mixed = 'NOT not_passed AND (digital = 0 OR physical = 0) AND digital + physical IS NOT NULL';
  const summed = 'total IS NOT NULL AND unit IS NOT NULL AND (nature IS NOT NULL OR both_filled) AND NOT own_blank AND digital + physical <> total AND';
  return [
    when('row/date-order', 'course_reversed'),
    when('row/date-order', 'actual_reversed'),
    when('row/date-future', 'course_end > getvariable(\'today\') OR actual_end > getvariable(\'today\')'),
    when('row/hours-nature', `(nature = '1' AND physical > 0) OR (nature = '2' AND digital > 0) OR (nature = '3' AND ${mixed})`),
    when('row/hours-blank', 'own_blank AND total IS NOT NULL AND NOT not_passed'),
    when('row/hours-sum', `${summed} NOT (factor > 1 AND digital + physical = total * factor)`),
    when('row/hours-converted', `${summed} factor > 1 AND digital + physical = total * factor`),
    when('row/hours-precomputed', `${inOrder} ((unit = '2' AND total > days) OR (unit = '6' AND total > 0 AND total % 18 = 0))`),
    when('row/hours-span', `${inOrder} unit = '1' AND physical > 24 * days`),
  ];
}

/** The queries that compare rows with rows. */
export function tableQueries(format: Format): Query[] {
  const key = format.recordKey.map((one) => {
    const field = format.fields.find((other) => other.key === one);
    const value = keyPart(one);
    // A column that the file does not have belongs to no key.
    return field?.mayBeAbsent === true ? `CASE WHEN ${name(one)} IS NULL THEN '' ELSE ${value} END` : value;
  });
  const later = (rule: RuleId, keys: readonly string[], companion: string | null): Query => {
    const complete = [...keys, ...(companion === null ? [] : [companion])].map((one) => `${one} IS NOT NULL`).join(' AND ');
    const differs = companion === null ? '' : ' AND companion <> first_companion';
    return [rule, `SELECT ${literal(rule)}, "row", NULL, NULL, first FROM (
    SELECT "row", first_value("row") OVER same AS first, ${companion ?? 'NULL'} AS companion, first_value(${companion ?? 'NULL'}) OVER same AS first_companion
    FROM cells WHERE ${complete}
    WINDOW same AS (PARTITION BY ${keys.join(', ')} ORDER BY "row")
  ) WHERE "row" > first${differs}`];
  };
  return [
    later('table/duplicate', key, null),
    later('table/name-differs', [keyPart('idNumber')], 'bare("name_ok")'),
    later('table/term-clash', ['substr("startDate_ok", 1, 3)', keyPart('courseName'), keyPart('term')], `${keyPart('startDate')} || '-' || ${keyPart('endDate')}`),
  ];
}

function keyPart(key: FieldKey): string {
  const value = name(`${key}_ok`);
  if (key === 'startDate' || key === 'endDate') return `digits(${value})`;
  return key === 'term' || key === 'category' ? `plain_number(${value})` : value;
}
