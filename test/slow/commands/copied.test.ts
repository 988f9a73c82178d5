// Rows that are copied by their bytes, and rows that are read: the same files and the same words, whatever stands in the input.
import { describe, it } from 'vitest';
import { expectSameMended, expectSameParts, expectSameWhole } from '../../support/copied.ts';

const seeds = Array.from({ length: 20 }, (_, i) => i + 21);

describe('rows that are copied by their bytes', () => {
  it.each(seeds)('split makes the same parts, in pieces of every size (%i)', expectSameParts);
  it.each(seeds)('merge makes the same file (%i)', expectSameWhole);
  it.each(seeds)('fix makes the same file and tells the same changes, in pieces of every size (%i)', expectSameMended);
});
