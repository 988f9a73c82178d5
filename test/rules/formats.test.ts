// What a format makes of the rules: one that it leaves out, one that it lowers, and rows that are not people.
import { describe, expect, it } from 'vitest';
import { appliesTo, severityIn } from '../../src/rules/index.ts';
import type { Format } from '../../src/schemas/format.ts';
import { unopened } from '../../src/schemas/unopened.ts';
import { findingsOf, rowOf } from '../support/good-row.ts';

const twoNames = [rowOf(unopened), rowOf(unopened, { name: '林小民', courseName: '公文寫作' })];
const spaced = [rowOf(unopened, { courseName: ' 環境教育' })];
const rulesOf = (format: Format, rows: readonly (readonly string[])[]): string[] => findingsOf(format, rows.map((row) => [...row])).map(({ rule }) => rule);

describe('a format', () => {
  it('leaves out one rule and keeps the others', () => {
    const format: Format = { ...unopened, exceptRules: new Set(['cell/space']) };
    expect(rulesOf(unopened, [...spaced, ...spaced])).toEqual(['cell/space', 'table/duplicate', 'cell/space']);
    expect(rulesOf(format, [...spaced, ...spaced])).toEqual(['table/duplicate']);
    expect([appliesTo('cell/space', unopened), appliesTo('cell/space', format)]).toEqual([true, false]);
  });

  it('lowers an error to a warning, and no other', () => {
    const format: Format = { ...unopened, lowered: new Set(['cell/required']) };
    expect([severityIn('cell/required', unopened), severityIn('cell/required', format), severityIn('cell/code', format), severityIn('cell/required', null)])
      .toEqual(['error', 'warning', 'error', 'error']);
  });

  it('has no names to compare where its rows are not people', () => {
    expect(rulesOf(unopened, twoNames)).toEqual(['table/name-differs']);
    expect(rulesOf({ ...unopened, people: false }, twoNames)).toEqual([]);
  });
});
