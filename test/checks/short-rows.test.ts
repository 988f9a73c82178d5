// A spreadsheet leaves out blank cells at the end of a row: it is told what a row with these cells is told.
import { expect, it } from 'vitest';
import type { Found } from '../../src/findings/finding.ts';
import { teachers } from '../../src/schemas/teachers.ts';
import { unopened19 } from '../../src/schemas/unopened-19.ts';
import { findingsOf, rowOf, type Cells } from '../support/good-row.ts';

const cut = (cells: readonly string[]): string[] => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
// A rule that tells values is silent, since they may have shifted.
const OTHERS = ['row/columns', 'row/hours-sum'];
const short = (found: readonly Found[]): unknown => found.filter(({ rule }) => !OTHERS.includes(rule)).map(({ rule, row, column, params }) => ({ rule, row, column, params }));

it.each([
  ['unopened-19', unopened19, [
    { nature: '1', digitalHours: '', physicalHours: '' }, { nature: '2', digitalHours: '', physicalHours: '' }, { nature: '3', digitalHours: '3', physicalHours: '' },
    { nature: '3', digitalHours: '2', physicalHours: '' }, { nature: '2', digitalHours: '3', physicalHours: '' },
  ]],
  ['teachers', teachers, [{}, {}]],
] as const)('of %s', (_what, format, all) => {
  const rows = all.map((cells: Cells) => rowOf(format, { courseCode: '', ...cells }));
  expect(rows.every((row) => cut(row).length < row.length)).toBe(true);
  const found = short(findingsOf(format, rows));
  expect(found).not.toEqual([]);
  expect(short(findingsOf(format, rows.map(cut)))).toEqual(found);
});
