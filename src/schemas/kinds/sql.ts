import type { FlawId } from '../flaw.ts';
import type { Field } from '../format.ts';

/** A state of a value in SQL: the condition for it, which is asked only where those before it do not hold. */
export type SqlState = readonly [condition: string, flaw: FlawId];

/** The condition that a value (an expression) does not match a pattern from end to end. */
export const unlike = (value: string, pattern: string): string => `NOT regexp_full_match(${value}, '${pattern}')`;

/** The state of a value that is longer than its field allows; none where it allows any. */
export const tooLongInSql = (value: string, { max }: Field): SqlState[] =>
  (max === undefined ? [] : [[`length(${value}) > ${max}`, 'too-long']]);

/** The codes of a field's table, as a query. */
export const codesInSql = ({ codes }: Field): string | null => (codes ? `(SELECT code FROM codes WHERE "list" = '${codes.id}')` : null);
