// What the page says of the file itself, so that its receiver knows which version was checked.
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { minuteInTaipei } from '../../src/schemas/calendar.ts';
import { zip } from '../support/archives/writer.ts';
import { inFolder } from '../support/folder.ts';
import { all, one, read, text } from '../support/html-document.ts';
import { lhl, type Circumstances } from '../support/run.ts';
import { row, upload } from '../support/upload.ts';

const validate = ['validate', '--today', '115-11-22', '--reporter', 'html'];

async function factsOf(argv: readonly string[], circumstances: Circumstances): Promise<Readonly<Record<string, string>>> {
  const list = one(read((await lhl([...validate, ...argv], circumstances)).stdout).page, 'dl.facts');
  return Object.fromEntries(all(list, 'div').map((pair) => [text(one(pair, 'dt')), text(one(pair, 'dd'))]));
}

const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16).replace(/.{4}(?=.)/g, '$& ');

describe('the facts about a file', () => {
  const rows = [
    row(), row({ idNumber: 'B123456780', name: '林小民', physicalHours: '2', digitalHours: '1', nature: '3' }),
    row({ courseName: '環境教育', startDate: '115-05-01', endDate: '115-05-20', unit: '2', total: '1', physicalHours: '', digitalHours: '' }),
  ];
  const bytes = upload(rows);

  it('are its format, encoding, rows, people, courses, period, hours, size, time and the beginning of its SHA-256', () => inFolder(async ({ write, path }) => {
    const { mtime } = statSync(write('a.csv', bytes));
    expect(await factsOf(['a.csv'], { cwd: path })).toEqual({
      格式: '整批上傳（未開班）25 欄', 編碼: 'Big5', 資料: '3 筆', 人數: '2 人', 課程: '2 門', 期間: '115-05-01～115-05-20', 時數: '12 小時',
      大小: `${bytes.length.toLocaleString('en')} 位元組`, 修改時間: minuteInTaipei(mtime), 'SHA-256（前 16 碼）': sumOf(bytes),
    });
  }));

  it('are the same by the text of the rows as by their bytes', () => inFolder(async ({ write, path }) => {
    write('a.csv', bytes);
    expect(await factsOf(['a.csv'], { cwd: path, env: { LHL_NO_FAST: '1' } })).toEqual(await factsOf(['a.csv'], { cwd: path }));
  }));

  it('have no time where the file comes through a pipe', async () => {
    const facts = await factsOf(['-'], { stdin: bytes, pieces: 100 });
    expect(facts['修改時間']).toBeUndefined();
    expect(facts['SHA-256（前 16 碼）']).toBe(sumOf(bytes));
  });

  it('are those of the archive that was handed over', () => inFolder(async ({ write, path }) => {
    const archive = zip([{ name: 'a.csv', data: bytes }]);
    write('a.zip', archive);
    const facts = await factsOf(['a.zip'], { cwd: path });
    expect([facts['人數'], facts['SHA-256（前 16 碼）']]).toEqual(['2 人', sumOf(archive)]);
  }));

  it('have the sum over all bytes also where reading stopped at an unknown header row', () => inFolder(async ({ write, path }) => {
    const unknown = Buffer.from(`甲,乙\r\n${'1,2\r\n'.repeat(400_000)}`);
    write('a.csv', unknown);
    const facts = await factsOf(['a.csv'], { cwd: path });
    expect(facts['SHA-256（前 16 碼）']).toBe(sumOf(unknown));
    expect(Object.keys(facts)).not.toContain('人數');
  }));

  it('say how many rows could not be counted', async () => {
    const facts = await factsOf(['-'], { stdin: upload([...rows, row({ idNumber: 'A123456780', courseName: '', physicalHours: 'x', digitalHours: '', term: '2' }), 'x']) });
    expect([facts['資料'], facts['人數'], facts['課程']]).toEqual(['5 筆', '2 人（另有 2 筆讀不出來，沒有算）', '2 門（另有 2 筆讀不出來，沒有算）']);
  });

  it('add decimals of a grade file exactly', async () => {
    const header = '身分證字號,姓名,學習類別,學習機關(構)編號,學習機關(構)名稱,名稱,種類,費用,期別,起始日期,終迄日期,訓練總數,訓練總單位,訓練總成績,證件字號,課程性質,數位時數,實體時數,是否與業務相關,訓練進修類別(程度)';
    const lines = [['0.1', '0'], ['0.2', '1.25'], ['', '2']].map(([digital = '', physical = ''], i) =>
      `A123456789,王小明,,301000000A,,課程${String(i)},,,1,115-05-10,1150511,3,小時,,,,${digital},${physical},,`);
    const file = Buffer.from(`\ufeff${[header, ...lines].join('\r\n')}\r\n`);
    for (const env of [{}, { LHL_NO_FAST: '1' }]) {
      const facts = await factsOf(['--as', 'grades', '-'], { stdin: file, env });
      expect([facts['人數'], facts['課程'], facts['期間'], facts['時數']]).toEqual(['1 人', '3 門', '115-05-10～115-05-11', '3.55 小時']);
    }
  });
});
