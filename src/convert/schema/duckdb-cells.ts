import type { RuleId } from '../../findings/catalogue.ts';
import type { Field, Format } from '../../schemas/format.ts';
import { idWeights, letterNumbers } from '../../schemas/kinds/id.ts';

/** A name as SQL writes it. */
export const name = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A text as SQL writes it. */
export const literal = (text: string): string => `'${text.replaceAll('\'', '\'\'')}'`;

/** A query of findings: rule, row, column, field, related row. */
export type Query = readonly [rule: RuleId, select: string];

// What String.prototype.trim takes for a blank.
const BLANKS = [9, 10, 11, 12, 13, 32, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288, 65279];

/** Functions that the queries use. */
export function macros(): string {
  const weighted = idWeights.slice(1).map((weight, i) => `try_cast(substr(x, ${i + 3}, 1) AS INTEGER) * ${weight}`).join(' + ');
  const number = (at: number): string => `[${letterNumbers.join(', ')}][ascii(substr(x, ${at}, 1)) - 64]`;
  return `
CREATE OR REPLACE TEMP MACRO bare(x) AS trim(x, ${BLANKS.map((code) => `chr(${code})`).join(' || ')});
CREATE OR REPLACE TEMP MACRO seen(x) AS regexp_replace(
  regexp_replace(x, '[\\x{ad}\\x{180e}\\x{200b}-\\x{200f}\\x{202a}-\\x{202e}\\x{2060}-\\x{2064}\\x{feff}]', '', 'g'),
  '(^|[\\x01-\\x7f])[\\x{180b}-\\x{180d}\\x{fe00}-\\x{fe0f}\\x{e0100}-\\x{e01ef}]+', '\\1', 'g');
CREATE OR REPLACE TEMP MACRO is_marked(x) AS regexp_matches(bare(x), '^''') OR regexp_full_match(bare(x), '="([^"]|"")*"');
CREATE OR REPLACE TEMP MACRO digits(x) AS replace(x, '-', '');
CREATE OR REPLACE TEMP MACRO day_of(x) AS CASE WHEN try_cast(substr(digits(x), 1, 3) AS INTEGER) >= 1 THEN try_cast(
  (try_cast(substr(digits(x), 1, 3) AS INTEGER) + 1911) || '-' || substr(digits(x), 4, 2) || '-' || substr(digits(x), 6, 2) AS DATE) END;
CREATE OR REPLACE TEMP MACRO has_control(x) AS regexp_matches(x, '[\\x01-\\x1f\\x7f-\\x{9f}\\x{2028}\\x{2029}]');
CREATE OR REPLACE TEMP MACRO has_separator(x) AS regexp_matches(x, '[",]');
CREATE OR REPLACE TEMP MACRO plain_number(x) AS regexp_replace(x, '^0+([0-9])', '\\1');
CREATE OR REPLACE TEMP MACRO id_sum(x) AS
  ${number(1)} // 10
  + ${number(1)} % 10 * 9
  + CASE WHEN ascii(substr(x, 2, 1)) >= 65
      THEN ${number(2)} % 10
      ELSE ascii(substr(x, 2, 1)) - 48 END * ${idWeights[0]}
  + ${weighted};
`;
}

/** The first thing wrong with the form of a cell, as an expression: the id of a rule, or NULL. */
export function formOf(field: Field): string {
  const x = name(field.key);
  const blank = `WHEN bare(${seenOf(field)}) = '' THEN ${field.required ? '\'cell/required\'' : 'NULL'}`;
  const when = [`WHEN ${x} IS NULL THEN NULL`, blank, ...kindOf(field, x)];
  return `(CASE\n    ${when.join('\n    ')} END)::VARCHAR AS ${name(`${field.key}_rule`)}`;
}

/** The value of a cell as its rules read it: of a text, what can be seen. */
function seenOf({ key, kind }: Field): string {
  return kind.text ? `seen(${name(key)})` : name(key);
}

function kindOf(field: Field, x: string): string[] {
  const unless = (pattern: string, rule: RuleId): string => `WHEN NOT regexp_full_match(${x}, '${pattern}') THEN '${rule}'`;
  const tooLong = field.max === undefined ? [] : [`WHEN length(${x}) > ${field.max} THEN 'cell/too-long'`];
  const listed = field.codes ? `(SELECT code FROM codes WHERE "list" = '${field.codes.id}')` : '';
  const date = (pattern: string): string[] => [unless(pattern, 'cell/date-format'), `WHEN day_of(${x}) IS NULL THEN 'cell/date-invalid'`];
  switch (field.kind.id) {
    case 'id': return [
      unless('[A-Z][1289A-D][0-9]{8}', 'cell/id-format'),
      `WHEN id_sum(${x}) % 10 <> 0 THEN 'cell/id-checksum'`,
      `WHEN substr(${x}, 2, 1) >= 'A' THEN 'cell/id-old-form'`,
    ];
    case 'date': return date('[0-9]{3}-[0-9]{2}-[0-9]{2}');
    case 'grade-date': return date('[0-9]{3}-[0-9]{2}-[0-9]{2}|[0-9]{7}');
    case 'time': return [
      `WHEN regexp_full_match(${x}, '([01][0-9]|2[0-3]):[0-5][0-9]') THEN 'cell/time-short'`,
      unless('([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]', 'cell/time-format'),
    ];
    case 'integer': return [unless('[0-9]+', 'cell/integer'), ...tooLong];
    case 'term': return [unless('0*[1-9][0-9]*', 'cell/integer'), ...tooLong];
    case 'category-code': return [
      unless('[0-9]+', 'cell/integer'),
      ...tooLong,
      ...(listed === '' ? [] : [`WHEN ${x} NOT IN ${listed} AND plain_number(${x}) NOT IN ${listed} THEN 'cell/code-unlisted'`]),
    ];
    case 'number': return [unless('[0-9]+([.][0-9]+)?', 'cell/number'), ...tooLong];
    case 'code': return [`WHEN ${x} NOT IN ${listed} THEN 'cell/code'`];
    case 'text':
    case 'course-code': return tooLong;
    case 'anything': return [];
    default: throw new Error(`no SQL for ${field.kind.id}`);
  }
}

/** The value of a cell that other rules may read: not blank, and right in its form; else NULL. */
export function okOf(field: Field): string {
  const rule = name(`${field.key}_rule`);
  return `CASE WHEN bare(${seenOf(field)}) <> '' AND coalesce(${rule} IN ('cell/id-old-form', 'cell/time-short', 'cell/code-unlisted'), true)`
    + ` THEN ${name(field.key)} END AS ${name(`${field.key}_ok`)}`;
}

/** The queries about single cells. */
export function cellQueries(format: Format): Query[] {
  return format.fields.flatMap((field) => {
    const x = name(field.key);
    const at = `"row", NULL, '${field.key}', NULL FROM cells WHERE`;
    const when = (rule: RuleId, condition: string): Query => [rule, `SELECT '${rule}', ${at} ${condition}`];
    const seen = seenOf(field);
    const filled = `bare(${seen}) <> ''`;
    const mark = field.kind.id === 'anything' ? null : `is_marked(${seen})`;
    const unmarked = mark === null ? '' : ` AND NOT ${mark}`;
    const queries: Query[] = formRules(field).map((rule) => when(rule, `${name(`${field.key}_rule`)} = '${rule}'`));
    if (field.kind.text) {
      queries.push(when('cell/invisible', `${x} <> ${seen}`));
      queries.push(when('cell/space', `${seen} <> bare(${seen})${field.required ? ` AND ${filled}` : ''}`));
      if (mark !== null) queries.push(when('cell/text-mark', mark));
      queries.push(when('cell/formula', `length(${seen}) > 1 AND ${filled} AND regexp_matches(${seen}, '^[=+@-]')${unmarked}`));
    }
    if (field.kind.id === 'course-code') queries.push(when('cell/course-code', `regexp_matches(bare(${seen}), '[^A-Za-z0-9_-]')`));
    if (field.key === 'name') queries.push(when('cell/lost-character', `regexp_matches(${x}, '[?？□\\x{fffd}]')`));
    if (field.key === 'courseName') {
      queries.push(when('cell/lost-character', `regexp_matches(${seen}, '\\p{Han}[?]+\\p{Han}|[□\\x{fffd}]')`));
      const bytes = `2 * length(${seen}) - length(regexp_replace(${seen}, '[^\\x01-\\x7f]', '', 'g'))`;
      queries.push(when('cell/name-bytes', `${bytes} > 100 AND ${filled}`));
    }
    queries.push(when('cell/control', `has_control(${x})`));
    const unforced = field.kind.text ? unmarked : ` AND NOT regexp_full_match(bare(${x}), '=?"[^",]*"')`;
    queries.push(when('cell/separator', `has_separator(${x})${unforced}`));
    if ((field.key === 'county' || field.key === 'category') && field.codes) {
      const code = field.key === 'county' ? '"county_ok"' : 'plain_number("category_ok")';
      const retired = `retired ON "list" = '${field.codes.id}' AND code = ${code}`;
      const from = `"row", NULL, '${field.key}', NULL FROM cells JOIN ${retired}`;
      queries.push(['cell/code-retired', `SELECT 'cell/code-retired', ${from} WHERE day_of("startDate_ok") >= until`]);
    }
    return queries;
  });
}

function formRules(field: Field): RuleId[] {
  return [...new Set([...formOf(field).matchAll(/THEN '([^']+)'/g)].map((match) => match[1] as RuleId))];
}
