// Telephone numbers and e-mail addresses: by the column that holds them, and where they stand in any text.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mask, maskIds, maskPath } from '../../src/findings/mask.ts';
import { teachers } from '../../src/schemas/teachers.ts';
import { reporterNames } from '../../src/commands/report/reporters.ts';
import { inFolder } from '../support/folder.ts';
import { said } from '../support/masking-ways.ts';
import { lhl } from '../support/run.ts';

describe('in their columns', () => {
  it.each([
    ['0912345678', '0912******'], ['02-23979298', '02-2*******'], ['(02)2397-9298#812', '(02)****-****#***'], [' 0912-345-678 ', ' 0912-***-*** '],
    ['+886912345678', '+886*********'], ['０９１２３４５６７８', '０９１２******'], ['812', '812'], ['王小明', '王○明'], ['A123456789', 'A123******'],
  ])('the telephone number %j is %j', (value, shown) => { expect(mask(value, 'phone')).toBe(shown); });

  it.each([
    ['wang@example.gov.tw', 'w***@example.gov.tw'], ['w@example.tw', 'w@example.tw'], ['王小明 wang.hs@mail.tw;li@mail.tw', '王○明 w******@mail.tw;l*@mail.tw'],
    ['王小明', '王○明'], ['wang＠example.tw', 'w***＠example.tw'], ['A123456789@mail.tw', 'A*********@mail.tw'],
  ])('the e-mail address %j is %j', (value, shown) => { expect(mask(value, 'email')).toBe(shown); });
});

describe('in texts of any column', () => {
  it.each([
    ['洽 02-2397-9298 王先生', '洽 02-2***-**** 王先生'], ['請電0912345678報名', '請電0912******報名'], ['手機 0912 345 678', '手機 0912 *** ***'],
    ['電話：(03)932-5164', '電話：(03)9**-****'], ['+886-2-2397-9298', '+886-*-****-****'], ['信箱 wang@example.gov.tw', '信箱 w***@example.gov.tw'],
  ])('%j is %j', (value, shown) => {
    expect([mask(value, null), maskIds(value)]).toEqual([shown, shown]);
  });

  // Dates with times, spans of time, numbers of documents and agencies, and what only looks like an address.
  it.each([
    '091-06-30 09:00', '115-05-10 09:10-12:10', '0910-1230 上課', '府人字第1040055298號', '301000000A', 'ISO 27001:2022', 'Python@Work', '@全勤', '0912345678', '上午 0900 至 1200',
  ])('%j stays', (value) => { expect(mask(value, null)).toBe(value); });

  it('a path stays a path', () => { expect(maskPath('0912345678/wang@example.tw.csv')).toBe('0912345678/wang@example.tw.csv'); });

  it('a long text takes no time', () => {
    for (const text of ['a'.repeat(200_000), '09'.repeat(100_000), 'a@'.repeat(100_000), '02 '.repeat(70_000)]) {
      for (const holds of ['email', 'phone', 'typed', null] as const) expect(mask(text, holds).length).toBe(text.length);
    }
  });
});

describe('by every reporter, by the changes of fix and with --show-values', () => {
  const HEADER = teachers.fields.map(({ header }) => header).join();
  // A finding in each of the three columns.
  const row = 'T001,,王小明,男,,,02-00001234\t,0912-000111\t,wang@example.tw\t,,,,,,講座,,,,,,,,,,0';
  const shown = (text: string): string[] => ['00001234', '000111', '000-111', 'wang@'].filter((part) => text.includes(part));

  it('no reporter shows them', () => inFolder(async (folder) => {
    folder.write('in.csv', `\ufeff${HEADER}\r\n${row}\r\n`);
    for (const lang of ['zh', 'en']) {
      const text = await said(folder, ['validate', '--all', '--lang', lang, 'in.csv'], reporterNames);
      expect(shown(text)).toEqual([]);
      expect(text).toContain('@example.tw');
    }
    expect(shown(await said(folder, ['validate', '--all', '--show-values', 'in.csv'])).length).toBeGreaterThan(1);
    const fixed = await lhl(['fix', 'in.csv', '-o', 'out.csv', '--suggested', '--changes', 'changes.csv'], { cwd: folder.path });
    expect(shown(fixed.stdout + fixed.stderr + readFileSync(join(folder.path, 'changes.csv'), 'utf8'))).toEqual([]);
    expect(readFileSync(join(folder.path, 'out.csv'), 'utf8')).toContain('02-00001234,');
  }));
});
