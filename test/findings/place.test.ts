import { expect, it } from 'vitest';
import { sortByPlace, type Found } from '../../src/findings/finding.ts';

const at = (row: number | null, column: number | null, rule: string): Found => ({ row, column, rule }) as Found;

function sorted(findings: readonly Found[]): readonly Found[] {
  const copy = [...findings];
  sortByPlace(copy);
  return copy;
}

it('findings stand in the order of rows, columns and rules, and those that have all of these in common stay as they are', () => {
  const inOrder = [at(null, null, 'file/quoted'), at(1, null, 'header/order'), at(1, 2, 'cell/space'), at(1, 2, 'header/extra'), at(2, 1, 'cell/space'), at(10, 1, 'cell/space')];
  expect(sorted(inOrder.toReversed())).toEqual(inOrder);
  for (const [i, one] of inOrder.entries()) {
    for (const other of inOrder.slice(i + 1)) expect([sorted([one, other]), sorted([other, one])]).toEqual([[one, other], [one, other]]);
    const twin = { ...one };
    expect(sorted([one, twin])[0]).toBe(one);
    expect(sorted([twin, one])[0]).toBe(twin);
  }
});
