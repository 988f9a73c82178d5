import { expect, it } from 'vitest';
import { allCases } from '../../../support/fixtures.ts';
import { lhl as built } from '../../../support/process.ts';
import { lhl } from '../../../support/run.ts';

const clean = allCases().find(({ name }) => name === 'unopened/clean-big5-crlf')?.input ?? '';
const broken = allCases().find(({ name }) => name === 'unopened/sample')?.input ?? '';

it.each([
  ['--version'], ['--help'], ['check'], ['validate', '--as', 'form', clean], ['validate', '--today', '115-11-22', clean], ['validate', '--today', '115-11-22', broken],
  ['validate', clean, 'nowhere.csv'], ['validate', '--show-values', '--reporter', 'json', '--today', '115-11-22', broken],
])('the built program says and does the same: lhl %s %s %s', async (...argv) => {
  expect(await built(argv)).toEqual(await lhl(argv));
});
