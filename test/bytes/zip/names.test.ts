import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { NameTree, decodeName, safePath } from '../../../src/bytes/zip/names.ts';
import { ZipProblem } from '../../../src/bytes/zip/problem.ts';

/** The outcome, or why there is none. */
function outcomeOf(get: () => unknown): unknown {
  try {
    return get();
  } catch (error) {
    if (error instanceof ZipProblem) return error.fact;
    throw error;
  }
}

describe('the name of an entry', () => {
  it.each([['名單.csv', Buffer.from('名單.csv')], ['名單.csv', iconv.encode('名單.csv', 'cp950')], ['a.csv', Buffer.from('a.csv')], ['\ufeffa', Buffer.from('\ufeffa')]])('is %j', (name, bytes) => {
    expect(decodeName(bytes)).toBe(name);
  });

  it('is read as far as it can be', () => {
    expect(decodeName(Buffer.from([0xa6, 0x57, 0xff, 0x2e, 0x61]))).toMatch(/^名[^]+\.a$/);
  });

  it.each([
    ['a.csv', 'a.csv'], ['a/b\\c.csv', 'a|b|c.csv'], ['./a//b/', 'a|b'], ['.', ''], ['a..b/..c/c..d/...', 'a..b|..c|c..d|___'], ['a b ', 'a b_'], ['a. .', 'a___'], [' a', ' a'], ['a<>:"|?*b', 'a_______b'],
    ['a\u0001\u001f\u007f\u009f', 'a____'], ['\u200e\u200f\u2028\u202e\u2066\u2069\ufeff\uf8f8\ufffda', '_________a'], ['\u2027\u202f\u2065\ue000', '\u2027\u202f\u2065\ue000'],
    ['CON', '_CON'], ['con.csv', '_con.csv'], ['nul .x', '_nul .x'], ['COM1', '_COM1'], ['lpt9.a', '_lpt9.a'], ['COM¹', '_COM¹'], ['conin$', '_conin$'], ['CONOUT$.x', '_CONOUT$.x'], ['prn', '_prn'], ['AUX/a', '_AUX|a'],
    ['CONS', 'CONS'], ['ACON', 'ACON'], ['COM10', 'COM10'], ['COM', 'COM'], ['a/CON b', 'a|CON b'], ['ab:c', 'ab_c'],
  ])('%j is written as %j', (name, parts) => {
    const path = safePath(name);
    expect(path.parts.join('|')).toBe(parts);
    expect(path.replaced).toBe(parts !== name.split(/[\\/]/).filter((part) => part !== '' && part !== '.').join('|'));
  });

  it.each([
    ['', 'empty'], ['a\0b', 'nul'], ['..', 'climbs'], ['../a', 'climbs'], ['a/..', 'climbs'], ['a\\..\\b', 'climbs'], ['/a', 'absolute'], ['\\a', 'absolute'], ['C:a', 'drive'], ['c:\\a', 'drive'], ['/..', 'climbs'], ['\0..', 'nul'],
  ])('%j leads elsewhere: %s', (name, why) => {
    expect(outcomeOf(() => safePath(name))).toEqual({ kind: 'unsafe-name', entry: name, why });
  });
});

describe('two entries', () => {
  const both = (one: string, other: string): unknown => outcomeOf(() => {
    const tree = new NameTree();
    for (const name of [one, other]) tree.addEntry(name, safePath(name), name.endsWith('/'));
    return null;
  });

  it.each([
    ['a', 'b'], ['a/b', 'a/c'], ['a/', 'a/b'], ['a/b', 'a/'], ['a/b/', 'a/b/c/d'], ['a', 'ab'], ['a/b', 'b/a'],
  ])('%j and %j have a place each', (one, other) => {
    expect(both(one, other)).toBeNull();
  });

  it.each([
    ['a', 'a', 'exact'], ['a/', 'a/', 'exact'], ['a', 'A', 'case'], ['a/b', 'A/c', 'case'], ['\u00e9', 'e\u0301', 'case'], ['\u00df', 'SS', 'case'], ['a', 'a/', 'folder'], ['a/', 'a', 'folder'], ['a', 'a/b', 'folder'], ['a/b', 'a', 'folder'],
    ['a?', 'a_', 'replaced'], ['a_', 'a?', 'replaced'], ['a?', 'a*', 'replaced'], ['a/b', 'a\\b', 'exact'], ['a?/', 'a_/', 'replaced'],
  ])('%j and %j have one place: %s', (one, other, how) => {
    expect(both(one, other)).toEqual({ kind: 'twins', entry: other, other: one, how });
  });

  it('of a folder that is named twice have one place, whatever lies in it', () => {
    const tree = new NameTree();
    const add = (name: string): unknown => outcomeOf(() => { tree.addEntry(name, safePath(name), name.endsWith('/')); return null; });
    expect(['a/b', 'a/', 'a/c', 'a/'].map(add)).toEqual([null, null, null, { kind: 'twins', entry: 'a/', other: 'a/b', how: 'exact' }]);
  });
});
