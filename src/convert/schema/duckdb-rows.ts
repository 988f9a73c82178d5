import { hoursPerUnit } from '../../codes/unit.ts';
import { anyRules, type RuleId } from '../../rules/index.ts';
import type { RowKey } from '../../rules/rule.ts';
import { literal, name } from '../../rules/sql.ts';
import type { FieldKey, Format } from '../../schemas/format.ts';
import type { Query } from './duckdb-cells.ts';

/** The facts of each row that the rules over several cells read, as the columns of a table. */
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
    `CASE WHEN ${ok('nature')} = '1' THEN ${blank('digitalHours')} `
      + `WHEN ${ok('nature')} = '2' THEN ${blank('physicalHours')} ELSE false END AS own_blank`,
    `CASE ${ok('unit')} ${
      Object.entries(hoursPerUnit).map(([code, hoursEach]) => `WHEN '${code}' THEN ${hoursEach}`).join(' ')
    } ELSE 1 END AS factor`,
    `${order('startDate', 'startTime', 'endDate', 'endTime')} AS course_reversed`,
    `${order('actualStartDate', 'actualStartTime', 'actualEndDate', 'actualEndTime')} AS actual_reversed`,
    'NOT course_reversed AND NOT actual_reversed AS in_order',
    `day_of(${ok('startDate')}) AS course_start`,
    `day_of(${ok('endDate')}) AS course_end`,
    `day_of(${ok('actualStartDate')}) AS actual_start`,
    `day_of(${ok('actualEndDate')}) AS actual_end`,
    `day_of(${ok('endDate')}) - day_of(${ok('startDate')}) + 1 AS days`,
  ].join(',\n  ');
}

/** The table of these facts, made of the table `cells`. */
export function factsTable(format: Format): string {
  return `CREATE OR REPLACE TEMP TABLE facts AS SELECT "row",\n  ${factsOf(format)}\nFROM cells;\n`;
}

/** The queries about the cells of one row. */
export function rowQueries(): Query[] {
  return anyRules.flatMap(({ id, sql }) => (sql?.row ?? [])
    .map((condition): Query => [id, `SELECT '${id}', "row", NULL, NULL, NULL FROM facts WHERE ${condition}`]));
}

/** The queries that a rule has written out. */
export function ownQueries(format: Format): Query[] {
  return anyRules.flatMap(({ id, sql }) => (sql?.select?.(format) ?? []).map((select): Query => [id, select]));
}

/**
 * The queries that compare rows with rows, from the keys of the rules.
 * @param hashed whether hashes first tell which rows may be found, so that only those are sorted
 */
export function tableQueries(format: Format, hashed = false): Query[] {
  return anyRules.flatMap(({ id, find, reads }): Query[] => {
    if (find.keys === undefined || !reads(format)) return [];
    return keysOf(find.keys(format)).map(([key, blank]) => [id, repeated(id, key, blank, format, hashed)]);
  });
}

// Where rows have another key if the first cell of theirs is blank, that is a key by itself.
function keysOf(key: RowKey): (readonly [key: RowKey, blank: FieldKey | null])[] {
  const [first = null] = key.same;
  return [[key, null], ...(key.otherwise === undefined ? [] : [[{ ...key, same: key.otherwise }, first] as const])];
}

function repeated(
  rule: RuleId, { same, year, differ, differYear, except }: RowKey, blank: FieldKey | null, format: Format, hashed: boolean,
): string {
  const part = (one: FieldKey): string => {
    const field = format.fields.find((other) => other.key === one);
    // A column that the file does not have belongs to no key.
    return field?.mayBeAbsent === true ? `CASE WHEN ${name(one)} IS NULL THEN '' ELSE ${keyPart(one)} END` : keyPart(one);
  };
  const keys = [...yearOf(year), ...same.map(part)];
  const companion = differ === null ? 'NULL' : [...differ.map(keyPart), ...yearOf(differYear)].join(' || \'-\' || ');
  const complete = [
    ...[...keys, ...(differ === null ? [] : [companion])].map((one) => `${one} IS NOT NULL`),
    ...(except === undefined ? [] : [`${name(`${except.key}_ok`)} <> '${String(except.code)}'`]),
    ...(blank === null ? [] : [`bare(${name(blank)}) = ''`]),
  ].join(' AND ');
  const many = differ === null ? 'count(*) > 1' : `min(hash(${companion})) <> max(hash(${companion}))`;
  const hash = `hash(${keys.join(', ')})`;
  const first = hashed && keys.length > 0 ? ` AND ${hash} IN (SELECT ${hash} FROM cells WHERE ${complete} GROUP BY 1 HAVING ${many})` : '';
  return `SELECT ${literal(rule)}, "row", NULL, NULL, first FROM (
    SELECT "row", first_value("row") OVER same AS first, ${companion} AS companion, first_value(${companion}) OVER same AS first_companion
    FROM cells WHERE ${complete}${first}
    WINDOW same AS (${keys.length === 0 ? '' : `PARTITION BY ${keys.join(', ')} `}ORDER BY "row")
  ) WHERE "row" > first${differ === null ? '' : ' AND companion <> first_companion'}`;
}

// The year of a date.
function yearOf(key: FieldKey | undefined): string[] {
  return key === undefined ? [] : [`substr(${name(`${key}_ok`)}, 1, 3)`];
}

// A value as keys compare it.
function keyPart(key: FieldKey): string {
  const value = name(`${key}_ok`);
  if (key === 'startDate' || key === 'endDate') return `digits(${value})`;
  if (key === 'name') return `bare(${value})`;
  return key === 'term' || key === 'category' ? `plain_number(${value})` : value;
}
