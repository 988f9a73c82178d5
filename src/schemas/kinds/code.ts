import { codeOfName, codeOfNumber, type CodeTable } from '../../codes/table.ts';
import { flaw, safe, type Flaw } from '../flaw.ts';
import type { Field, Kind } from '../format.ts';
import { halfWidth } from '../text.ts';
import { codesInSql } from './sql.ts';
import { traced } from './traces.ts';

/** A code of a closed list, written as the list writes it. */
export const code: Kind = {
  id: 'code',
  text: false,
  example: '1',
  check: traced(checkCode, (trace, fix) => flaw('code', trace, fix)),
  sql: (value, field) => [[`${value} NOT IN ${codesInSql(field) ?? '()'}`, 'code']],
};

function checkCode(value: string, { codes: table }: Field): Flaw | null {
  if (!table || table.codes.some((entry) => entry.code === value)) return null;
  const told = { choices: listChoices(table), own: table.own ?? null };
  const text = halfWidth(value);
  if (/^\d+$/.test(text)) {
    const number = codeOfNumber(table, text);
    if (!number) return flaw('code', { kind: 'unknown', ...told });
    const lostZero = text.length < number.code.length;
    return flaw('code', { kind: lostZero ? 'lost-zero' : 'form', ...told }, safe(number.code));
  }
  const letter = table.codes.find((entry) => entry.code === text.toUpperCase());
  if (letter) return flaw('code', { kind: 'form', ...told }, safe(letter.code));
  const named = codeOfName(table, text);
  return named
    ? flaw('code', { kind: 'name', ...told }, safe(named.code))
    : flaw('code', { kind: 'unknown', ...told });
}

// A short list is told whole; of a long one the first few.
function listChoices(table: CodeTable): string {
  const words = table.codes.filter((entry) => entry.until === undefined).map((entry) => `${entry.code} ${entry.name}`);
  return words.length <= 8 ? words.join('、') : `${words.slice(0, 5).join('、')}…`;
}
