import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../../src/system/files/extract.ts';
import { defaultLimits } from '../../../../src/bytes/zip/archive.ts';
import { openArchive } from '../../../../src/system/archives/open.ts';
import { ZipProblem, type ZipFact } from '../../../../src/bytes/zip/problem.ts';
import { archived } from '../../../support/archives/honest.ts';
import { checkByte, crc32 } from '../../../support/archives/crypto.ts';
import { everything, inside, newFolder } from '../../../support/archives/run.ts';
import { unicodePath, zip, type Spec } from '../../../support/archives/writer.ts';

const CONTENT = '身分證字號,姓名,名稱\r\nA123456789,王小明,資訊安全通識\r\nA223456781,陳美玲,資訊安全通識\r\n';
const PASSWORD = Buffer.from('abc12345');

/** Extracts bytes into a fresh folder: what is wrong, or null where exactly the right files came out. */
async function outcome(bytes: Uint8Array, folder: string, password: Uint8Array = PASSWORD): Promise<ZipFact | null> {
  const destination = join(folder, 'out');
  try {
    const archive = await openArchive(bytes, defaultLimits);
    try {
      await extract(archive, { destination, force: false, password, signal: new AbortController().signal, onBytes: () => undefined });
    } finally {
      await archive.close();
    }
  } catch (error) {
    expect(everything(folder)).toEqual([]);
    if (error instanceof ZipProblem) return error.fact;
    throw error;
  }
  return null;
}

const raw = Buffer.from('???.csv');
const SHORT = 'A123456789,王小明\r\nA1234567';
const two = (how: Partial<Spec>): Buffer => zip([
  { name: '成績.csv', data: SHORT, method: 0, ...how },
  { name: raw, extra: unicodePath(raw, '名冊.csv'), data: SHORT, method: 8, descriptor: true, ...how },
]);
const kinds: readonly (readonly [string, () => Buffer | Promise<Buffer>])[] = [
  ['plain', () => two({})],
  ['ZipCrypto', () => two({ cipher: 'zip20' })],
  ['AES-128 AE-1', () => two({ cipher: 128, ae: 1 })],
  ['AES-256 AE-2', () => two({ cipher: 256, ae: 2 })],
  ['ZIP64', () => zip([{ name: '成績.csv', data: SHORT, cipher: 'zip20', zip64: true }, { name: '名冊.csv', data: SHORT, zip64: true }])],
];

describe('a flipped bit anywhere', () => {
  it.each(kinds)('%s: the exact bytes, or nothing', async (_, make) => {
    const bytes = await make();
    const harmless: number[] = [];
    for (let at = 0; at < bytes.length; at++) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at * 5) % 8);
      const folder = newFolder();
      if (await outcome(damaged, folder) !== null) continue;
      harmless.push(at);
      expect(everything(folder)).toEqual(['out/', 'out/名冊.csv', 'out/成績.csv']);
      for (const name of ['成績.csv', '名冊.csv']) expect(readFileSync(join(folder, 'out', name), 'utf8')).toBe(SHORT);
    }
    // Dates, versions and attributes may differ without harm; most bytes may not.
    expect(harmless.length).toBeLessThan(bytes.length / 3);
  });
});

describe('truncation', () => {
  it.each(kinds)('%s: nothing comes out at any length', async (_, make) => {
    const bytes = await make();
    const folder = newFolder();
    for (let length = 0; length < bytes.length; length += 3) {
      const fact = await outcome(bytes.subarray(0, length), folder);
      expect(fact).not.toBeNull();
      expect(['truncated', 'not-zip', 'damaged', 'multi-disk', 'extra-data']).toContain(fact?.kind);
    }
  });

  it('says that the end is missing', async () => {
    const folder = newFolder();
    const bytes = await archived([{ name: 'a.csv', data: CONTENT }], { password: 'abc12345' });
    writeFileSync(join(folder, 'a.zip'), bytes.subarray(0, bytes.length - 40));
    const { code, stderr } = await inside(['unzip', 'a.zip'], folder);
    expect(code).toBe(2);
    expect(stderr).toMatch(/a\.zip：壓縮檔不完整.*重新下載/su);
  });
});

describe('a wrong password', () => {
  it.each([['ZipCrypto', 'zip20'], ['AES-128', 128], ['AES-192', 192], ['AES-256', 256]] as const)('%s', async (_, cipher) => {
    const bytes = zip([{ name: 'a.csv', data: CONTENT, cipher }]);
    expect(await outcome(bytes, newFolder(), Buffer.from('wrong'))).toEqual({ kind: 'wrong-password', entry: 'a.csv' });
  });

  it.each([
    ['deflated', { method: 8 }],
    ['stored', { method: 0 }],
    ['stored with a descriptor', { method: 0, descriptor: true }],
  ] as const)('the 1 in 256 that the check of ZipCrypto lets through gives nothing: %s', async (_, how) => {
    const bytes = zip([{ name: 'a.csv', data: CONTENT, cipher: 'zip20', ...how }]);
    const header = bytes.subarray(30 + 5, 30 + 5 + 12);
    const check = 'descriptor' in how ? 0x60 : crc32(Buffer.from(CONTENT)) >>> 24;
    const passing = Array.from({ length: 5000 }, (_, i) => Buffer.from(`wrong${i}`)).filter((password) => checkByte(header, password) === check);
    expect(passing.length).toBeGreaterThan(8);
    const folder = newFolder();
    for (const password of passing) {
      expect(await outcome(bytes, folder, password)).toEqual({ kind: 'doubtful-password', entry: 'a.csv' });
    }
  });

  it('is told from damage: ZipCrypto with the right password, damaged after the first rows', async () => {
    const rows = Array.from({ length: 300 }, (_, i) => `A123456789,王小明,${(i * 7919) % 1000}\r\n`).join('');
    for (const [method, kind] of [[0, 'checksum'], [8, /data|checksum|size/]] as const) {
      const bytes = zip([{ name: 'a.csv', data: rows, cipher: 'zip20', method }]);
      for (const share of [0.5, 0.7, 0.9]) {
        const damaged = Buffer.from(bytes);
        const at = Math.floor(47 + (bytes.length - 120) * share);
        damaged[at] = (damaged[at] ?? 0) ^ 0x10;
        const fact = await outcome(damaged, newFolder());
        expect(fact).toMatchObject({ kind: 'damaged', entry: 'a.csv' });
        expect(fact !== null && 'what' in fact && fact.what).toMatch(kind);
      }
    }
  });

  it('is told from damage: AES whose authentication code fails', async () => {
    const bytes = zip([{ name: 'a.csv', data: CONTENT, cipher: 256, method: 0 }]);
    const damaged = Buffer.from(bytes);
    damaged[30 + 5 + 11 + 18 + 20] = (damaged[30 + 5 + 11 + 18 + 20] ?? 0) ^ 1;
    expect(await outcome(damaged, newFolder())).toEqual({ kind: 'damaged', entry: 'a.csv', what: 'checksum' });
  });

  it('names where each kind of password comes from', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'a.zip'), zip([{ name: 'a.csv', data: CONTENT, cipher: 256 }]));
    const { code, stderr, stdout } = await inside(['unzip', 'a.zip'], folder, { LHL_ZIP_PASSWORD: 'hunter2secret' });
    expect(code).toBe(2);
    expect(stderr).toContain('密碼不對');
    const flat = stderr.replace(/\s/g, '');
    expect(flat).toMatch(/成績下載：密碼由申請的人.*自己設定.*104-01-01起無法查詢/u);
    expect(flat).toMatch(/名冊.*密碼顯示在下載的那個頁面上/u);
    expect(stderr + stdout).not.toContain('hunter2secret');
    expect(everything(folder)).toEqual(['a.zip']);
  });
});

describe('lying sizes and checksums', () => {
  const lies: readonly (readonly [string, Spec['lie']])[] = [
    ['declared smaller', { size: 20 }], ['declared larger', { size: 4000 }], ['another checksum', { crc: 0x12345678 }],
    ['packed smaller', { packed: 30 }], ['packed beyond the end', { packed: 100_000 }], ['another method', { method: 0 }],
    ['another name before the data', { name: 'b.csv' }], ['another place', { offset: 3 }],
  ];
  it.each(lies)('%s', async (_, lie) => {
    for (const how of [{}, { cipher: 'zip20' }, { cipher: 256, ae: 1 }, { cipher: 256, ae: 2 }, { descriptor: true }] as const) {
      if (lie?.crc !== undefined && 'ae' in how && how.ae === 2) continue;
      for (const both of [false, true]) {
        const bytes = zip([{ name: 'a.csv', data: CONTENT, ...how, lie: { ...lie, both } }]);
        const folder = newFolder();
        const fact = await outcome(bytes, folder);
        if (lie?.name !== undefined && both) continue;
        // Told in both places, the checksum is what ZipCrypto holds the password against.
        const asPassword = lie?.crc !== undefined && both && 'cipher' in how && how.cipher === 'zip20';
        expect(fact?.kind).toMatch(asPassword ? /wrong-password/ : /damaged|extra-data|overlap|doubtful/);
      }
    }
  });
});
