import { codesNamed, disagreementIn } from '../../codes/named.ts';
import type { CodeTable } from '../../codes/table.ts';
import type { Trace } from '../../findings/trace.ts';
import type { Fix } from '../../findings/finding.ts';
import { flaw, safe, suggested, type Flaw } from '../flaw.ts';
import type { Field, Kind } from '../format.ts';
import { halfWidth, looksLikeExcelDate, looksScientific } from '../text.ts';
import { codesInSql, tooLongInSql, unlike, type SqlState } from './sql.ts';
import { tooLong } from './text.ts';
import { traced } from './traces.ts';

/** A whole number: ASCII digits only, zeros in front allowed, no sign. */
export const integer: Kind = {
  id: 'integer',
  text: false,
  example: '3',
  check: traced((value, field) => checkInteger(value) ?? tooLong(value, field), ofInteger),
  sql: (value, field) => [[unlike(value, '[0-9]+'), 'integer'], ...tooLongInSql(value, field)],
};

/** 期別: a whole number from 1 to 999. */
export const term: Kind = {
  id: 'term',
  text: false,
  example: '1',
  check: traced((value, field) => checkInteger(value) ?? checkZero(value) ?? tooLong(value, field), ofInteger),
  sql: (value, field) => [[unlike(value, '0*[1-9][0-9]*'), 'integer'], ...tooLongInSql(value, field)],
};

/** 課程類別代碼: digits of an open list, so one that is not in the list may still be right. */
export const categoryCode: Kind = {
  id: 'category-code',
  text: false,
  example: '522',
  check: traced(checkCategory, ofInteger),
  sql: (value, field) => {
    const codes = codesInSql(field);
    const listed: readonly SqlState[] = codes === null
      ? []
      : [[`${value} NOT IN ${codes} AND plain_number(${value}) NOT IN ${codes}`, 'code-unlisted']];
    return [[unlike(value, '[0-9]+'), 'integer'], ...tooLongInSql(value, field), ...listed];
  },
};

/** 專長代碼: a code of the same list; `0` stands for none. */
export const specialtyCode: Kind = {
  ...categoryCode,
  id: 'specialty-code',
  check: (value, field) => (value === '0' ? null : categoryCode.check(value, field)),
  sql: (value, field) => categoryCode.sql(value, field).map(([condition, state]) => [`${value} <> '0' AND ${condition}`, state]),
};

/** A number with or without decimals, no sign. */
export const number: Kind = {
  id: 'number',
  text: false,
  example: '85.5',
  check: traced(checkNumber, (trace, fix) => flaw('number', trace, fix)),
  sql: (value, field) => [[unlike(value, '[0-9]+([.][0-9]+)?'), 'number'], ...tooLongInSql(value, field)],
};

const NUMBER = /^\d+(\.\d+)?$/;
const DIGITS = /^\d+$/;
const codeSets = new WeakMap<object, ReadonlySet<string>>();

function checkZero(value: string): Flaw | null {
  return /^0+$/.test(value) ? flaw('integer', { kind: 'zero' }) : null;
}

function ofInteger(trace: Trace, fix: Fix | null): Flaw {
  return flaw('integer', trace, fix);
}

function checkNumber(value: string, field: Field): Flaw | null {
  if (NUMBER.test(value)) return tooLong(value, field);
  const mended = halfWidth(value);
  return NUMBER.test(mended)
    ? flaw('number', { kind: 'form' }, safe(mended))
    : flaw('number', { kind: 'not-a-number' });
}

function checkCategory(value: string, field: Field): Flaw | null {
  const wrong = checkInteger(value);
  if (wrong) {
    if (wrong.fix !== null) return wrong;
    const other = wrong.flaw === 'integer' && wrong.params.kind === 'not-a-number' ? flaw('integer', { kind: 'category' }) : wrong;
    return namedCategory(value, field) ?? other;
  }
  const long = tooLong(value, field);
  if (long || !field.codes) return long;
  return listed(field, value) ? null : flaw('code-unlisted', { asOf: field.codes.asOf, own: field.codes.own ?? null });
}

// A name says which code is meant only where one code is called so.
function namedCategory(value: string, { codes: table }: Field): Flaw | null {
  const { codes, certain } = table ? codesNamed(table, value) : { codes: [], certain: false };
  const today = codes.filter(({ until }) => until === undefined);
  const [code, ...others] = today.length === 0 ? codes : today;
  if (code === undefined) return table ? differingCategory(value, table) : null;
  if (others.length > 0) return flaw('integer', { kind: 'category-several', codes: [code, ...others].map((one) => one.code).join('、') });
  return flaw('integer', { kind: 'category-name' }, certain ? safe(code.code) : suggested(code.code));
}

function differingCategory(value: string, table: CodeTable): Flaw | null {
  const found = disagreementIn(table, value);
  if (found === null) return null;
  const { named, numbered } = found;
  const codes = named.map(({ code }) => code).join('、');
  return flaw('integer', { kind: 'category-differs', codes, code: numbered?.code ?? null, name: numbered?.name ?? null });
}

function checkInteger(value: string): Flaw | null {
  if (DIGITS.test(value)) return null;
  const mended = halfWidth(value);
  if (DIGITS.test(mended)) return flaw('integer', { kind: 'form' }, safe(mended));
  const whole = /^(\d+)\.0+$/.exec(mended)?.[1];
  if (whole !== undefined) return flaw('integer', { kind: 'decimal' }, safe(whole));
  if (NUMBER.test(mended)) return flaw('integer', { kind: 'decimal' });
  if (looksScientific(mended)) return flaw('integer', { kind: 'scientific' });
  return flaw('integer', { kind: looksLikeExcelDate(mended) ? 'date' : 'not-a-number' });
}

function listed(field: Field, value: string): boolean {
  const table = field.codes;
  if (!table) return true;
  let codes = codeSets.get(table);
  if (!codes) codeSets.set(table, (codes = new Set(table.codes.map((code) => code.code))));
  return codes.has(value) || codes.has(value.replace(/^0+(?=\d)/, ''));
}
