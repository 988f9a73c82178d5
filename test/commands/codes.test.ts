import { describe, expect, it } from 'vitest';
import { codeTables } from '../../src/codes/index.ts';
import { pathOf } from '../../src/codes/table.ts';
import { displayWidth } from '../../src/lang/width.ts';
import { inFolder } from '../support/folder.ts';
import { lhl } from '../support/run.ts';

interface Document {
  readonly id: string;
  readonly count: number;
  readonly own: string | null;
  readonly codes: readonly { code: string; name: string; path: string[]; until?: string }[];
}

const search = async (...argv: string[]): Promise<string[]> =>
  (JSON.parse((await lhl(['codes', '--reporter', 'json', ...argv])).stdout) as Document).codes.map(({ code }) => code);

describe('lhl codes', () => {
  it.each(['zh', 'en'])('lists the tables, and each of them, in 80 columns (%s)', async (lang) => {
    for (const argv of [[], ...codeTables.map(({ id }) => [id])]) {
      const { code, stdout, stderr } = await lhl(['codes', ...argv, '--lang', lang]);
      expect(code).toBe(0);
      expect(stderr).toBe('');
      for (const line of stdout.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
      expect(stdout).not.toMatch(/undefined|null|NaN/);
    }
  });

  it('tells of each table how many codes it has, from where, and whether there may be others', async () => {
    const { stdout } = await lhl(['codes']);
    for (const table of codeTables) {
      expect(stdout).toContain(`${table.id}  ${table.title}\n  ${String(table.codes.length)} 個代碼 | 資料時間 ${table.asOf} | ${table.closed ? '完整' : '公開的表不完整'}`);
    }
  });

  it('finds codes by number, word, place in the tree, and any spelling of 臺', async () => {
    for (const text of ['0337', '３３７', ' 337 ']) expect(await search('category', text)).toEqual(['337']);
    expect(await search('category', '環境教育')).toContain('339');
    expect(await search('category', '環境', '氣候')).toEqual(['339']);
    expect(await search('category', '領導力發展', '願景')).toEqual(['508']);
    expect(await search('county', '台中')).toEqual(['40', '41']);
    expect(await search('county', '臺中')).toEqual(['40', '41']);
    expect(await search('county', '連江縣')).toEqual(['21']);
    expect(await search('category', '沒有這種東西')).toEqual([]);
    expect((await lhl(['codes', 'category', '沒有這種東西'])).stdout).toContain('公開的類別代碼表不完整');
    expect((await lhl(['codes', 'county', '臺中'])).stdout).toMatch(/41 +臺中縣 +099-12-25 起不再使用，改用 40/);
  });

  it('finds short forms, a path, and a name with its code', async () => {
    expect(await search('category', '人權')).toEqual(['503']);
    expect(await search('category', '國民法官')).toEqual(['524']);
    expect(await search('category', '386')).toEqual(['386']);
    expect(await search('category', '資安')).toEqual(['521', '522', '523']);
    expect(await search('category', '資安', '通識')).toEqual(['522']);
    expect(await search('category', '性平')).toEqual(expect.arrayContaining(['386', '387', '395', '413']));
    expect(await search('category', '環教')).toContain('345');
    expect(await search('category', 'sdgs')).toContain('336');
    for (const text of ['人權教育(503)', '人權教育（503）', '政策宣導訓練/人權教育', '政策宣導訓練 ＞ 人權教育', '政策能力訓練(具政策宣導訓練性質)/政策宣導訓練/人權教育', '503 人權教育']) {
      expect(await search('category', text), text).toEqual(['503']);
    }
    for (const text of ['人權教育(502)', '3-2', '/', '']) expect(await search('category', text), text).toEqual([]);
    // A name of today and of an earlier list.
    expect(await search('category', '性別主流化基礎課程(346)')).toEqual(['346']);
    expect(await search('category', '知識管理')).toEqual(['120', '335']);
  });

  it('shows what is in use and what is gone, with its place in the tree', async () => {
    const { codes } = JSON.parse((await lhl(['codes', 'category', '--reporter', 'json'])).stdout) as Document;
    expect([codes.filter(({ until }) => until === undefined).length, codes.filter(({ until }) => until === '109-12-15').length]).toEqual([259, 57]);
    expect(codes.find(({ code }) => code === '523')?.path).toEqual(['機關業務知能訓練(具專業訓練性質)', '資訊安全與管理', '資通安全', '資通安全(專業、職能)']);
    expect((await lhl(['codes', 'category', '184'])).stdout).toMatch(/184 +生態環保 +人文素養；109-12-15 起不再使用/);
  });

  it('adds the table of an office', () => inFolder(async ({ write }) => {
    const file = write('類別.csv', '代碼,名稱\n601,太空法\n522,資安通識\n');
    expect(await search('category', '太空', '--codes', `category=${file}`)).toEqual(['601']);
    expect(await search('category', '資安通識', '--codes', `category=${file}`)).toEqual(['522']);
    const told = JSON.parse((await lhl(['codes', 'category', '--reporter', 'json', '--codes', `category=${file}`])).stdout) as Document;
    expect(told).toMatchObject({ own: file, count: 317 });
    // What the office has in its list is in use, whatever the public list says.
    const kept = write('全部.csv', '代碼,名稱\n346,性別主流化基礎課程\n');
    expect((await lhl(['codes', 'category', '346'])).stdout).toMatch(/346 .*109-12-15 起不再使用/s);
    expect((await lhl(['codes', 'category', '346', '--codes', `category=${kept}`])).stdout).not.toContain('不再使用');
    const wrong = await lhl(['codes', '--codes', 'nothing=x']);
    expect(wrong.code).toBe(2);
  }));

  it('takes the name of a table, and part of one where no code is called so', async () => {
    expect((await lhl(['codes', '上課縣市'])).stdout).toBe((await lhl(['codes', 'county'])).stdout);
    expect(await search('課程類別代碼', '環境', '氣候')).toEqual(['339']);
    expect(await search('類別代碼', '環境', '氣候')).toEqual(['339']);
  });

  it('searches all tables where none is named', async () => {
    const told = JSON.parse((await lhl(['codes', '宜蘭', '--reporter', 'json'])).stdout) as Document[];
    expect(told.map(({ id, codes }) => [id, codes.map(({ code }) => code)])).toEqual([['county', ['26']]]);
    const { stdout } = await lhl(['codes', '環境', '氣候']);
    expect(stdout).toContain('category  課程類別代碼\n339 ');
    expect(stdout).toContain('在 1 個代碼表找到 1 個');
    // A number is looked for in all of them.
    const both = JSON.parse((await lhl(['codes', '1', '--reporter', 'json'])).stdout) as Document[];
    expect(both.map(({ id }) => id)).toEqual(expect.arrayContaining(['county', 'degree', 'unit', 'nature', 'passed']));
    expect(await lhl(['codes', '沒有這種東西'])).toMatchObject({ code: 2, stdout: '' });
  });

  it('says of a number that no table has that the public table is an older one, and of a form where it is explained', async () => {
    for (const argv of [['codes', '539'], ['explain', '539']]) {
      const ran = await lhl(argv);
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr.replaceAll('\n', '')).toContain('公開表是 109-12-15 的');
      expect(ran.stderr).toContain('--codes category=');
    }
    expect((await lhl(['codes', 'study'])).stderr).toContain('lhl explain study');
    expect((await lhl(['codes', '沒有這種東西'])).stderr).not.toContain('lhl explain');
  });

  it('names the nearest table for one that is none', async () => {
    const ran = await lhl(['codes', 'categry']);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('「category」');
  });

  it('has a tree in which every parent is there and no code is above itself', () => {
    for (const table of codeTables) {
      for (const code of table.codes) {
        if (code.parent !== undefined) expect(table.codes.some((other) => other.code === code.parent), code.code).toBe(true);
        expect(pathOf(table, code).at(-1)).toBe(code.name);
      }
    }
  });
});
