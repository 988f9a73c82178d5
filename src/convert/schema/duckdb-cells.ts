import { cellRequired } from '../../rules/cell/required.ts';
import { anyRules, ruleOfFlaw, type RuleId } from '../../rules/index.ts';
import { literal, name } from '../../rules/sql.ts';
import type { Field, Format } from '../../schemas/format.ts';
import { idWeights, letterNumbers } from '../../schemas/kinds/scan.ts';

/** A query of findings: rule, row, column, field, related row. */
export type Query = readonly [rule: RuleId, select: string];

// The characters that String.prototype.trim takes for blanks.
const BLANKS = [9, 10, 11, 12, 13, 32, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287,
  12288, 65279];

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
  const blank = `WHEN bare(${seenOf(field)}) = '' THEN ${field.required ? literal(cellRequired.id) : 'NULL'}`;
  const states = field.kind.sql(x, field).map(([condition, flaw]) => `WHEN ${condition} THEN ${literal(ruleOfFlaw(flaw).id)}`);
  return `(CASE\n    ${[`WHEN ${x} IS NULL THEN NULL`, blank, ...states].join('\n    ')} END)::VARCHAR AS ${name(`${field.key}_rule`)}`;
}

/** The value of a cell as its rules read it: of a text, what can be seen. */
function seenOf({ key, kind }: Field): string {
  return kind.text ? `seen(${name(key)})` : name(key);
}

const usable = anyRules.filter(({ leavesUsable }) => leavesUsable === true).map(({ id }) => literal(id)).join(', ');

/** The value of a cell that other rules may read: not blank, and right in its form; else NULL. */
export function okOf(field: Field): string {
  const rule = name(`${field.key}_rule`);
  return `CASE WHEN bare(${seenOf(field)}) <> '' AND coalesce(${rule} IN (${usable}), true) `
    + `THEN ${name(field.key)} END AS ${name(`${field.key}_ok`)}`;
}

/** The queries about single cells: the faults of their form, and those that each rule tells beside it. */
export function cellQueries({ fields }: Format): Query[] {
  const at = (field: Field): string => `"row", NULL, '${field.key}', NULL FROM cells WHERE`;
  const form = fields.flatMap((field) => formRules(field)
    .map((rule): Query => [rule, `SELECT '${rule}', ${at(field)} ${name(`${field.key}_rule`)} = '${rule}'`]));
  const beside = fields.flatMap((field) => besideOf(field)
    .map(([rule, condition]): Query => [rule, `SELECT '${rule}', ${at(field)} ${condition}`]));
  return [...form, ...beside, ...otherQueries()];
}

/** The findings of rules about a cell beside the faults of its form: the rule, and its condition. */
export function besideOf(field: Field): (readonly [rule: RuleId, condition: string])[] {
  return anyRules.flatMap(({ id, sql }) => {
    const condition = sql?.cell?.({ field, value: name(field.key), seen: seenOf(field) }) ?? null;
    return condition === null ? [] : [[id, condition] as const];
  });
}

/** The queries about cells of columns that the format does not have. */
export function otherQueries(): Query[] {
  return anyRules.flatMap(({ id, sql }): Query[] => (
    sql?.other === undefined ? [] : [[id, `SELECT '${id}', "row", "column", NULL, NULL FROM others WHERE ${sql.other}`]]
  ));
}

/** The lines of the severities of cells whose finding is a warning, though its rule is an error. */
export function mildCells({ fields }: Format): string[] {
  return anyRules.flatMap(({ id, sql }) => fields.flatMap((field) => {
    const condition = sql?.mild?.({ field, value: name(field.key), seen: seenOf(field) }) ?? null;
    const here = `rule = '${id}' AND field = '${field.key}'`;
    return condition === null ? [] : [`WHEN ${here} AND (SELECT ${condition} FROM source WHERE source."row" = found."row") THEN 'warning'`];
  }));
}

function formRules(field: Field): RuleId[] {
  const rules = field.kind.sql('', field).map(([, flaw]) => ruleOfFlaw(flaw).id);
  return [...new Set([...(field.required ? [cellRequired.id] : []), ...rules])];
}
