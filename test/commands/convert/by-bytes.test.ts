// Rows of a list that stay bytes, and rows that are read as text: the same file and the same words, whatever stands in the list.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { unopened } from '../../../src/schemas/unopened.ts';
import { course, csv, person, rowsIn, without } from '../../support/convert.ts';
import { inFolder, type Folder } from '../../support/folder.ts';
import { random } from '../../support/random.ts';
import { lhl, type Ran } from '../../support/run.ts';

// What people, Excel and bad luck put into a list.
const ODD = [
  '', ' ', '　', '缺席', '未到', '否', '出席', '0', '1', '１', '115-05-10', '070-02-29', '073-02-29', '70/1/1', '9:10', 'a123456789', 'A123456788', 'AC17003729', 'Ａ１２３４５６７８９', 'A12345****', ' 王小明 ', '王 小明',
  '王堃', '\u{20bb7}野', '王年日', '①', '王\u200b小明', '"王小明"', '"王,小明"', '"王""小明"', '王"小明', '"a\r\nb"', '合計', '共5人', '※備註', '承辦人', '科長', '身分證字號', 'Wang Xiao', 'a@b.tw', '=1+1', "'王小明", '\ufeff王', 'é', 'x'.repeat(60), '\ue000', '兀', '\u00a0',
];
const RAW = [0x00, 0xff, 0x80, 0x22, 0x0d, 0x0a, 0x2c, 0xa4];
const HEADER = ['編號', '單位', '姓名', '身分證字號', '生日', '電子郵件', '出席'];

/** A list of a few hundred people, in which here and there a cell, a byte or a row is another one. */
function listOf(seed: number): { readonly bytes: Buffer; readonly options: readonly string[] } {
  const next = random(Math.imul(seed, 0x9e3779b1));
  const pick = <T>(from: readonly T[]): T => from[next(from.length)] as T;
  const rate = pick([0, 0, 1, 5, 40]);
  const ownDays = next(4) === 0;
  const header = [...HEADER, ...(ownDays ? ['日期', '時數'] : [])];
  const rows = Array.from({ length: pick([0, 1, 40, 400]) }, (_, i) => {
    const [id, name] = person(seed * 1000 + i);
    const birthday = i % 7 === 0 ? '' : `0${String(50 + (i % 40))}-0${String(1 + (i % 9))}-1${String(i % 10)}`;
    const cells = [String(i + 1), pick(['人事室', '主計室', '政風室']), name, id, birthday, `a${String(i)}@gov.tw`, i % 20 === 3 ? '' : '是', ...(ownDays ? [pick(['115-05-10', '115/5/11 09:10']), pick(['3', '2.0'])] : [])];
    for (const column of cells.keys()) if (next(1000) < rate) cells[column] = pick(ODD);
    if (next(1000) < rate) cells.push('');
    return cells;
  });
  if (rate > 0) rows.splice(next(rows.length + 1), 0, header, header.map((_, i) => (i === 2 ? '合計' : '')));
  const title = next(3) === 0 ? [['115 年度研習']] : [];
  const bytes = iconv.encode(csv([...title, header, ...rows]), pick(['cp950', 'utf8']));
  if (next(6) === 0) bytes[next(bytes.length)] = pick(RAW);
  const facts = ownDays ? without('date', 'total') : course;
  const encoding = next(3) === 0 ? ['--encoding', pick(['big5', 'utf8', 'utf8-bom'])] : [];
  return { bytes, options: [...facts, ...encoding, ...(next(4) === 0 ? [] : ['--where', '出席=是']), ...(next(3) === 0 ? ['--roster', 'roster.csv'] : [])] };
}

async function converted(folder: Folder, seed: number, slow: boolean): Promise<Ran & { readonly made: string | null }> {
  const { bytes, options } = listOf(seed);
  const pieces = seed % 3 === 0 ? 1 + (seed % 64) : Number.POSITIVE_INFINITY;
  const env = slow ? { LHL_NO_FAST: '1' } : {};
  const ran = await lhl(['convert', '-', '-o', 'out.csv', '--force', '--today', '115-11-22', ...options], { cwd: folder.path, env, stdin: bytes, pieces });
  const out = join(folder.path, 'out.csv');
  const made = existsSync(out) ? readFileSync(out, 'latin1') : null;
  rmSync(out, { force: true });
  return { ...ran, made };
}

describe('rows of a list that stay bytes', () => {
  it('become the same upload file, with the same words', () => inFolder(async (folder) => {
    folder.write('roster.csv', `\ufeff${csv([['身分證字號', '姓名', '出生日期'], ...Array.from({ length: 900 }, (_, i) => [...person(i * 100), '070-01-01'])])}`);
    let made = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const plain = await converted(folder, seed, false);
      expect(plain, `list ${String(seed)}`).toEqual(await converted(folder, seed, true));
      if (plain.made !== null) made++;
    }
    // Of many lists something is made.
    expect(made).toBeGreaterThan(20);
  }));

  it.each([{}, { LHL_NO_FAST: '1' }])('fill more than one piece of the file that is written, with %j', (env) => inFolder(async (folder) => {
    const people = Array.from({ length: 3000 }, (_, i) => {
      const [id, name] = person(i);
      return [id, `${name}${'文'.repeat(i % 5)}`, i % 3 === 0 ? '' : `0${String(50 + (i % 40))}/1/${String(1 + (i % 9))}`];
    });
    folder.write('a.csv', csv([['身分證字號', '姓名', '生日'], ...people]));
    const { code } = await lhl(['convert', 'a.csv', '-o', 'out.csv', '--today', '115-11-22', ...course], { cwd: folder.path, env });
    expect(code).toBe(0);
    const [header, ...rows] = rowsIn(folder, 'out.csv');
    expect(header).toEqual(unopened.fields.map((field) => field.header));
    expect(rows.map((cells) => [cells.length, cells[0], cells[6], cells[16]]))
      .toEqual(people.map(([id, name, birthday = '']) => [25, id, name, birthday.replace(/(\d+)\/(\d)\/(\d)/, '$1-0$2-0$3')]));
  }));
});
