import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, isSamePlace, mend, type Change } from '../../src/index.ts';
import { allCases } from '../support/fixtures.ts';

const TODAY = '115-11-22';

describe('changes', () => {
  it('are in as many places as a check found, in every fixture', async () => {
    let count = 0;
    for (const { name: fixture, input } of allCases()) {
      const [bytes, options] = [readFileSync(input), { name: basename(input), today: TODAY }];
      const made = await mend(bytes, options).catch(() => null);
      if (made === null) continue;
      const { findings } = await check(bytes, options);
      const safe = findings.flatMap(({ rule, fix }) => (fix?.kind === 'safe' ? [rule] : []));
      const places = made.changes.filter((change, i) => !isSamePlace(change, made.changes[i - 1] ?? null));
      const mended = places.map(({ reason }) => reason).filter((reason) => findings.some(({ rule, fix }) => rule === reason && fix));
      expect(mended.sort(), fixture).toEqual(safe.sort());
      if (places.length < made.changes.length) count++;
    }
    expect(count).toBeGreaterThan(5);
  });

  it('are in one place as blank rows that follow each other, and as columns in another order', () => {
    const change = (reason: Change['reason'], row: number | null): Pick<Change, 'reason' | 'row'> => ({ reason, row });
    const [blank, ordered, cell] = [change('row/blank', 5), change('header/order', 1), change('cell/code', 5)];
    expect([
      isSamePlace(change('row/blank', 6), blank), isSamePlace(change('row/blank', 7), blank), isSamePlace(blank, null),
      isSamePlace(ordered, ordered), isSamePlace(ordered, blank), isSamePlace(cell, cell), isSamePlace(change('encoding', null), change('encoding', null)),
    ]).toEqual([true, false, false, true, false, false, false]);
  });
});
