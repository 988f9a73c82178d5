import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/lang/width.ts';
import { formats } from '../../src/schemas/index.ts';
import { lhl } from '../support/run.ts';

interface Document {
  readonly id: string;
  readonly rowLimit: number | null;
  readonly fields: readonly { column: number; key: string; header: string; max: number | null; required: boolean; content: string; remarks: string[] }[];
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
    expect(lines.filter((line) => /^\d+ /.test(line)).length).toBe(25);
  });

  it.each(formats)('tells $id to programs', async (format) => {
    const told = JSON.parse((await lhl(['formats', format.id, '--reporter', 'json'])).stdout) as Document;
    expect(told.rowLimit).toBe(format.rowLimit);
    expect(told.fields.map(({ column, key, header, max, required }) => ({ column, key, header, max, required }))).toEqual(
      format.fields.map(({ key, header, max, required }, i) => ({ column: i + 1, key, header, max: max ?? null, required })),
    );
    for (const field of told.fields) expect(field.content, field.key).toMatch(/\p{Script=Han}/u);
  });

  it('names the nearest format for one that is none', async () => {
    const ran = await lhl(['formats', 'unopend']);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('「unopened」');
  });
});
