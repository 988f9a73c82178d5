// Records that come again are known by their words, also by such as are 0, and after the set has grown.
import { expect, it } from 'vitest';
import { RecordSet, type Seen } from '../../../src/convert/hours/record-set.ts';

it.each<[string, readonly (readonly [number, number, number])[], readonly Seen[]]>([
  ['another first word', [[1, 2, 0], [2, 2, 0], [1, 2, 0]], ['new', 'new', 'again']],
  ['another second word', [[1, 2, 0], [1, 3, 0], [1, 2, 0]], ['new', 'new', 'again']],
  ['words that are 0', [[0, 5, 0], [0, 5, 0], [5, 0, 0], [5, 0, 0], [5, 1, 0], [0, 0, 0], [0, 0, 0]], ['new', 'again', 'new', 'again', 'new', 'new', 'again']],
  ['a category that was not known', [[1, 2, 0], [1, 2, 7], [1, 2, 7], [1, 2, 0], [1, 2, 8], [1, 2, 8]], ['new', 'completed', 'again', 'again', 'new', 'again']],
])('%s', (_what, records, seen) => {
  const set = new RecordSet();
  expect(records.map(([a, b, category]) => set.seeRecord(a, b, category))).toEqual(seen);
});

it('thousands of them, of which many begin alike', () => {
  const set = new RecordSet();
  // Some at the end of the order, where a search goes on at its beginning.
  const first = (i: number): number => (i % 50 === 0 ? -1 : i % 50 === 1 ? 0 : Math.imul(i, 0x9e37_79b1) | 0);
  const all = (): Seen[] => Array.from({ length: 8000 }, (_, i) => set.seeRecord(first(i), i, 0));
  expect(all().filter((seen) => seen !== 'new')).toEqual([]);
  expect(all().filter((seen) => seen !== 'again')).toEqual([]);
});
