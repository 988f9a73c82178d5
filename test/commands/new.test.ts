// `lhl new` without a terminal, and what it makes of answers.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mendOf } from '../../src/api/upload-mend.ts';
import { droppedPath, readAnswer, usualAnswer } from '../../src/convert/upload/answer.ts';
import { unopened } from '../../src/schemas/unopened.ts';
import type { FieldKey } from '../../src/schemas/format.ts';
import { csv, person } from '../support/convert.ts';
import { inFolder } from '../support/folder.ts';
import { lhl } from '../support/run.ts';

describe('without a terminal', () => {
  it.each(['zh', 'en'])('it says what to use instead (%s)', (lang) => inFolder(async (folder) => {
    folder.write('a.csv', csv([['身分證', '姓名'], [...person(0)]]));
    const { code, stdout, stderr } = await lhl(['new', 'a.csv', '--lang', lang], { cwd: folder.path, stdin: 'x\n' });
    expect([code, stdout, stderr.replace(/\s+/g, ' ').includes('lhl convert')]).toEqual([2, '', true]);
    expect(readdirSync(folder.path)).toEqual(['a.csv']);
  }));
});

describe('what is typed', () => {
  it.each([
    ["'/home/a b/名單.ods'", '/home/a b/名單.ods'], ['"C:\\人事 室\\名單.xlsx"', 'C:\\人事 室\\名單.xlsx'], ['/home/a\\ b/名\\(1\\).ods', '/home/a b/名(1).ods'],
    ['C:\\人事室\\名單.xlsx', 'C:\\人事室\\名單.xlsx'], ["& 'C:\\a b\\c.xlsx'", 'C:\\a b\\c.xlsx'], ['\\\\server\\share\\a.xlsx', '\\\\server\\share\\a.xlsx'], [' a.csv ', 'a.csv'], ['\u202aC:\\a\\b.csv', 'C:\\a\\b.csv'], ['人事室\\a.csv', '人事室\\a.csv'],
  ])('as a path: %s', (typed, path) => { expect(droppedPath(typed)).toBe(path); });

  it.each<[FieldKey, string, string | null]>([
    ['county', '宜蘭', '26'], ['county', '台北', '10'], ['county', '新竹', null], ['county', '1', '01'], ['county', '臺北縣', '22'], ['county', '火星', null],
    ['category', '資通', null], ['category', '資通安全', null], ['category', '機關業務', null], ['category', '資通安全（專業）', '523'], ['category', '性別主流化', null], ['category', '環境教育', '337'], ['startDate', '2026/5/10', null], ['startDate', '115年5月10日', '115-05-10'],
  ])('for %s: %s', (key, typed, value) => {
    const field = unopened.fields.find((one) => one.key === key);
    if (!field) throw new Error(key);
    const answer = readAnswer(typed, field, mendOf(unopened, '115-11-22'));
    expect(answer.kind === 'value' ? answer.value : null).toBe(value);
  });

  it('the usual answer is one that most courses have, and never a guess', () => {
    const usual = (key: FieldKey): string | null => {
      const field = unopened.fields.find((one) => one.key === key);
      return field ? usualAnswer(field, new Map([['startDate', '115-05-10']])) : null;
    };
    expect([usual('endDate'), usual('term'), usual('unit'), usual('degree'), usual('county'), usual('nature'), usual('total'), usual('courseName')]).toEqual(['115-05-10', '1', '1', '6', null, null, null, null]);
  });
});
