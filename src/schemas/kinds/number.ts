import type { Trace } from '../../findings/catalogue.ts';
import type { Fix } from '../../findings/finding.ts';
import { issue, safe, type Field, type Issue, type Kind } from '../format.ts';
import { halfWidth, looksLikeExcelDate, looksScientific } from '../text.ts';
import { tooLong } from './text.ts';
import { traced } from './traces.ts';

/** A whole number: ASCII digits only, zeros in front allowed, no sign. */
export const integer: Kind = {
  id: 'integer',
  text: false,
  example: '3',
  check: traced((value, field) => checkInteger(value) ?? tooLong(value, field), ofInteger),
};

/** 期別: a whole number from 1 to 999. */
export const term: Kind = {
  id: 'term',
  text: false,
  example: '1',
  check: traced((value, field) => checkInteger(value) ?? checkZero(value) ?? tooLong(value, field), ofInteger),
};

/** 課程類別代碼: digits of an open list, so one that is not in the list may still be right. */
export const categoryCode: Kind = {
  id: 'category-code',
  text: false,
  example: '522',
  check: traced(checkCategory, ofInteger),
};

/** A number with or without decimals, no sign. */
export const number: Kind = {
  id: 'number',
  text: false,
  example: '85.5',
  check: traced(checkNumber, (trace, fix) => issue('cell/number', trace, fix)),
};

const NUMBER = /^\d+(\.\d+)?$/;
const DIGITS = /^\d+$/;
const codeSets = new WeakMap<object, ReadonlySet<string>>();

function checkZero(value: string): Issue | null {
  return /^0+$/.test(value) ? issue('cell/integer', { kind: 'zero' }) : null;
}

function ofInteger(trace: Trace, fix: Fix | null): Issue {
  return issue('cell/integer', trace, fix);
}

function checkNumber(value: string, field: Field): Issue | null {
  if (NUMBER.test(value)) return tooLong(value, field);
  const mended = halfWidth(value);
  return NUMBER.test(mended)
    ? issue('cell/number', { kind: 'form' }, safe(mended))
    : issue('cell/number', { kind: 'not-a-number' });
}

function checkCategory(value: string, field: Field): Issue | null {
  const wrong = checkInteger(value);
  if (wrong) return wrong.fix === null && wrong.rule === 'cell/integer' && wrong.params.kind === 'not-a-number'
    ? issue('cell/integer', { kind: 'category' })
    : wrong;
  const long = tooLong(value, field);
  if (long || !field.codes) return long;
  return listed(field, value) ? null : issue('cell/code-unlisted', { asOf: field.codes.asOf, own: field.codes.own ?? null });
}

function checkInteger(value: string): Issue | null {
  if (DIGITS.test(value)) return null;
  const mended = halfWidth(value);
  if (DIGITS.test(mended)) return issue('cell/integer', { kind: 'form' }, safe(mended));
  const whole = /^(\d+)\.0+$/.exec(mended)?.[1];
  if (whole !== undefined) return issue('cell/integer', { kind: 'decimal' }, safe(whole));
  if (NUMBER.test(mended)) return issue('cell/integer', { kind: 'decimal' });
  if (looksScientific(mended)) return issue('cell/integer', { kind: 'scientific' });
  return issue('cell/integer', { kind: looksLikeExcelDate(mended) ? 'date' : 'not-a-number' });
}

function listed(field: Field, value: string): boolean {
  const table = field.codes;
  if (!table) return true;
  let codes = codeSets.get(table);
  if (!codes) codeSets.set(table, (codes = new Set(table.codes.map((code) => code.code))));
  return codes.has(value) || codes.has(value.replace(/^0+(?=\d)/, ''));
}
