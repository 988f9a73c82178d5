// Lists of courses, subjects and teachers become the forms for them: no person is asked for where there is none.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder } from '../support/folder.ts';
import { lhl } from '../support/run.ts';

async function made(list: string, to: string, ...options: string[]): Promise<{ code: number; stderr: string; stdout: string; rows: string[] }> {
  let result = { code: -1, stderr: '', stdout: '', rows: new Array<string>() };
  await inFolder(async (folder) => {
    folder.write('名單.csv', `\ufeff${list}`);
    const ran = await lhl(['convert', '名單.csv', '--to', to, '-o', 'out.csv', '--encoding', 'utf8', '--today', '115-11-22', ...options], { cwd: folder.path });
    const rows = ran.stderr.includes('沒有寫出') ? [] : readFileSync(join(folder.path, 'out.csv'), 'utf8').trimEnd().split('\r\n');
    result = { ...ran, rows };
  });
  return result;
}

describe('lhl convert', () => {
  it('makes courses of a list with other headers, a title and a sum', async () => {
    const { code, rows } = await made([
      '課程一覽表', '課程代碼,期別,課程名稱,類別代碼,簡介,報名方式,縣市,教室,名額,開課日期,結束日期,開始時間,結束時間,講座,性別',
      'P1,1,資通安全通識,資通安全(通識),認識資安,3,臺北市,第一教室,30,115/12/10,115/12/10,9:10,12:10,王小明,', ',,合計,,,,,,,,,,,,', '',
    ].join('\r\n'), 'courses');
    expect([code, rows.length, rows[1]]).toEqual([
      0, 2, 'P1,1,資通安全通識,,522,認識資安,3,,10,第一教室,30,,,,,,,,,,,,,,王小明,,115-12-10,09:10:00,115-12-10,12:10:00',
    ]);
  });

  it('asks for what a list of courses lacks, and takes the answers', async () => {
    const list = '課程代碼,課程名稱,日期\r\nP1,資通安全通識,115-12-10\r\n';
    const asked = await made(list, 'courses');
    expect(asked.code).toBe(2);
    for (const key of ['term', 'category', 'summary', 'registration', 'county', 'venue', 'seats']) expect(asked.stderr).toContain(`--set ${key}=`);
    const sets = ['term=1', 'category=522', 'summary=資安', 'registration=3', 'county=臺北市', 'venue=禮堂', 'seats=30', 'startTime=09:00', 'endTime=12:00'];
    const { code, rows } = await made(list, 'courses', '--map', '日期=date', ...sets.flatMap((value) => ['--set', value]));
    expect([code, rows[1]]).toEqual([0, 'P1,1,資通安全通識,,522,資安,3,,10,禮堂,30,,,,,,,,,,,,,,,,115-12-10,09:00:00,115-12-10,12:00:00']);
  });

  it('makes teachers of a list without IDs, with their telephone numbers masked on the screen', async () => {
    const { code, rows, stdout, stderr } = await made('姓名,服務單位,電話,手機,Email,可授課程\r\n王小明,示範縣政府, 02-00001234,0900-000111,wang@example.tw,資通安全\r\n', 'teachers');
    expect([code, rows[1]]).toEqual([0, ',,王小明,,示範縣政府,,02-00001234,0900-000111,wang@example.tw,,,,,,資通安全,,,,,,,,,,']);
    expect(stdout + stderr).not.toMatch(/00001234|000111|wang@/);
  });

  it('makes subjects of three columns with headers of any list', async () => {
    expect((await made('編號,科目,備註\r\nS1,資安,\r\nS2,公文,x\r\n', 'subjects')).rows).toEqual(['科目代碼,科目名稱,科目說明', 'S1,資安,', 'S2,公文,x']);
  });

  it('says which column it looks for, and not an ID', async () => {
    const { code, stderr } = await made('代碼,內容\r\nS1,資安\r\n', 'subjects');
    expect(code).toBe(2);
    expect(stderr).toMatch(/找不到「科目名稱」在哪一欄[^]*<欄名>=subjectName/);
    expect(stderr).not.toContain('身分證');
  });

  it('takes headers of an attendance list as before where hours are made of it', async () => {
    const { stderr } = await made('身分證字號,姓名,科目,職稱\r\nA123456789,王小明,資安,科長\r\n', 'unopened');
    expect(stderr).toContain('還缺');
    expect(stderr).toMatch(/科目[^]*職稱/);
  });
});
