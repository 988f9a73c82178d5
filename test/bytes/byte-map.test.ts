import { describe, expect, it } from 'vitest';
import { ByteMap } from '../../src/bytes/byte-map.ts';
import { ByteRuns } from '../../src/bytes/runs.ts';
import { random } from '../support/random.ts';

const text = (bytes: Uint8Array, from = 0, to = bytes.length): string => Buffer.from(bytes.subarray(from, to)).toString('latin1');

describe('values that follow from bytes', () => {
  it.each([[1, 3], [2, 1000], [3, 100_000]])('are made once for the same bytes, wherever they stand, and are never those of others: %i', (seed, different) => {
    const next = random(seed);
    const made = new Map<string, number>();
    const map = new ByteMap((bytes, from, to) => {
      made.set(text(bytes, from, to), (made.get(text(bytes, from, to)) ?? 0) + 1);
      return text(bytes, from, to);
    });
    let wrong = 0;
    for (let i = 0; i < 3000; i++) {
      const value = `${'x'.repeat(next(9))}${String(next(different))}`;
      const before = 'y'.repeat(next(4));
      const bytes = Buffer.from(`${before}${value}${'z'.repeat(next(3))}`);
      if (map.of(bytes, before.length, before.length + value.length) !== value) wrong++;
    }
    expect(wrong).toBe(0);
    expect([...made.values()].every((times) => times === 1)).toBe(true);
    expect(map.of(new Uint8Array(0), 0, 0)).toBe('');
  });

  it('are forgotten where there are too many, or too long ones, and then made anew', () => {
    let count = 0;
    const map = new ByteMap((_, from, to) => {
      count++;
      return to - from;
    });
    const all = new Uint8Array(new Uint32Array(65_537).map((_, i) => i).buffer);
    const ask = (i: number): number => map.of(all, i * 4, i * 4 + 4);
    for (let i = 0; i < 65_536; i++) ask(i);
    for (const i of [0, 1, 65_535]) ask(i);
    expect(count).toBe(65_536);
    for (const i of [65_536, 65_536, 0, 0, 65_536]) ask(i);
    expect(count).toBe(65_538);
    const long = new Uint8Array(4_194_304);
    for (const length of [4_194_000, 4_194_000]) expect(map.of(long, 0, length)).toBe(length);
    expect(count).toBe(65_539);
    for (const length of [300, 4_194_000, 300]) expect(map.of(long, 0, length)).toBe(length);
    expect(count).toBe(65_541);
  });

  it('are kept as long as there is room, to the last byte', () => {
    let count = 0;
    const map = new ByteMap(() => count++);
    const bytes = new Uint8Array(4_194_304);
    for (const length of [4_194_300, 4, 4_194_300, 4]) map.of(bytes, 4, 4 + length);
    expect(count).toBe(2);
  });
});

describe('places in bytes', () => {
  const [one, other] = [Buffer.from('abcdefgh'), Buffer.from('ABCDEFGH')];
  const taken = (runs: ByteRuns): string[] => runs.takeRuns().map((piece) => text(piece));

  it('that touch are one piece', () => {
    const runs = new ByteRuns();
    expect(runs.isEmpty).toBe(true);
    runs.addRun(one, 0, 2);
    expect(runs.isEmpty).toBe(false);
    for (const [bytes, from, to] of [[one, 2, 3], [one, 4, 6], [other, 6, 7], [other, 7, 8], [one, 0, 1]] as const) runs.addRun(bytes, from, to);
    expect(taken(runs)).toEqual(['abc', 'ef', 'GH', 'a']);
    expect([runs.isEmpty, taken(runs)]).toEqual([true, []]);
  });

  it('move from one list to another', () => {
    const [runs, more] = [new ByteRuns(), new ByteRuns()];
    runs.addRun(one, 0, 1);
    for (const [bytes, from, to] of [[one, 1, 2], [other, 0, 2], [other, 3, 4]] as const) more.addRun(bytes, from, to);
    runs.moveRunsOf(more);
    expect(more.isEmpty).toBe(true);
    runs.addRun(other, 4, 5);
    expect(runs.isEmpty).toBe(false);
    expect(taken(runs).join('|').replace('a|b', 'ab')).toBe('ab|AB|DE');
    more.addRun(one, 7, 8);
    expect(taken(more)).toEqual(['h']);
    const only = new ByteRuns();
    only.addRun(one, 0, 1);
    only.addRun(other, 0, 1);
    expect(only.isEmpty).toBe(false);
    more.moveRunsOf(only);
    expect([taken(more), taken(only)]).toEqual([['a', 'A'], []]);
  });
});
