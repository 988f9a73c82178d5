import { describe, expect, it } from 'vitest';
import { codePage } from '../../../src/bytes/sheet/code-page.ts';
import { SheetProblem } from '../../../src/bytes/sheet/problem.ts';
import { apart, attribute, plainText, wellFormed } from '../../../src/bytes/sheet/xml-values.ts';

const outcomeOf = (get: () => unknown): unknown => {
  try {
    return get();
  } catch (error) {
    return error instanceof SheetProblem ? error.fact.kind : error;
  }
};

describe('the value of an attribute', () => {
  it.each([
    [' a="1"', '1'], [' a=\'1"\'', '1"'], ['\n\ta \r=\n "1"', '1'], [' b="a=2" a="1"', '1'], [' aa="2" a="1"', '1'], [' x:a="2" a="1"', '1'], [' a="1" a="2"', '1'], [' a=""', ''], [' a="&lt;&amp;"', '<&'], ['a="1"b="2"', '1'], ['b="2"a="1"', '1'],
    ['', null], [' b="1"', null], [' A="1"', null], [' ab="1"', null], [' a', null], [' b="1', 'damaged'], [' a=1', 'damaged'], [' a=', 'damaged'], [' b=1 a="1"', 'damaged'], [' a="&x;"', 'damaged'],
  ])('in %j is %j', (attributes, value) => {
    expect(outcomeOf(() => attribute(attributes, 'a'))).toBe(value);
  });
});

describe('a text', () => {
  it.each([
    ['a', 'a'], ['a\r\nb\rc\n\r', 'a\nb\nc\n\n'], ['&amp;&lt;&gt;&quot;&apos;', '&<>"\''], ['&#65;&#x41;&#x5803;&#134071;&#x10FFFF;&#x9;', 'AA堃𠮷\u{10ffff}\t'], ['&amp;lt;', '&lt;'], ['&#xd7ff;&#xe000;', '\ud7ff\ue000'],
    ['&', 'damaged'], ['&amp', 'damaged'], ['&AMP;', 'damaged'], ['&nbsp;', 'damaged'], ['&no;', 'damaged'], ['&#0;', 'damaged'], ['&#xD800;', 'damaged'], ['&#xDFFF;', 'damaged'], ['&#x110000;', 'damaged'], ['&#;', 'damaged'], ['&#x;', 'damaged'], ['&#12345678;', 'damaged'], ['& amp;', 'damaged'],
  ])('written %j is %j', (raw, text) => {
    expect(outcomeOf(() => plainText(raw))).toBe(text);
  });

  it('has no half of a character, and is the same in memory of its own', () => {
    expect([wellFormed('a\ud842b\udfb7𠮷'), wellFormed('王')]).toEqual(['a\ufffdb\ufffd𠮷', '王']);
    for (const text of ['', 'a', 'x'.repeat(12), 'x'.repeat(13), 'x'.repeat(14)]) expect(apart(text)).toBe(text);
  });
});

describe('the bytes of an old workbook', () => {
  it.each([
    [950, [0xa4, 0xfd], '王'], [null, [0xa4, 0xfd], '王'], [10_002, [0xa4, 0xfd], '王'], [936, [0xcd, 0xf5], '王'], [10_008, [0xcd, 0xf5], '王'], [932, [0x89, 0xa4], '王'], [10_001, [0x89, 0xa4], '王'], [949, [0xb0, 0xa1], '가'], [10_003, [0xb0, 0xa1], '가'],
    [874, [0xa1], 'ก'], [1200, [0x8b, 0x73], '王'], [10_000, [0x8e], 'é'], [32_768, [0x8e], 'é'], [65_001, [0xe7, 0x8e, 0x8b], '王'], [1250, [0xb9], 'ą'], [1251, [0xc0], 'А'], [1253, [0xc1], 'Α'], [1258, [0xd0], 'Đ'],
    [1252, [0x80, 0x93, 0x9f, 0x81, 0xe9], '€“Ÿ\x81é'], [32_769, [0x80, 0xe9], '€é'], [367, [0x80, 0x41], '€A'], [1249, [0x80], '€'], [1259, [0x80], '€'], [null, [0xc9, 0x74, 0xe9], 'Été'], [950, [0xa4], '\ufffd'],
  ])('in the encoding %s: %j is %j', (page, bytes, text) => {
    expect(codePage(page)(Uint8Array.from(bytes))).toBe(text);
  });
});
