// What a check tells about texts that people write freely, value by value: the rules, their parameters, and what would mend it.
import { describe, expect, it } from 'vitest';
import { grades } from '../../src/schemas/grades.ts';
import type { FieldKey, Format } from '../../src/schemas/format.ts';
import { unopened } from '../../src/schemas/unopened.ts';
import { toldOf, type Told } from '../support/values.ts';

const told: readonly (readonly [key: FieldKey, format: Format, told: Told])[] = [
  ['attendance', unopened, {
    right: {
      '課': null, '=': null, '-': null, '+': null, '@': null, '課=1': null, 'O\'Brien': null, '課\'': null, '“課”': null, '課 程': null,
      '\u2593': null, '課\u2593': null, '\u03a9': null, '#N/A': null,
    },
    'cell/formula': {
      '=1+1': null, '=課': null, '-課': null, '+課': null, '@課': null, '==': null, '=\'課\'': null, '-1': null, '+1': null, '=A1': null,
    },
    'cell/text-mark formula': { '="課"': '課?', '=""': '?', '="a""b"': 'a"b?', '="\'課\'"': '課?', '="a,b"': 'a,b?' },
    'cell/formula; cell/separator quote': { '="課"x': '=「課」x?', '="a"b"': '=”a”b”?' },
    'cell/text-mark apostrophe': {
      '\'課': '課?', '\'': '?', '\'\'': '?', '\'課\'': '課?', '\'課\' 程': null, '\'O\'Brien\'': 'O\'Brien?', '\'王\'小\'明\'': null,
      '\'a\'b': 'a\'b?', '\'=課\'': '=課?', '\'="課"\'': '課?', '\'“課”\'': '“課”?',
    },
    'cell/separator quote': { '"課"': '「課」?', '課"程': '課”程?', '"課"程"': '”課”程”?', 'a"b"c"d"': 'a「b」c「d」?' },
    'cell/separator comma': { '課,程': '課，程?', '課,程"': '課，程”?' },
    'cell/space': { ' 課': '課', '課 ': '課', '　課': '課', '課　': '課', ' ': '', '　': '', '　=1': '=1' },
    'cell/invisible U+200B': { '\u200b': '', '課\u200b': '課', '\u200b課': '課' },
    'cell/invisible U+200B; cell/space': { '\u200b ': ' ', ' \u200b課': ' 課' },
    'cell/formula; cell/invisible U+200B': { '\u200b=1': '=1', '=\u200b1': '=1' },
    'cell/invisible U+00AD': { '課\u00ad': '課' },
    'cell/invisible U+200E': { '課\u200e程': '課程' },
    'cell/invisible U+FEFF': { '\ufeff課': '課' },
    'cell/invisible U+FE0F': { 'A\ufe0f': 'A', '\ufe0f課': '課' },
    'cell/not-in-big5 missing 2': {
      '課\ufe0f': null, '課\u{e0100}': null, '課\u00a0程': null, '課\u{20bb7}': null, '課\ufffd程': null,
    },
    'cell/invisible U+E0100': { 'A\u{e0100}': 'A' },
    'cell/invisible U+200D': { '\u200d': '' },
    'cell/invisible U+200D; cell/not-in-big5 missing 1': { '\u{1f468}\u200d\u{1f469}': '\u{1f468}\u{1f469}' },
    'cell/control tab': { '課\u0009程': '課 程?' },
    'cell/control tab; cell/space': { '課\u0009': '課?', '\u0009課': '課?', '課\u0009\u000a': '課?' },
    'cell/control line-break': { '課\u000a程': '課 程?', '課\u000d程': '課 程?' },
    'cell/control line-break; cell/not-in-big5 missing 2': { '課\u0085程': '課 程?', '課\u2028程': '課 程?' },
    'cell/control other': { '課\u0001程': '課 程?', '課\u001a程': '課 程?', '課\u001a\u001a': '課?', '課\u007f': '課?' },
    'cell/control end-of-file': { '課\u001a': '課?', '\u001a': '?' },
    'cell/control other; cell/not-in-big5 missing 2': { '課\u009f': '課?' },
    'cell/control other; cell/space': { '課\u0001\u0009': '課?' },
    'cell/not-in-big5 missing 1': {
      '\u00e9': null, '课': null, '\u{20bb7}': null, '豈': null, '\udfff': null, '\ufffd': null, '\u2460': null,
    },
    'cell/not-in-big5 private-use 1': { '\ue000': null, '\uf8ff': null },
    'cell/not-in-big5 private-use 2': { '課\ue000': null },
    'cell/invisible U+200B; cell/separator comma': { '課,\u200b程': '課,程' },
    'cell/formula; cell/separator comma': { '=,': '=，?' },
  }],
  ['courseName', unopened, {
    'cell/lost-character 2': { '課?程': null, '課??程': null, '課\u25a1程': null, '課\ufffd': null, '龘?龘': null },
    right: {
      '課?': null, '?課': null, '課?a': null, 'a?課': null, 'AI?': null, '課？程': null, '？': null, '課 ? 程': null,
    },
    'cell/lost-character 1': { '\u25a1': null },
    'cell/invisible U+200B; cell/lost-character 2': { '課?\u200b程': '課?程' },
    'cell/formula; cell/lost-character 3': { '=課?程': null },
    'cell/lost-character 2; cell/not-in-big5 missing 1': { '\u{20bb7}?課': null, '㐀?㐀': null },
    'cell/required': { ' ': null, '　': null },
    'cell/invisible U+200B; cell/required': { '\u200b': '' },
    'cell/lost-character 3; cell/not-in-big5 missing 1': { '\u{20bb7}\u{20bb7}\u25a1': null },
  }],
  ['name', unopened, {
    'cell/lost-character 2': { '王?明': null, '王？明': null, '王\u25a1明': null, '王\ufffd明': null },
    'cell/lost-character 1': { '?': null },
    'cell/lost-character 3': { '王明?': null },
    right: {
      'O\'Brien': null, '-': null, '王.明': null, '瓦歷斯 諾幹': null, '瓦歷斯‧諾幹': null, '歐陽 大華': null, '王 大小明': null, 'John Smith': null, 'A 王': null, '王 A': null, '王': null,
      '丁一': null, '王 小 明': null,
    },
    'cell/name-form blank': { '王 小明': '王小明?', '王 明': '王明?', '王　小明': '王小明?', '王  明': '王明?' },
    'cell/name-form digit': { '王小明1': null, '1王小明': null, '王２明': null, '3': null, '王 小3': null, 'Ahmad 2': null },
    'cell/name-form blank; cell/not-in-big5 missing 2': { '王\u00a0明': '王明?' },
    'cell/name-form digit; cell/not-in-big5 missing 2': { '王\u0663明': null },
    'cell/name-form blank; cell/space': { '王 明 ': '王明?' },
    'cell/invisible U+200B; cell/name-form blank': { '王\u200b 明': '王 明' },
    'cell/text-mark apostrophe': { '\'王小明': '王小明?' },
    'cell/space': { '王小明 ': '王小明', ' 王小明': '王小明' },
    'cell/invisible U+200B': { '王\u200b小明': '王小明' },
    'cell/formula': { '=王': null },
    'cell/control end-of-file': { '王小明\u001a': '王小明?' },
    'cell/not-in-big5 missing 1': { '\u{20bb7}明': null },
    'cell/not-in-big5 missing 2': { '王\u{20bb7}': null, '王〇明': null },
    'cell/not-in-big5 private-use 1': { '\ue000明': null },
  }],
  ['courseCode', unopened, {
    right: { '1E10': null, '3-2': null, 'A_1': null, '1e5x': null },
    'cell/course-code scientific': { '1.5E+3': null },
    'cell/course-code date': { '2026/3/2': null, '3月2日': null },
    'cell/course-code character': { 'a b': null, '課程': null, 'A.1': null, 'A，1': null, 'Ａ１': null },
    'cell/space': { ' A1': 'A1', 'A1 ': 'A1' },
    'cell/course-code character; cell/text-mark apostrophe': { '\'A1': 'A1?' },
    'cell/course-code character; cell/text-mark formula': { '="A1"': 'A1?' },
    'cell/invisible U+200B': { 'A1\u200b': 'A1' },
    'cell/course-code character; cell/separator comma': { 'A,1': 'A，1?' },
    'cell/course-code character; cell/not-in-big5 missing 1': { '\u00e9': null },
  }],
  ['name', grades, {
    'cell/lost-character 2': { '王?明': null, '王\u25a1明': null },
    right: { '\'王': null, '=王': null, ' 王': null, '王 明': null, '王1': null },
    'cell/invisible U+200B': { '王\u200b': '王' },
    'cell/control tab': { '王\u0009明': '王 明?' },
    'cell/separator comma': { '王,明': '王，明?' },
  }],
  ['courseName', grades, {
    'cell/lost-character 2': { '課?程': null },
    right: { '\'課': null, '=1+1': null, '-課': null },
    'cell/separator quote': { '="a"': '=「a」?', '"課"': '「課」?' },
    'cell/separator comma': { '課,程': '課，程?' },
  }],
  ['studyType', grades, {
    right: { '=1': null, ' 課': null, '\'課': null, '課?程': null },
    'cell/invisible U+200B': { '課\u200b': '課' },
    'cell/control tab': { '課\u0009': '課?' },
    'cell/not-in-big5 missing 1': { '\u{20bb7}': null },
    'cell/separator comma': { 'a,b': 'a，b?' },
  }],
  ['courseName', unopened, {
    right: { ['課'.repeat(50)]: null, ['a'.repeat(50)]: null, [`${'課'.repeat(49)}a`]: null },
    'cell/too-long 50 51': { ['a'.repeat(51)]: null },
    'cell/name-bytes 101; cell/too-long 50 51': { [`${'課'.repeat(50)}a`]: null },
    'cell/name-bytes 102; cell/too-long 50 51': { ['課'.repeat(51)]: null },
    'cell/name-bytes 101; cell/space; cell/too-long 50 51': { [`${'課'.repeat(50)} `]: '課'.repeat(50) },
    'cell/invisible U+200B; cell/too-long 50 51': { [`${'課'.repeat(50)}\u200b`]: '課'.repeat(50) },
    'cell/not-in-big5 missing 1': { ['é'.repeat(50)]: null },
  }],
  ['courseName', grades, {
    right: { ['課'.repeat(50)]: null, ['a'.repeat(100)]: null },
    'cell/name-bytes 101': { ['a'.repeat(101)]: null },
    'cell/name-bytes 102': { ['課'.repeat(51)]: null },
  }],
];

describe.each(['text', 'bytes'] as const)('what is told about each text, read by its %s', (road) => {
  it.each(told)('of %s', async (key, format, expected) => {
    expect(await toldOf(format, key, expected, road)).toEqual(expected);
  });
});
