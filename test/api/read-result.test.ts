import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PageProblem, ResultProblem, SheetProblem, TableProblem, readResult, type PageParser, type ResultOptions } from '../../src/index.ts';
import { inFolder } from '../support/folder.ts';
import { lhl } from '../support/run.ts';
import { row, upload } from '../support/upload.ts';

const saved = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, '../support/results', name));
const of = { bytes: saved('upload.csv'), today: '115-11-22' };

const problemOf = async (bytes: Uint8Array | string, options: ResultOptions = {}): Promise<unknown> => {
  const error: unknown = await readResult(Buffer.from(bytes), options).catch((thrown: unknown) => thrown);
  return error instanceof ResultProblem || error instanceof PageProblem || error instanceof SheetProblem || error instanceof TableProblem ? error.fact : error;
};

describe('readResult', () => {
  it('says what lhl result says', () => inFolder(async (folder) => {
    for (const name of ['plain.html', 'nested-2013.html', 'one-file.mht', 'page.xls', 'workbook.ods', 'password-Abcd1234.zip']) {
      const { toMend, ...made } = await readResult(saved(name), { of, password: 'Abcd1234', lang: 'en' });
      folder.write(name, saved(name));
      folder.write('upload.csv', of.bytes);
      const argv = ['result', name, '--of', 'upload.csv', '--lang', 'en', '--today', of.today, '-o', 'rows.csv', '--force', '--reporter', 'json'];
      const { stdout } = await lhl(argv, { cwd: folder.path, env: { LHL_ZIP_PASSWORD: 'Abcd1234' } });
      const rows = made.rows.map(({ about, ...row }) => {
        expect(Object.values(row.fields)).toEqual(expect.arrayContaining([...about]));
        return row;
      });
      expect({ version: 1, ...made, rows }).toEqual(JSON.parse(stdout));
      expect(Buffer.from(toMend ?? [])).toEqual(readFileSync(join(folder.path, 'rows.csv')));
    }
  }));

  it('takes a stream, and shows values only where asked', async () => {
    // eslint-disable-next-line @typescript-eslint/require-await
    async function* pieces(): AsyncGenerator<Uint8Array> {
      for (const byte of saved('plain.html')) yield Uint8Array.of(byte);
    }
    const [first] = (await readResult(pieces(), { showValues: true })).rows;
    expect([first?.row, first?.fields['身分證字號'], first?.fields['姓名']]).toEqual([null, 'A223456781', '林淑芬']);
    expect((await readResult(saved('plain.html'))).toMend).toBeNull();
  });

  it('reads HTML with the parser that is handed in', async () => {
    const asked: string[] = [];
    const parsePage: PageParser = (texts, taker) => {
      asked.push([...texts].join(''));
      taker.openTag('table', () => null);
      for (const cells of [['處理結果', '姓名', '期別', '課程代碼'], ['額滿', '王小明', '1', 'A1']]) {
        taker.openTag('tr', () => null);
        for (const text of cells) {
          taker.openTag('td', (name) => (name === 'colspan' ? '1' : null));
          taker.text(text);
        }
      }
    };
    const { rows } = await readResult(Buffer.from('<p>薦送'), { parsePage });
    expect([asked, rows]).toEqual([['<p>薦送'], [{ reason: '額滿', row: null, about: ['王○明', 'A1', '1'], fields: { 姓名: '王○明', 期別: '1', 課程代碼: 'A1' }, findings: [] }]]);
  });

  it('says why in a fact', async () => {
    expect(await problemOf('')).toEqual({ kind: 'empty' });
    expect(await problemOf('<p>檔案處理異常<p>檔案處理成功')).toEqual({ kind: 'list', failed: 1, passed: 1 });
    expect(await problemOf('<form><input type=password>')).toEqual({ kind: 'login' });
    expect(await problemOf(saved('upload.csv'))).toEqual({ kind: 'no-reason' });
    expect(await problemOf(upload([]))).toEqual({ kind: 'no-reason' });
    expect(await problemOf(saved('plain.html'), { limits: { maxCells: 20 } })).toEqual({ kind: 'too-many-cells', limit: 20 });
    expect(await problemOf(saved('workbook.ods'), { limits: { maxCells: 20 } })).toMatchObject({ limit: 20 });
    expect(await problemOf(saved('plain.html'), { limits: { maxSize: 1000 } })).toEqual({ kind: 'too-large', limit: 1000 });
    expect(await problemOf(saved('plain.html'), { of: { bytes: upload([row({ courseName: '別的課' })]) } })).toEqual({ kind: 'other-upload', rows: 3, masked: 0 });
    expect(await problemOf(saved('plain.html'), { of: { bytes: upload([]) } })).toEqual({ kind: 'empty-upload' });
    expect(await problemOf(saved('plain.html'), { of: { bytes: Buffer.from('%PDF-1.7\n') } })).toMatchObject({ kind: 'unreadable-upload', findings: [{ rule: 'file/malformed' }] });
  });
});
