// --form: the blank form of an office, in every command that takes one. All header rows here are made up.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { inFolder, type Folder } from '../support/folder.ts';
import { lhl, type Ran } from '../support/run.ts';
import { row, upload } from '../support/upload.ts';

const now = new Date('2026-11-22T04:00:00Z');
const HEADER = '*身分證號,*姓名,*進修機構名稱,*課程名稱,*起始日期,*終迄日期,*進修類別,備註';
const GOOD = 'A123456789,王小明,國立示範大學,公共政策研究,115-02-01,115-06-30,學位,';
const cp950 = (...lines: string[]): Buffer => iconv.encode(lines.map((line) => `${line}\r\n`).join(''), 'cp950');
const flat = (text: string): string => text.replace(/\n */g, '');

function prepare(folder: Folder): (...argv: string[]) => Promise<Ran> {
  folder.write('空白 表.csv', cp950(HEADER));
  folder.write('a.csv', cp950(HEADER, GOOD, GOOD.replace('115-02-01', '115-2-1').replace('學位', '')));
  folder.write('b.csv', cp950(HEADER, GOOD.replace('A123456789,王小明', 'A223456781,林淑芬')));
  return (...argv) => lhl(argv, { cwd: folder.path, now });
}
const form = ['--form', '空白 表.csv'] as const;
const text = (folder: Folder, name: string): string => iconv.decode(readFileSync(join(folder.path, name)), 'cp950');
/** The format of a file and its findings. */
const told = ({ stdout }: Ran): unknown => (JSON.parse(stdout) as { files: { format: string; findings: { rule: string; cell: string | null }[] }[] }).files
  .map(({ format, findings }) => [format, ...findings.map(({ rule, cell }) => `${rule} ${String(cell)}`)]);

describe('--form', () => {
  it('validate says once what was understood, and checks by the form', () => inFolder(async (folder) => {
    const run = prepare(folder);
    const ran = await run('validate', 'a.csv', 'b.csv', ...form, '--reporter', 'json');
    expect(told(ran)).toEqual([['study', 'cell/date-format E3', 'cell/required G3'], ['study']]);
    expect(flat(ran.stderr)).toBe('lhl: 依「空白 表.csv」當作整批上傳（進修成績）：8 欄，認得 7 欄；不認得的當作文字：備註');
    const pretty = await run('lint', 'b.csv', ...form, '--as', 'nominees');
    expect(pretty).toMatchObject({ code: 0 });
    expect(pretty.stdout).toContain('薦送報名 | Big5 | 1 筆');
  }));

  it.each([
    ['both columns', HEADER], ['one of them', HEADER.replace('*進修機構名稱', '學校')],
    ['much like a class that was not opened', `${HEADER.replace('備註', '*訓練總數,*訓練總數單位')},*學習性質,*數位時數,*實體時數`],
  ])('is asked for where a file looks like studies, and nothing else is said: %s', (_name, header) => inFolder(async (folder) => {
    const run = prepare(folder);
    folder.write('studies.csv', cp950(header, GOOD));
    const ran = await run('validate', 'studies.csv', '--reporter', 'json');
    expect([ran.code, told(ran)]).toEqual([1, [[null, 'header/unknown null']]]);
    const { stdout } = await run('validate', 'studies.csv');
    expect(flat(stdout)).toContain('怎麼改：這像是整批上傳（進修成績）');
    expect(stdout).toContain('--form');
    expect(flat((await run('validate', 'studies.csv', '--lang', 'en')).stdout)).toContain('looks like the bulk upload of studies');
    expect(await run('fix', 'studies.csv', '-o', 'fixed.csv')).not.toMatchObject({ code: 0 });
    expect(existsSync(join(folder.path, 'fixed.csv'))).toBe(false);
    // The user's own word goes first.
    expect((await run('validate', 'studies.csv', '--as', 'unopened-19')).stdout).not.toContain('這像是');
  }));

  it('fix mends by it', () => inFolder(async (folder) => {
    const run = prepare(folder);
    expect(await run('fix', 'a.csv', '-o', 'fixed.csv', ...form)).toMatchObject({ code: 1 });
    expect(text(folder, 'fixed.csv')).toContain('115-02-01,115-06-30,,\r\n');
    const over = await run('fix', 'a.csv', '-o', '空白 表.csv', '--force', ...form);
    expect(over.code).toBe(2);
    expect(text(folder, '空白 表.csv')).toBe(`${HEADER}\r\n`);
  }));

  it('split and merge know their files by it', () => inFolder(async (folder) => {
    const run = prepare(folder);
    expect(await run('split', 'a.csv', '-o', 'parts', '--rows', '1', ...form)).toMatchObject({ code: 0 });
    expect(existsSync(join(folder.path, 'parts', 'a-2.csv'))).toBe(true);
    expect(await run('merge', 'a.csv', 'b.csv', '-o', 'all.csv', ...form)).toMatchObject({ code: 0 });
    expect(text(folder, 'all.csv').split('\r\n')).toHaveLength(5);
    folder.write('other.csv', cp950('*科目代碼,*科目名稱', '1,公務倫理'));
    folder.write('more.csv', cp950('*科目代碼,*科目名稱', '2,環境教育'));
    expect(await run('merge', 'other.csv', 'more.csv', '-o', 'x.csv', ...form)).toMatchObject({ code: 1 });
    expect(existsSync(join(folder.path, 'x.csv'))).toBe(false);
    expect((await run('merge', 'a.csv', 'b.csv', '-o', '空白 表.csv', '--force', ...form)).code).toBe(2);
  }));

  it('formats tells each column, known or not', () => inFolder(async (folder) => {
    const run = prepare(folder);
    const { stdout, code, stderr } = await run('formats', ...form);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^study {2}整批上傳（進修成績）\n {2}8 欄，每次最多 3,000 筆\n {2}出處：空白 表\.csv\n/);
    expect(stdout).toMatch(/\n3 +\*進修機構名稱 +不限 +是 +文字 +institution（同 study）\n/);
    expect(stdout).toMatch(/\n8 +備註 +不限 +文字 +不認得，當作文字\n/);
    const { format, fields, recordKey } = JSON.parse((await run('formats', ...form, '--reporter', 'json')).stdout) as Record<string, readonly Record<string, unknown>[]>;
    expect(format).toBeUndefined();
    expect(recordKey).toEqual(['idNumber', 'institution', 'courseName', 'startDate', 'endDate', 'studyCategory']);
    expect(fields?.[0]).toMatchObject({ column: 1, key: 'idNumber', header: '*身分證號', required: true, kind: 'id', personal: 'id', from: 'unopened' });
    expect(fields?.[7]).toMatchObject({ column: 8, key: 'column8', header: '備註', required: false, kind: 'text', max: null, from: null });
  }));

  it('formats tells what its record key lacks, that nothing has a star, and that rows below the header are not read', () => inFolder(async (folder) => {
    const run = prepare(folder);
    folder.write('少.csv', cp950('身分證號,課程名稱', 'A123456789,公共政策研究'));
    const { stdout } = await run('formats', 'study', '--form', '少.csv');
    expect(flat(stdout)).toContain('沒有一欄標示 *，所以都當作可以空白');
    expect(flat(stdout)).toContain('少了進修機構名稱、開課起始日期、開課結束日期、進修類別，所以不檢查同一筆資料有沒有重複');
    expect(flat(stdout)).toContain('標題列下面的列不讀');
    expect(stdout).not.toContain('A1234');
  }));

  it('template makes the sheet to fill in, which fix and validate take back', () => inFolder(async (folder) => {
    const run = prepare(folder);
    const made = await run('template', ...form, '-o', '填寫.xlsx');
    expect(made).toMatchObject({ code: 0 });
    expect(flat(made.stdout)).toContain('lhl validate upload.csv --form "空白 表.csv"');
    expect(told(await run('validate', '填寫.xlsx', '--form', '填寫.xlsx', '--reporter', 'json'))).toEqual([['study', 'file/empty null']]);
    expect(await run('template', 'study', ...form, '-o', 'form.csv')).toMatchObject({ code: 0 });
    expect(text(folder, 'form.csv')).toBe(`${HEADER}\r\n`);
  }));

  it.each([
    ['json-schema', ['"*進修機構名稱"', '"title": "study"']],
    ['table-schema', ['"name": "備註"', '"primaryKey"']],
    ['duckdb-sql', ["'進修機構名稱', 'institution', 3, true", "'備註', 'column8', 8, false"]],
  ])('schema describes it: %s', (type, said) => inFolder(async (folder) => {
    const run = prepare(folder);
    const { code, stdout } = await run('schema', ...form, '--type', type);
    expect(code).toBe(0);
    for (const words of said) expect(stdout).toContain(words);
  }));

  it('convert fills it: known columns by any of their names, the others by their header', () => inFolder(async (folder) => {
    const run = prepare(folder);
    folder.write('名單.csv', '\ufeff姓名,身分證,備註,學校,課程,開始日期,結束日期\n王小明,A123456789,在職,國立示範大學,公共政策研究,115/2/1,115/6/30\n');
    const asked = await run('convert', '名單.csv', '-o', 'out.csv', ...form);
    expect(asked.code).toBe(2);
    expect(asked.stderr).toContain('lhl convert 名單.csv --form "空白 表.csv" --set "institution=');
    expect(existsSync(join(folder.path, 'out.csv'))).toBe(false);
    const made = await run('convert', '名單.csv', '-o', 'out.csv', ...form, '--map', '學校=進修機構名稱', '--set', '進修類別=學位');
    expect(made).toMatchObject({ code: 0 });
    expect(text(folder, 'out.csv')).toBe(`${HEADER}\r\nA123456789,王小明,國立示範大學,公共政策研究,115-02-01,115-06-30,學位,在職\r\n`);
  }));
});

describe('forms in lhl.config.json', () => {
  const config = (folder: Folder, content: object): void => { folder.write('lhl.config.json', JSON.stringify(content)); };

  it('are found by the name of a format, by --as and by the header row', () => inFolder(async (folder) => {
    const run = prepare(folder);
    config(folder, { forms: { study: '空白 表.csv' } });
    folder.write('u.csv', upload([row()]));
    expect(told(await run('validate', 'a.csv', 'u.csv', '--reporter', 'json'))).toEqual([['study', 'cell/date-format E3', 'cell/required G3'], ['unopened']]);
    expect(told(await run('validate', 'b.csv', '--as', 'study', '--reporter', 'json'))).toEqual([['study']]);
    expect((await run('validate', 'b.csv', '--as', 'nominees')).code).toBe(2);
  }));

  it('are found by a pattern of files, beside "as"', () => inFolder(async (folder) => {
    const run = prepare(folder);
    config(folder, { forms: { 'b*.csv': '空白 表.csv' }, as: { 'b*.csv': 'nominees' } });
    expect(told(await run('validate', 'b.csv', '--reporter', 'json'))).toEqual([['nominees']]);
  }));

  it('take the place of a public format', () => inFolder(async (folder) => {
    const run = prepare(folder);
    const bytes = upload([row()]);
    const [header = '', first = ''] = iconv.decode(bytes, 'cp950').split('\r\n');
    folder.write('new.csv', cp950(`${header},*新欄位`));
    folder.write('u.csv', cp950(`${header},*新欄位`, `${first},`));
    config(folder, { forms: { unopened: 'new.csv' } });
    expect(told(await run('validate', 'u.csv', '--reporter', 'json'))).toEqual([['unopened', 'cell/required Z2']]);
    expect(flat((await run('validate', 'u.csv')).stdout)).toContain('整批上傳（未開班）25 欄，改用機關自備的格式 | Big5');
  }));
});

describe('a form that cannot be used is named, with the reason, and nothing is written', () => {
  it.each([
    ['study', '學習資訊維護 > 登錄/維護學習時數 > 整批上傳(進修成績)'],
    ['nominees', '人事單位 > 薦送報名 > 新增薦送報名'],
    ['materials', '學習資訊維護 > 數位教材資訊通報 > 整批新增數位教材資訊'],
  ])('%s without one: where the portal has it', (id, page) => inFolder(async (folder) => {
    const run = prepare(folder);
    for (const argv of [
      ['validate', 'a.csv', '--as', id], ['fix', 'a.csv', '-o', 'out.csv', '--as', id], ['split', 'a.csv', '-o', 'out', '--as', id],
      ['merge', 'a.csv', 'b.csv', '-o', 'out.csv', '--as', id], ['convert', 'a.csv', '-o', 'out.csv', '--to', id],
      ['template', id, '-o', 'out.xlsx'], ['formats', id], ['schema', id],
    ]) {
      const ran = await run(...argv);
      expect(ran.code, argv.join(' ')).toBe(2);
      expect(flat(ran.stderr)).toContain(`「${page}」按「下載 CSV 格式」`);
      expect(flat(ran.stderr)).toContain('--form');
    }
    for (const name of ['out', 'out.csv', 'out.xlsx']) expect(existsSync(join(folder.path, name))).toBe(false);
  }));

  it.each([
    ['empty.csv', '', '是空的'],
    ['strange.csv', '甲,乙\r\n', '看不出哪一列是標題列'],
    ['person.csv', 'A123456789,王小明\r\n', '看不出哪一列是標題列'],
    ['nameless.csv', '身分證字號,,姓名\r\n', '標題列的 B 沒有名稱'],
    ['twice.csv', '身分證字號,姓名,＊姓名\r\n', '標題列的 B 和 C 都叫「＊姓名」'],
    ['data.csv', '身分證字號,姓名,A123456789\r\n', '標題列的 C 不是欄位名稱'],
    ['missing.csv', null, '找不到'],
  ])('%s', (name, content, reason) => inFolder(async (folder) => {
    const run = prepare(folder);
    if (content !== null) folder.write(name, cp950(content.trimEnd()).subarray(0, content === '' ? 0 : undefined));
    for (const argv of [['fix', 'a.csv', '-o', 'out.csv'], ['convert', 'a.csv', '-o', 'out.csv'], ['template', '-o', 'out.xlsx'], ['formats', '-o', 'out.txt']]) {
      const { code, stderr, stdout } = await run(...argv, '--form', name);
      expect([code, stdout]).toEqual([2, '']);
      expect(flat(stderr)).toContain(reason);
      expect(stderr).not.toMatch(/王小明|A1234567/);
    }
    for (const out of ['out.csv', 'out.xlsx', 'out.txt']) expect(existsSync(join(folder.path, out))).toBe(false);
  }));

  it('the grade download, standard input, and nothing at all', () => inFolder(async (folder) => {
    const run = prepare(folder);
    expect((await run('validate', 'a.csv', '--as', 'grades', ...form)).stderr).toContain('成績下載是從入口網下載的檔案');
    expect((await run('validate', 'a.csv', '--form', '-')).stderr).toContain('不能從標準輸入讀');
    expect((await run('schema')).stderr).toContain('要寫是哪一種格式');
    expect((await run('formats', 'studdy', ...form)).stderr).toContain('是不是「study」');
  }));

  it('a file that is near no public format is told how to hand one over', () => inFolder(async (folder) => {
    const run = prepare(folder);
    folder.write('n.csv', cp950('*身分證字號,*姓名,服務單位,用餐', 'A123456789,王小明,人事室,葷'));
    expect(flat((await run('validate', 'n.csv')).stdout)).toContain('請加上 --form 空白格式檔');
    expect((await run('validate', 'n.csv', '--lang', 'en')).stdout.replace(/\s+/g, ' ')).toContain('hand that form over with --form');
  }));
});
