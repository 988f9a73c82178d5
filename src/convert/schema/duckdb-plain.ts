import { appliesTo } from '../../rules/index.ts';
import { literal, name } from '../../rules/sql.ts';
import type { Field, Format } from '../../schemas/format.ts';
import { besideOf, formOf, okOf, otherQueries, type Query } from './duckdb-cells.ts';
import { CSV, IS_DATA, readHeader } from './duckdb-header.ts';
import { factsTable, ownQueries, rowQueries, tableQueries } from './duckdb-rows.ts';

/** The columns of a file, as its header row gives them. */
export interface PlainHeader {
  /** The row in which it stands, from 1. */
  readonly row: number;
  readonly columns: readonly (Field | null)[];
}

/** Reads a file whose columns are known: each by its place, so that no row becomes a list. @param other what to say of another file */
export function readPlain(format: Format, { row, columns }: PlainHeader, other: string): string {
  const names = columns.map((field, i) => field?.key ?? `column ${String(i + 1)}`);
  const first = columns.find((field) => field?.required)?.key ?? names[0] ?? '';
  const there = names.map(name);
  const missing = format.fields.filter((field) => !columns.includes(field)).map(({ key }) => `NULL::VARCHAR AS ${name(key)}`);
  const places = names.flatMap((one, i) => (columns[i] ? [`('${one}', ${String(i + 1)})`] : []));
  const others = names.flatMap((one, i) => (columns[i] ? [] : [
    `SELECT "row", ${String(i + 1)} AS "column", ${name(one)} AS cell FROM source WHERE NOT is_blank`,
  ]));
  return `${readHeader(format, row)}SET VARIABLE known = CASE WHEN (SELECT list((field, "column") ORDER BY "column") FROM places)
  = [${places.join(', ')}] THEN getvariable('known') ELSE error(${literal(other)}) END;
CREATE OR REPLACE TEMP TABLE lines AS
SELECT row_number() OVER () AS "row", *, CASE WHEN ascii(${name(first)}) BETWEEN 48 AND 122 THEN false
  ELSE bare(concat(${there.join(', ')})) = '' END AS is_blank
FROM read_csv(getvariable('file'), names = [${names.map(literal).join(', ')}], ${CSV});
CREATE OR REPLACE TEMP VIEW source AS
SELECT ${['*', ...missing].join(', ')} FROM lines WHERE getvariable('known') AND (${IS_DATA});
CREATE OR REPLACE TEMP VIEW others AS
${others.length === 0 ? NO_OTHERS : others.join('\nUNION ALL ')};
`;
}

const NO_OTHERS = 'SELECT NULL::BIGINT AS "row", NULL::INTEGER AS "column", NULL::VARCHAR AS cell WHERE false';

/** Finds what the rules find: each value, and each group of values that a rule reads, is looked at once, however often it stands there. */
export function findPlain(format: Format, { columns }: PlainHeader): string {
  const there = format.fields.filter((field) => columns.includes(field));
  const applying = (queries: readonly Query[]): Query[] => queries.flatMap(([rule, select]) => (
    appliesTo(rule, format) ? [[rule, withParts(select)] as const] : []
  ));
  const own = applying(ownQueries(format));
  const ofRow = own.filter(([, select]) => isOfRow(select));
  const facts = withParts(factsTable(format));
  const tables = applying(tableQueries(format, true));
  const read = [...ofRow, ...tables].map(([, select]) => select).join() + facts;
  const cells = (fields: readonly Field[], row: string, from: string): string => cellsOf(fields, there, read, row, from);
  const once = (sql: string, more: string, queries: readonly Query[]): string => {
    const fields = fieldsIn(sql, format);
    return queries.length === 0 || fields.length === 0 ? '' : onceEach(fields, cells, more, queries);
  };
  return [
    ...there.map((field) => valuesOf(field, format, read)),
    ...ofRow.map((query) => once(query[1], '', [query])),
    once(facts, facts, applying(rowQueries())),
    cells(fieldsIn(tables.map(([, select]) => select).join(), format), 'one."row"', 'FROM source WHERE NOT is_blank'),
    insert('found', [...own.filter((query) => !ofRow.includes(query)), ...applying(otherQueries()), ...tables]),
  ].join('');
}

// The parts that queries read of a value which other rules may read, so that they are made once of each value.
const PART = /\b(bare|digits|plain_number|day_of)\("([A-Za-z0-9]+)_ok"\)/g;
const withParts = (sql: string): string => sql.replace(PART, (_, part: string, key: string) => name(`${key}_${part}`));
const PARTS = ['bare', 'digits', 'plain_number', 'day_of'];

const isOfRow = (select: string): boolean => /^SELECT '[^']*', "row"/.test(select);
/** Statements that put what queries find into a table. */
export const insert = (into: string, queries: readonly Query[]): string =>
  queries.map(([, select]) => `INSERT INTO ${into} ${select};\n`).join('');

// The fields whose values an expression reads.
function fieldsIn(sql: string, { fields }: Format): readonly Field[] {
  return fields.filter(({ key }) => new RegExp(`"${key}(?:_ok|_${PARTS.join('|_')})?"`).test(sql));
}

// The columns of a field that queries read beside its value, and the function that makes each.
function partsOf({ key }: Field, read: string): (readonly [column: string, part: string])[] {
  return PARTS.map((part) => [name(`${key}_${part}`), part] as const).filter(([column]) => read.includes(column));
}

// The values of a column, what is wrong with each, and the rows in which a wrong one stands.
function valuesOf(field: Field, format: Format, read: string): string {
  const value = name(field.key);
  const rules = besideOf(field).filter(([rule]) => appliesTo(rule, format))
    .map(([rule, condition]) => `CASE WHEN ${condition} THEN '${rule}' END`);
  const table = tableOf(field);
  const parts = partsOf(field, read).map(([column, part]) => `, ${part}(${name(`${field.key}_ok`)}) AS ${column}`).join('');
  return `CREATE OR REPLACE TEMP TABLE ${table} AS SELECT ${value}, ${okOf(field)}${parts},
  list_filter([${[name(`${field.key}_rule`), ...rules].join(', ')}], lambda rule: rule IS NOT NULL) AS rules
FROM (SELECT ${value}, ${formOf(field)} FROM (SELECT DISTINCT ${value} FROM source WHERE NOT is_blank));
INSERT INTO found SELECT unnest(rules), "row", NULL, '${field.key}', NULL
FROM source JOIN (FROM ${table} WHERE len(rules) > 0) USING (${value}) WHERE NOT is_blank;
`;
}

const tableOf = ({ key }: Field): string => name(`of ${key}`);

// The table `cells` of some fields, with what was made of each value.
function cellsOf(fields: readonly Field[], there: readonly Field[], read: string, row: string, from: string): string {
  const columns = fields.flatMap((field) => {
    const made = [[name(`${field.key}_ok`), ''] as const, ...partsOf(field, read)];
    return [`one.${name(field.key)}`, ...made.map(([column, part]) => (
      there.includes(field) ? `${tableOf(field)}.${column}` : `${part}(NULL::VARCHAR) AS ${column}`
    ))];
  });
  const joins = fields.filter((field) => there.includes(field))
    .map((field) => `JOIN ${tableOf(field)} ON one.${name(field.key)} IS NOT DISTINCT FROM ${tableOf(field)}.${name(field.key)}`);
  return `CREATE OR REPLACE TEMP TABLE cells AS SELECT ${[`${row} AS "row"`, ...columns].join(', ')}
FROM (${from}) AS one
${joins.join('\n')};
`;
}

// The findings of queries in the table `cells`, which has each group of values once, and in tables that are made of it.
function onceEach(
  fields: readonly Field[], cells: (fields: readonly Field[], row: string, from: string) => string, more: string, queries: readonly Query[],
): string {
  const values = fields.map(({ key }) => name(key));
  const same = values.map((value) => `source.${value} IS NOT DISTINCT FROM cells.${value}`).join(' AND ');
  return `${cells(fields, 'row_number() OVER ()', `SELECT DISTINCT ${values.join(', ')} FROM source WHERE NOT is_blank`)}${more}\
CREATE OR REPLACE TEMP TABLE once (rule VARCHAR, "row" BIGINT, "column" INTEGER, field VARCHAR, related BIGINT);
${insert('once', queries)}INSERT INTO found SELECT rule, source."row", "column", field, related
FROM once JOIN cells USING ("row") JOIN source ON ${same} WHERE NOT is_blank;
`;
}
