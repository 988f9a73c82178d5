// Every heading by which a column of somebody's own table is known, as test/support/headings.txt lists them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HeaderFinder } from '../../src/convert/result/header.ts';
import { columnOf } from '../../src/convert/roster/words.ts';
import { meaningOf, readerFor } from '../../src/convert/upload/words.ts';
import { formats } from '../../src/schemas/index.ts';

const lines = readFileSync(join(import.meta.dirname, '../support/headings.txt'), 'utf8').split('\n')
  .flatMap((line) => (line === '' || line.startsWith('#') ? [] : [/^(\S+) (\S+) (.*)$/.exec(line)?.slice(1) ?? []]))
  .map(([form = '', field = '', words = '']) => ({ form, field, words: words.split('|') }));
const of = (form: string): typeof lines => lines.filter((line) => line.form === form);

describe('the headings', () => {
  it.each(of('-'))('of $field, in any list', ({ field, words }) => {
    expect(words.filter((word) => meaningOf(word)?.key !== field)).toEqual([]);
    // 訓練總數 that is called hours is in hours.
    if (field === 'total') expect(words.filter((word) => meaningOf(word)?.inHours !== true)).toEqual([]);
  });

  it.each(formats.flatMap((format) => of(format.id).map((line) => ({ ...line, format }))))('of $field, in a list for $form', ({ format, field, words }) => {
    const read = readerFor(format);
    expect(words.filter((word) => read(word)?.key !== field)).toEqual([]);
  });

  it.each([...of('roster')])('of $field, in a roster: the likeliest first', ({ field, words }) => {
    for (const [i, word] of words.entries()) {
      expect(columnOf(field as 'unit' | 'jobTitle', ['姓名', word]), word).toBe(1);
      expect(columnOf(field as 'unit' | 'jobTitle', [words[i + 1] ?? '姓名', word]), word).toBe(1);
    }
    expect(columnOf(field as 'unit' | 'jobTitle', ['姓名'])).toBe(-1);
  });

  it.each(of('result'))('of the reason, in what a system gives back: the clearest first', ({ words }) => {
    const finder = new HeaderFinder(formats);
    for (const [i, word] of words.entries()) {
      expect(finder.of(['身分證字號', '姓名', '課程名稱', words[i + 1] ?? '電話', word])?.reason, word).toBe(4);
    }
  });
});
