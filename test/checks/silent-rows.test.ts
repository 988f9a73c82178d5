// Rows of which no rule had anything to say are known again by their numbers: what is wrong with a row that is taken for one of them is not told.
import { expect, it } from 'vitest';
import { BLANK, OK, RowKeys } from '../../src/checks/row-keys.ts';
import { SilentRows } from '../../src/checks/silent-rows.ts';

it.each([['the first', 0], ['the second', 1]] as const)('a row that differs in %s of two numbers alone is not taken for one that was added', (_what, column) => {
  const keys = new RowKeys(2);
  keys.states.fill(OK);
  const rows = new SilentRows(keys, Int32Array.of(0, 1));
  expect(rows.hasRow()).toBe(false);
  rows.addRow();
  expect(rows.hasRow()).toBe(true);
  keys.states[column] = BLANK;
  expect(rows.hasRow()).toBe(false);
  keys.states[column] = OK;
  let taken = 0;
  for (let number = 1; number < 200_000; number++) {
    keys.words[column * 2] = number;
    if (rows.hasRow()) taken++;
  }
  expect(taken).toBe(0);
});
