import { ruleIds, severityIn, type RuleId } from '../../rules/index.ts';
import type { Messages } from '../../lang/index.ts';
import type { Field, Format } from '../../schemas/format.ts';
import { appliesTo } from '../../rules/index.ts';
import { literal } from '../../rules/sql.ts';
import { cellQueries, formOf, macros, mildCells, okOf, type Query } from './duckdb-cells.ts';
import { headerMacros, readFile } from './duckdb-header.ts';
import { findPlain, insert, readPlain, type PlainHeader } from './duckdb-plain.ts';
import { factsTable, ownQueries, rowQueries, tableQueries } from './duckdb-rows.ts';

/** A file that a script is written for. */
export interface SqlFile extends PlainHeader {
  readonly path: string;
}

/**
 * A script for DuckDB that reads a file of the format, and finds what its rules find as far as SQL can tell.
 * @param file the file whose header row the script takes, and no other, so that it is faster; null for any
 */
export function duckdbSql(format: Format, words: Messages['schema'], file: SqlFile | null = null): string {
  const queries = [...ownQueries(format), ...cellQueries(format), ...rowQueries(), ...tableQueries(format)]
    .filter(([rule]) => appliesTo(rule, format));
  const carried = new Set(queries.map(([rule]) => rule));
  const left = ruleIds.filter((rule) => appliesTo(rule, format) && !carried.has(rule));
  const reasons: Readonly<Partial<Record<RuleId, string>>> = words.notInSql;
  return [
    comment(words.head(format.id, file !== null)),
    comment(words.encoding),
    comment([...words.rows, ...file ? [] : words.headers]),
    comment([words.left, ...left.map((rule) => `  ${rule}: ${reasons[rule] ?? words.leftToLhl}`)]),
    `${comment([words.file, ...(file ? [words.onlyFor] : [])])}SET VARIABLE file = ${literal(file?.path ?? 'upload.csv')};\n`,
    `${comment([words.today])}SET VARIABLE today = make_timestamp(epoch_us(now()) + 28800000000)::DATE;\n`,
    comment([words.functions]) + macros().trimStart() + headerMacros().trimStart(),
    comment([words.codes]) + codeTables(format),
    comment([words.columns]) + (file ? readPlain(format, file, words.otherHeader) : readFile(format)),
    ...(file ? [] : [comment([words.form]) + cells(format)]),
    comment([words.findings]) + FOUND + (file ? findPlain(format, file) : factsTable(format) + insert('found', queries))
      + findings(format, queries),
    `SELECT rule, severity, "row", "column", field, related\nFROM findings ORDER BY "row" NULLS FIRST, "column" NULLS FIRST, rule;\n`,
  ].join('\n');
}

function comment(lines: readonly string[]): string {
  return lines.map((line) => `-- ${line}\n`).join('');
}

function codeTables(format: Format): string {
  const tables = [...new Set(format.fields.flatMap((field) => field.codes ?? []))];
  const lists = tables.map(({ id, codes }) =>
    `SELECT '${id}' AS "list", unnest([\n${folded(codes.map(({ code }) => literal(code)))}\n]) AS code`);
  const retired = tables.flatMap(({ id, codes }) => codes.flatMap(({ code, until }) => (until === undefined ? [] : [{ id, code, until }])));
  return (lists.length === 0 ? '' : `CREATE OR REPLACE TEMP TABLE codes AS\n${lists.join('\nUNION ALL ')};\n`)
    + (retired.length === 0 ? ''
      : `CREATE OR REPLACE TEMP TABLE retired ("list" VARCHAR, code VARCHAR, until DATE);\nINSERT INTO retired VALUES\n${
        folded(retired.map(({ id, code, until }) => `('${id}', '${code}', day_of('${until}'))`), 4)};\n`);
}

// Several to a line, so that a long list stays readable.
function folded(items: readonly string[], perLine = 15): string {
  const lines: string[] = [];
  for (let i = 0; i < items.length; i += perLine) lines.push(`  ${items.slice(i, i + perLine).join(', ')}`);
  return lines.join(',\n');
}

function cells({ fields }: Format): string {
  const columns = (of: (field: Field) => string): string => fields.map((field) => `  ${of(field)}`).join(',\n');
  return `CREATE OR REPLACE TEMP TABLE form AS SELECT *,\n${columns(formOf)}\nFROM source WHERE NOT is_blank;\n`
    + `CREATE OR REPLACE TEMP TABLE cells AS SELECT *,\n${columns(okOf)}\nFROM form;\n`;
}

function findings(format: Format, queries: readonly Query[]): string {
  const severities = ruleIds.map((rule) => `WHEN rule = '${rule}' THEN '${severityIn(rule, format)}'`)
    .filter((line) => queries.some(([rule]) => line.includes(`'${rule}'`)));
  return `CREATE OR REPLACE TEMP VIEW findings AS SELECT * REPLACE (coalesce("column", getvariable('place')[field]) AS "column"), `
    + `CASE\n    ${[...mildCells(format), ...severities].join('\n    ')} END AS severity\nFROM found;\n`;
}

const FOUND = 'CREATE OR REPLACE TEMP TABLE found (rule VARCHAR, "row" BIGINT, "column" INTEGER, field VARCHAR, related BIGINT);\n';
