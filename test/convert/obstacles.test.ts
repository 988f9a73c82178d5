// What a format lowers keeps no row out of the file for WebHR.
import { expect, it } from 'vitest';
import { obstaclesOf, type Takes } from '../../src/convert/obstacles.ts';
import type { Format } from '../../src/schemas/format.ts';
import { grades } from '../../src/schemas/grades.ts';
import { findingsOf, rowOf } from '../support/good-row.ts';

it.each([
  ['an error of the format', grades, ['cell/required']],
  ['an error that the format lowers', { ...grades, lowered: new Set(['cell/required'] as const) } satisfies Format, []],
])('%s', (_name, format, rules) => {
  const cells = rowOf(format, { courseName: '' });
  const takes: Takes = {
    format, columns: format.fields, headers: format.fields.map(({ header }) => header), keys: new Set(['courseName']), truncateNames: false, lacking: () => 0,
  };
  const obstacles = obstaclesOf({ row: 2, line: 2, cells }, findingsOf(format, [cells]), takes);
  expect(obstacles.map((one) => (one.kind === 'finding' ? one.found.rule : one.kind))).toEqual(rules);
});
