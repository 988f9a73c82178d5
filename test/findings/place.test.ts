import { expect, it } from 'vitest';
import { byPlace, type Found } from '../../src/findings/finding.ts';

const at = (row: number | null, column: number | null, rule: string): Found => ({ row, column, rule }) as Found;

it('findings stand in the order of rows, columns and rules, and those that have all of these in common stay as they are', () => {
  const inOrder = [at(null, null, 'file/quoted'), at(1, null, 'header/order'), at(1, 2, 'cell/space'), at(1, 2, 'header/extra'), at(2, 1, 'cell/space'), at(10, 1, 'cell/space')];
  expect(inOrder.toReversed().sort(byPlace)).toEqual(inOrder);
  // By this it is seen whether they have to be sorted at all.
  const signs = inOrder.map((one, i) => inOrder.map((other, k) => Math.sign(byPlace(one, other)) === Math.sign(i - k)));
  expect(signs.flat()).not.toContain(false);
});
