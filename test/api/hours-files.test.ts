import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hours, hoursCsv, hoursNotes, maskedHours, type HoursReport } from '../../src/index.ts';
import { inFolder } from '../support/folder.ts';
import { file, records } from '../support/hours.ts';
import { officeFile, staff } from '../support/hours-office.ts';
import { lhl } from '../support/run.ts';
import { big5 } from '../support/webhr.ts';

const report = (): Promise<HoursReport> => hours([officeFile], { showValues: true });

describe('hoursCsv', () => {
  it('writes what lhl hours writes, in both languages', () => inFolder(async (folder) => {
    folder.write('grades.csv', officeFile.bytes as Uint8Array);
    for (const lang of ['zh', 'en'] as const) {
      await lhl(['hours', 'grades.csv', '-o', 'people.csv', '--force', '--lang', lang], { cwd: folder.path });
      expect(Buffer.from((await hoursCsv(await report(), { lang })).bytes)).toEqual(readFileSync(join(folder.path, 'people.csv')));
    }
  }));

  it('is in UTF-8 where CP950 lacks a character, and tells which cells a spreadsheet would run', async () => {
    const odd = await hours([{ bytes: Buffer.from(`\ufeff${records([{ name: '𠮷田', department: '=1+1' }])}`) }], { showValues: true });
    expect(await hoursCsv(odd)).toMatchObject({ encoding: 'utf8-bom', formulas: { count: 1, first: 'C2' } });
    expect(await hoursCsv(await hours([{ bytes: big5(records([{}])) }], { showValues: true }))).toMatchObject({ encoding: 'big5', formulas: null });
  });
});

describe('maskedHours', () => {
  it('leaves no ID and no name', async () => {
    const text = JSON.stringify(maskedHours(await report()));
    for (const [id, name] of staff) for (const secret of [id, name]) expect(text).not.toContain(secret);
  });
});

describe('hoursNotes', () => {
  it('tells the sums, the files, and what was taken for granted', async () => {
    const told = await hours([file(records([{}]), 'a.csv'), file(records([{}]), 'b.csv')]);
    expect((await hoursNotes(told, { lang: 'en' })).join('\n')).toMatch(/a\.csv[^]*b\.csv[^]*records that repeat count once/);
    expect((await hoursNotes(told)).join('\n')).toMatch(/重複的紀錄只算一次/);
  });
});
