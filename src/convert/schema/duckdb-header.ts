import { literal, name } from '../../rules/sql.ts';
import type { Field, Format } from '../../schemas/format.ts';
import { SYNONYMS, headerName } from '../../schemas/recognise.ts';

/** Functions that compare headers, and see an ID where a header should be. */
export function headerMacros(): string {
  const wide = (from: number, count: number): string => String.fromCharCode(...Array.from({ length: count }, (_, i) => from + i));
  const narrow = wide(0x41, 26) + wide(0x61, 26) + wide(0x30, 10);
  return `
CREATE OR REPLACE TEMP MACRO header_name(x) AS regexp_replace(
  translate(regexp_replace(seen(x), '[\\s\\p{Z}\\x0b]', '', 'g'), '（）', '()'),
  '^(\\([*＊]\\)|[*＊])+|(\\([*＊]\\)|[*＊])+$', '', 'g');
CREATE OR REPLACE TEMP MACRO looks_like_id(x) AS regexp_full_match(translate(bare(x),
  '${wide(0xff21, 26)}${wide(0xff41, 26)}${wide(0xff10, 10)}',
  '${narrow}'), '(?i)[A-Z][1289A-D][0-9]{8}');
`;
}

/** How the file is read: all of it as text, a blank as ''. */
export const CSV =
  'header = false, all_varchar = true, delim = \',\', quote = \'"\', escape = \'"\', comment = \'\', nullstr = \'\u0001\', skip = 0';

/** Whether a row stands below the header row, or is data where there is none. */
export const IS_DATA = '"row" > getvariable(\'header_row\') OR ("row" = getvariable(\'header_row\') AND getvariable(\'headerless\'))';

/** Reads the lines of the file, and tells which column is which field; a field without a column is NULL throughout. */
export function readFile(format: Format): string {
  return `${readHeader(format, null)}CREATE OR REPLACE TEMP TABLE source AS
SELECT "row", is_blank,
  ${format.fields.map(({ key }) => `cells[getvariable('place')['${key}']]::VARCHAR AS ${name(key)}`).join(',\n  ')}
FROM lines WHERE getvariable('known') AND (${IS_DATA});
CREATE OR REPLACE TEMP TABLE others AS
SELECT lines."row", "column", cells["column"] AS cell
FROM lines SEMI JOIN source ON lines."row" = source."row" CROSS JOIN (FROM header ANTI JOIN places USING ("column"))
WHERE NOT is_blank;
`;
}

/** Reads the first lines of the file, or all where `rows` is null, and tells which column is which field. */
export function readHeader(format: Format, rows: number | null): string {
  const named = format.fields.flatMap((field, i) => namesOf(field)
    .map((one) => `(${literal(one)}, '${field.key}', ${i + 1}, ${field.required})`));
  const half = `(SELECT 2 * count(*) FILTER (required) >= ${format.fields.filter(({ required }) => required).length} FROM places)`;
  return `CREATE OR REPLACE TEMP TABLE lines AS
SELECT row_number() OVER () AS "row", [*COLUMNS(*)] AS cells
FROM read_csv(getvariable('file'), ${CSV})${rows === null ? '' : ` LIMIT ${String(rows)}`};
ALTER TABLE lines ADD COLUMN is_blank BOOLEAN;
UPDATE lines SET is_blank = bare(array_to_string(cells, '')) = '';
SET VARIABLE header_row = (SELECT min("row") FROM lines WHERE NOT is_blank);
CREATE OR REPLACE TEMP TABLE header AS
SELECT unnest(range(1, len(cells) + 1)) AS "column", unnest(cells) AS header FROM lines WHERE "row" = getvariable('header_row');
CREATE OR REPLACE TEMP TABLE names (name VARCHAR, field VARCHAR, place INTEGER, required BOOLEAN);
INSERT INTO names VALUES
  ${named.join(',\n  ')};
CREATE OR REPLACE TEMP TABLE places AS
SELECT min("column") AS "column", field, place, required
FROM header JOIN names ON name = header_name(header) GROUP BY field, place, required;
SET VARIABLE headerless = (SELECT count(*) > 0 FROM header WHERE looks_like_id(header)) AND NOT ${half};
DELETE FROM places WHERE getvariable('headerless');
${byNumber(format)}SET VARIABLE known = ${half};
SET VARIABLE place = (SELECT map(list(field), list("column")) FROM places);
`;
}

// The grade download may come without a header row; then the number of columns tells which of them it has.
function byNumber({ kind, fields }: Format): string {
  if (kind !== 'download') return '';
  const always = fields.filter((field) => field.mayBeAbsent !== true);
  return [fields, always].map((columns) => `INSERT INTO places SELECT * FROM (VALUES
  ${columns.map(({ key, required }, i) => `(${i + 1}, '${key}', ${i + 1}, ${required})`).join(', ')})
WHERE (SELECT count(*) = ${columns.length} AND bool_or("column" = 1 AND looks_like_id(header)) FROM header);
`).join('');
}

function namesOf({ header, synonyms }: Field): string[] {
  const names = new Set([header, ...(synonyms ?? [])].map(headerName));
  return [...names, ...SYNONYMS.flat().filter((word) => names.has(headerName(word)) && !names.has(word))];
}
