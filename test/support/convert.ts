// Made-up lists for `lhl convert`, and runs of it whose words are looked through for the people in them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { strToU8, zipSync } from 'fflate';
import { expect } from 'vitest';
import { checksumHolds } from '../../src/schemas/kinds/id.ts';
import type { Folder } from './folder.ts';
import { lhl, type Circumstances, type Ran } from './run.ts';

/** The facts of one course, as a person types them. */
export const course = [
  '--set', 'courseName=資訊安全通識', '--set', 'date=115/5/10', '--start-time', '9:10', '--end-time', '12:10', '--set', 'degree=無', '--set', 'category=522',
  '--set', 'county=宜蘭縣', '--set', 'term=1', '--set', 'total=3', '--set', 'unit=小時', '--set', 'nature=實體',
] as const;

/** The facts of the course but those that are named, by field or flag. */
export const without = (...facts: string[]): string[] => {
  const words: string[] = [];
  for (let i = 0; i < course.length; i += 2) {
    const [flag = '', value = ''] = course.slice(i, i + 2);
    if (!facts.some((fact) => value.startsWith(`${fact}=`) || flag === fact)) words.push(flag, value);
  }
  return words;
};

/** The ID and the name of a person who does not exist, another one for each number. */
export function person(number: number): readonly [id: string, name: string] {
  const nine = `A1${String(2_000_000 + number * 37)}`;
  const last = [...'0123456789'].find((digit) => checksumHolds(nine + digit)) ?? '';
  return [nine + last, `${'王李張陳林黃吳劉蔡楊'[number % 10] ?? ''}${'志淑俊怡雅家宗美'[number % 8] ?? ''}${'豪芬傑君婷翰麗明'[(number >> 3) % 8] ?? ''}`];
}

/** Rows as CSV text. */
export const csv = (rows: readonly (readonly string[])[]): string => rows.map((row) => `${row.join(',')}\r\n`).join('');

/** A list of so many people as offices keep them: a title, a header, a number and a department, a sum below. */
export function attendance(count: number): string[][] {
  const people = Array.from({ length: count }, (_, i) => [String(i + 1), ...person(i), i % 2 === 0 ? '人事處' : '主計處']);
  return [['115 年度研習簽到名單', '', '', ''], ['', '', '', ''], ['序號', '身分證統一編號', '員工姓名', '部門'], ...people, ['', '', '', ''], ['合計', '', '', `${String(count)} 人`]];
}

/** A workbook with these rows on its sheet 名單, all of it text, as small as an .ods can be; other sheets stand before it. */
export function ods(rows: readonly (readonly string[])[], before: Readonly<Record<string, readonly (readonly string[])[]>> = {}): Uint8Array {
  const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const cell = (text: string): string => (text === '' ? '<table:table-cell/>' : `<table:table-cell office:value-type="string"><text:p>${xml(text)}</text:p></table:table-cell>`);
  const office = 'urn:oasis:names:tc:opendocument:xmlns';
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="${office}:office:1.0" xmlns:table="${office}:table:1.0" xmlns:text="${office}:text:1.0" office:version="1.2"><office:body><office:spreadsheet>`
    + Object.entries({ ...before, 名單: rows }).map(([name, content]) => `<table:table table:name="${name}">${content.map((row) => `<table:table-row>${row.map(cell).join('')}</table:table-row>`).join('')}</table:table>`).join('')
    + '</office:spreadsheet></office:body></office:document-content>';
  const manifest = `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="${office}:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;
  return zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }], 'META-INF/manifest.xml': strToU8(manifest), 'content.xml': strToU8(content) }, { mtime: '2026-11-22T12:00' });
}

/** Runs `lhl convert` in a folder, and makes sure that nobody is named in what it says. */
export async function convert(folder: Folder, args: readonly string[], circumstances: Circumstances = {}): Promise<Ran> {
  const ran = await lhl(['convert', ...args], { cwd: folder.path, now: new Date('2026-11-22T04:00:00Z'), ...circumstances });
  expectNobody(ran.stdout + ran.stderr);
  return ran;
}

/** Fails where an ID is in a text, or the name of one of the first people. */
export function expectNobody(said: string): void {
  expect(said.normalize('NFKC').toUpperCase()).not.toMatch(/[A-Z][1289A-D]\d{8}/);
  for (let i = 0; i < 60; i++) expect(said).not.toContain(person(i)[1]);
}

/** The rows of a file in a folder, the header among them, cut at commas; in CP950, or in UTF-8 with a mark. */
export function rowsIn(folder: Folder, name: string): string[][] {
  const bytes = readFileSync(join(folder.path, name));
  return iconv.decode(bytes, bytes[0] === 0xef && bytes[1] === 0xbb ? 'utf8' : 'cp950').split('\r\n').slice(0, -1).map((row) => row.split(','));
}
