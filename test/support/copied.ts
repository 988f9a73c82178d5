// Commands that copy rows by their bytes: with rows that are read, they make the same files and say the same words.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { expect } from 'vitest';
import { inFolder } from './folder.ts';
import { random } from './random.ts';
import { lhl, type Circumstances } from './run.ts';
import { row, upload } from './upload.ts';

const COURSES = ['資訊安全', '許功蓋講座', 'ABC', '環境,教育', '', '　', '十', '課"程'];
const ODD = ['', '\r', ',,,,', ' , ', '\x1a', '"', '"王\r\n小明"', '"a""b"', '\ufeff', 'x'.repeat(40_000)];
// Characters with two codes, and bytes that are no character.
const RAW = [[0xa2, 0xcc], [0xa4, 0x51], [0xff], [0xa4, 0x31], [0x00]];

/** A file with rows of every sort, the same for the same seed. */
function fileOf(seed: number): Buffer {
  const next = random(Math.imul(seed, 0x9e3779b1));
  const pick = <T>(list: readonly T[]): T => list[next(list.length)] as T;
  const lines = Array.from({ length: 60 }, () => {
    const cells = row({ term: String(1 + next(2)), courseCode: pick(['', 'A1']) }).split(',');
    cells[1] = pick(COURSES);
    if (next(12) === 0) cells[next(cells.length)] = '\ue000';
    const quoting = pick([0, 0, 1, 2]);
    const line = next(15) === 0 ? pick(ODD) : cells.map((cell) => (quoting === 2 || /[,"]/.test(cell) || (quoting === 1 && next(4) === 0) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
    return next(6) === 0 ? line : `${line}${pick(['\r\n', '\r\n', '\n'])}`;
  });
  const bytes = upload([]);
  // The private character stands for raw bytes.
  return Buffer.concat([bytes, ...iconv.encode(lines.join(''), 'cp950').toString('latin1').split('\xfa\x40').flatMap((part, i) => [...(i > 0 ? [Buffer.from(pick(RAW))] : []), Buffer.from(part, 'latin1')])]);
}

// What is mended, what stays, and what is no mistake.
const CELLS = ['1150510', '115/5/10', '9:10', ' 王小明', '王小明 ', 'a123456789', '０', '十', '①', '碁', '堃', '王\u3000明', '', '課\u200b程', '環境教育', '\ue000'];

/** A file that `fix` reads, most of whose rows are right. */
function mendable(seed: number): Buffer {
  const next = random(Math.imul(seed, 0x9e3779b1));
  const pick = <T>(list: readonly T[]): T => list[next(list.length)] as T;
  const rows = Array.from({ length: 40 }, (_, i) => {
    const cells = row({ term: String(i + 1), courseName: pick(['資訊安全', '許功蓋講座']) }).split(',');
    if (next(6) === 0) cells[next(cells.length)] = pick(CELLS);
    if (next(20) === 0) cells.pop();
    if (next(20) === 0) return '';
    return next(12) === 0 ? cells.map((cell) => `"${cell}"`).join(',') : cells.join(',');
  });
  const text = upload(rows, 'utf8').toString('utf8').replaceAll('\r\n', seed % 4 === 0 ? '\n' : '\r\n');
  const bytes = seed % 2 === 0 ? iconv.encode(text.replaceAll('\u200b', ''), 'cp950') : Buffer.from(`${seed % 3 === 0 ? '\ufeff' : ''}${text}`);
  // 十 by the code that Windows never writes.
  return Buffer.from(bytes.toString('latin1').replaceAll('\xa4\x51', '\xa2\xcc'), 'latin1');
}

/** What a run said, and the files that lie there then. */
async function ran(argv: readonly string[], files: Readonly<Record<string, Buffer>>, how: Circumstances): Promise<unknown> {
  const seen: unknown[] = [];
  await inFolder(async (folder) => {
    for (const [name, bytes] of Object.entries(files)) folder.write(name, bytes);
    seen.push(await lhl(argv, { ...how, cwd: folder.path }));
    const made = readdirSync(folder.path, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.csv')).sort();
    seen.push(made.map((name) => [name, readFileSync(join(folder.path, name), 'latin1')]));
  });
  return seen;
}

const slow = { env: { LHL_NO_FAST: '1' } };

/** Expects that split makes the same parts, in pieces of every size. */
export async function expectSameParts(seed: number): Promise<void> {
  const stdin = fileOf(seed);
  const argv = ['split', '-', '-o', 'out', '--rows', String(1 + (seed % 5))];
  const expected = await ran(argv, {}, { stdin, ...slow });
  expect(await ran(argv, {}, { stdin })).toEqual(expected);
  expect(await ran(argv, {}, { stdin, pieces: 1 + (seed * 7) % 64 })).toEqual(expected);
}

/** Expects that merge makes the same file. */
export async function expectSameWhole(seed: number): Promise<void> {
  const files = { 'a.csv': fileOf(seed), 'b.csv': fileOf(seed + 1), 'c.csv': upload([row()], seed % 2 === 0 ? 'cp950' : 'utf8') };
  const argv = ['merge', 'a.csv', 'b.csv', ...(seed % 3 === 0 ? ['c.csv'] : []), '-o', 'out.csv'];
  expect(await ran(argv, files, {})).toEqual(await ran(argv, files, slow));
}

/** Expects that fix makes the same file and tells the same changes, in pieces of every size. */
export async function expectSameMended(seed: number): Promise<void> {
  const stdin = mendable(seed);
  const encoding = [[], ['--encoding', 'utf8-bom'], ['--suggested']][seed % 3] ?? [];
  const argv = ['fix', '-', '-o', 'out.csv', '--changes', 'changes.csv', '--today', '115-11-22', ...encoding];
  const expected = await ran(argv, {}, { stdin, ...slow });
  expect(await ran(argv, {}, { stdin })).toEqual(expected);
  expect(await ran(argv, {}, { stdin, pieces: 1 + (seed * 7) % 64 })).toEqual(expected);
  const dry = ['fix', '-', '--dry-run', '--today', '115-11-22', ...encoding];
  expect(await ran(dry, {}, { stdin })).toEqual(await ran(dry, {}, { stdin, ...slow }));
}
