// False alarms are as bad as misses: 7,500 rows in 24 files, as varied as offices write them and all of them right, raise nothing at all.
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/schemas/index.ts';
import { cleanFile, type CleanFile } from '../support/clean-rows.ts';
import { inFolder } from '../support/folder.ts';
import { lhl } from '../support/run.ts';

/** Rules that right rows may raise, each with the reason that a person would accept: none. */
const EXPLAINED: Readonly<Record<string, string>> = {};
const FILES = 24;
const ROWS = 7500;

const files = Array.from({ length: FILES }, (_, i) => {
  const rows = Math.floor((ROWS * (i + 1)) / FILES) - Math.floor((ROWS * i) / FILES);
  return cleanFile((i < 20 ? ['unopened', 'unopened-19', 'opened', 'grades'] : ['courses', 'subjects', 'teachers', 'courses'])[i % 4] ?? '', rows, i);
});
const valuesOf = (header: RegExp): Set<string> =>
  new Set(files.flatMap(({ header: row, rows }) => rows.map((cells) => cells[row.findIndex((one) => header.test(one))] ?? '')));

describe('right rows raise nothing', () => {
  it.each(files.map((file, i) => [`${file.format} ${String(i)}`, file, i] as const))('in %s', (_name, file, i) => inFolder(async ({ write }) => {
    const path = write(`upload-${String(i)}.csv`, bytesOf(file, i));
    const { stdout, stderr } = await lhl(['validate', '--reporter', 'json', '--today', '115-11-30', path]);
    const [report] = (JSON.parse(stdout) as { files: { format: string; rows: number; findings: { rule: string; row: number }[] }[] }).files;
    expect(stderr).toBe('');
    expect(report).toMatchObject({ format: file.format, rows: file.rows.length });
    const alarms = report?.findings.filter(({ rule }) => !(rule in EXPLAINED)) ?? [];
    expect(alarms.map((alarm) => ({ ...alarm, cells: file.rows[alarm.row - 2] }))).toEqual([]);
  }));

  it('they are as varied as they should be', () => {
    expect(files.flatMap(({ rows }) => rows)).toHaveLength(ROWS);
    const written = formats.filter(({ kind, id }) => kind === 'upload' || id === 'grades').map(({ id }) => id);
    expect(new Set(files.map(({ format }) => format))).toEqual(new Set(written));
    const codes = formats.flatMap(({ fields }) => fields.flatMap(({ codes: table }) => (table ? [table] : [])));
    const all = (id: string): number[] => codes.find((table) => table.id === id)?.codes.map(({ code }) => Number(code)) ?? [];
    expect([...valuesOf(/類別代碼|班別類別/)].map(Number)).toEqual(expect.arrayContaining(all('category')));
    expect([...valuesOf(/上課縣市/)].map(Number)).toEqual(expect.arrayContaining(all('county')));
    expect([...valuesOf(/^\*?學習性質/)]).toEqual(expect.arrayContaining(['1', '2', '3']));
    expect([...valuesOf(/訓練總數單位/)]).toEqual(expect.arrayContaining(['1', '2', '6']));
    expect(valuesOf(/名稱/).size).toBeGreaterThan(250);
    expect([...valuesOf(/姓名/)]).toEqual(expect.arrayContaining(['瓦歷斯 諾幹', '瓦歷斯‧諾幹', '歐陽 大華', 'John Smith']));
  });
});

function bytesOf({ header, rows }: CleanFile, i: number): Buffer {
  const end = i % 5 === 0 ? '\n' : '\r\n';
  const text = [header, ...rows].map((cells) => cells.join(',')).join(end) + (i % 7 === 0 ? '' : end);
  return i % 3 === 0 ? iconv.encode(`\ufeff${text}`, 'utf8') : iconv.encode(text, 'cp950');
}
