import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/lang/width.ts';
import { sources } from '../../src/schemas/evidence.ts';
import { formats } from '../../src/schemas/index.ts';
import { unopened } from '../../src/schemas/unopened.ts';
import { lhl } from '../support/run.ts';

interface Told {
  readonly basis: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly place: string;
}

interface Document {
  readonly id: string;
  readonly rowLimit: number | null;
  readonly fields: readonly { column: number; key: string; header: string; max: number | null; required: boolean; content: string; remarks: string[]; evidence: Told[] }[];
}

describe('lhl formats', () => {
  it.each(['zh', 'en'])('lists the formats and the columns of each in 80 columns (%s)', async (lang) => {
    for (const argv of [[], ...formats.map(({ id }) => [id])]) {
      const { code, stdout, stderr } = await lhl(['formats', ...argv, '--lang', lang]);
      expect(code).toBe(0);
      expect(stderr).toBe('');
      for (const line of stdout.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
      expect(stdout).not.toMatch(/undefined|null|NaN/);
    }
    const { stdout } = await lhl(['formats', '--lang', lang]);
    for (const { id } of formats) expect(stdout).toContain(`${id}  `);
  });

  it('prints the field table as the portal does', async () => {
    const { stdout } = await lhl(['formats', 'unopened']);
    const lines = stdout.split('\n');
    expect(lines.find((line) => line.includes('最大長度'))).toMatch(/欄位 +最大長度 +必填 +資料內容 +備註/);
    expect(lines.find((line) => line.startsWith('13 '))).toMatch(/^13 +\*訓練總數單位 +4 +是 +代碼 +1 小時、2 天、6 學分$/);
    expect(lines.find((line) => line.startsWith('14 '))).toMatch(/^14 +訓練成績 +5 +數字，可有小數 +例如 85\.5$/);
    expect(lines.filter((line) => /^\d+ /.test(line)).length).toBe(unopened.fields.length);
  });

  it.each(formats)('tells $id to programs', async (format) => {
    const told = JSON.parse((await lhl(['formats', format.id, '--reporter', 'json'])).stdout) as Document;
    expect(told.rowLimit).toBe(format.rowLimit);
    expect(told.fields.map(({ column, key, header, max, required }) => ({ column, key, header, max, required }))).toEqual(
      format.fields.map(({ key, header, max, required }, i) => ({ column: i + 1, key, header, max: max ?? null, required })),
    );
    for (const field of told.fields) expect(field.content, field.key).toMatch(/\p{Script=Han}/u);
  });

  it.each(formats.flatMap(({ id }) => ['zh', 'en'].map((lang) => [id, lang])))('tells what each field of %s rests on (%s)', async (id, lang) => {
    const { fields } = JSON.parse((await lhl(['formats', id, '--reporter', 'json', '--lang', lang])).stdout) as Document;
    const titles = Object.values(sources).flatMap((source) => ('title' in source ? [source.title] : []));
    const text = (await lhl(['formats', id, '--lang', lang])).stdout.replace(/\s/g, '');
    for (const { header, evidence } of fields) {
      expect(evidence.filter(({ basis }) => basis !== 'judgement').length, header).toBeGreaterThan(0);
      for (const { basis, title, publisher, place } of evidence) {
        if (basis === 'document') expect(titles).toContain(title);
        else expect([title, publisher].map((told) => told !== null)).toEqual(basis === 'code' ? [true, true] : [false, false]);
        expect(place).not.toMatch(/undefined|\b[ST]\d{1,2}\b|\[[A-Z]\b/);
        if (title !== null) expect(text).toContain(title.replace(/\s/g, ''));
      }
    }
    expect(text).not.toMatch(/\[[A-Z]\b|\bS\d\b/);
  });

  it('tells the document first, then code, then our own judgement with its reason', async () => {
    const { fields } = JSON.parse((await lhl(['formats', 'unopened', '--reporter', 'json'])).stdout) as Document;
    const told = (key: string): unknown => fields.find((field) => field.key === key)?.evidence.map(({ basis, place }) => [basis, place]);
    const columns = String(unopened.fields.length);
    expect(told('courseName')).toEqual([
      ['document', '未開班步驟 注意事項二 填表說明 第 2 列「課程名稱」：最大長度 50、必填，轉入 pemis2K 只留 100 位元組'],
      ['code', `${columns} 欄標題列第 2 欄「課程名稱」，有星號`],
    ]);
    expect(told('startTime')).toEqual([
      ['code', `${columns} 欄標題列第 4 欄「開課起始時間」，有星號`],
      ['code', `${columns} 欄第 4 欄，值寫成 HH:MM:SS`],
      ['judgement', '文件沒有寫時間的長度，取 HH:MM:SS 的 8 個字。'],
    ]);
  });

  it('names the nearest format for one that is none', async () => {
    const ran = await lhl(['formats', 'unopend']);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('「unopened」');
  });
});
