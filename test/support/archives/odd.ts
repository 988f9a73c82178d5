// Archives that are odd and whole: each tells what is odd, and holds GRADES as the only content of a file.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unicodePath, zip, type Around, type Spec } from './writer.ts';

const folder = join(import.meta.dirname, 'odd');

/** What every file in them holds. */
export const GRADES = readFileSync(join(folder, 'grades.csv'));

/** The password of the archives that other programs made, but of the one whose password is Chinese. */
export const PASSWORD = 'Abcd1234';

/** An archive that another program made, from the folder beside this file. */
export const odd = (name: string): Buffer => readFileSync(join(folder, `${name}.zip`));

const raw = Buffer.from('???.csv');
/** The file in each of them. */
export const one = (how: Partial<Spec> = {}): Spec => ({ name: 'a.csv', data: GRADES, password: PASSWORD, ...how });
const behind = (after: string | Buffer) => (how: Partial<Spec>): Buffer => zip([one(how)], { after: Buffer.from(after) });
const same = (record: Buffer): Buffer => record;
/** The header of a Windows program, as far as it is looked at. */
export const PROGRAM = Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0'), Buffer.alloc(1000, 7)]);

/** How an archive of one file is made, which gets the cipher and the method that are asked for. */
export interface Odd {
  readonly make: (how: Partial<Spec>) => Buffer;
  /** Other programs that do not open it. */
  readonly refusedBy?: readonly string[];
}

export const kinds: Readonly<Record<string, Odd>> = {
  'a line break behind': { make: behind('\r\n') },
  'a web page behind': { make: behind('<html><body>upload</body></html>'.repeat(20)) },
  '70,000 bytes behind': { make: behind(Buffer.alloc(70_000, 0x20)), refusedBy: ['unzip'] },
  'bytes behind a ZIP64 archive': { make: (how) => zip([one({ ...how, zip64: true })], { after: Buffer.from('\r\n') }) },
  PK00: { make: (how) => zip([one(how)], { before: Buffer.from('PK00') }) },
  'PK00 that no place counts': { make: (how) => Buffer.concat([Buffer.from('PK00'), zip([one(how)])]), refusedBy: ['7z'] },
  'a program before': { make: (how) => Buffer.concat([PROGRAM, zip([one(how)])]), refusedBy: ['7z'] },
  'a program before that places are counted from': { make: (how) => zip([one(how)], { before: PROGRAM }), refusedBy: ['7z'] },
  'a byte order mark before': { make: (how) => Buffer.concat([Buffer.from('\ufeff\r\n'), zip([one(how)])]), refusedBy: ['7z'] },
  'both end records': { make: (how) => zip([one(how)], { repeat64: same }) },
  'both end records, bytes behind': { make: (how) => zip([one(how)], { repeat64: same, after: Buffer.from('\n') }) },
  'UTF-8 in the directory only': { make: (how) => zip([one({ ...how, turned: { local: 0x800 } })]) },
  'UTF-8 before the data only': { make: (how) => zip([one({ ...how, turned: { central: 0x800 } })]) },
  'a descriptor announced before the data only': { make: (how) => zip([one({ ...how, descriptor: true, turned: { central: 8 } })]), refusedBy: ['7z', 'unzip'] },
  'a descriptor announced in the directory only, and not there': { make: (how) => zip([one({ ...how, turned: { central: 8 } })]), refusedBy: ['7z', 'unzip'] },
  'a folder of 4,096 bytes': { make: (how) => zip([{ name: 'd/', lie: { size: 4096, both: true } }, one({ ...how, name: 'd/a.csv' })]) },
  'a folder of 3,000,000,000 bytes': { make: (how) => zip([{ name: 'd/', lie: { size: 3e9, both: true } }, one({ ...how, name: 'd/a.csv' })]), refusedBy: ['7z', 'bsdtar', 'unzip'] },
  'an encrypted folder whose header is not there': { make: (how) => zip([{ name: 'd/', flags: 1, lie: { packed: 12, both: true } }, one({ ...how, name: 'd/a.csv' })]), refusedBy: ['bsdtar'] },
  'backslashes': { make: (how) => zip([one({ ...how, name: 'd\\a.csv' })]) },
  'a folder with a backslash': { make: (how) => zip([{ name: 'd\\', attributes: 0x10 }, one({ ...how, name: 'd\\a.csv' })]) },
  'a backslash in the directory, a slash before the data': { make: (how) => zip([one({ ...how, name: 'd/a.csv', lie: { name: 'd\\a.csv' } })]) },
  'a backslash in the Unicode name': { make: (how) => zip([one({ ...how, name: raw, extra: unicodePath(raw, 'd\\a.csv') })]), refusedBy: ['bsdtar'] },
};

/** The ciphers that every kind is tried with. */
export const ciphers: readonly (readonly [string, Partial<Spec>])[] = [
  ['plain', {}], ['stored', { method: 0 }], ['ZipCrypto', { cipher: 'zip20' }], ['AES-256', { cipher: 256 }],
];

/** Every cipher that is opened, with content that is stored and with content that is compressed. */
export const allCiphers: readonly (readonly [string, Partial<Spec>])[] = (['zip20', 128, 192, 256] as const).flatMap((cipher) =>
  [0, 8].map((method) => [`${String(cipher)}, method ${String(method)}`, { cipher, method }] as const));

/** Around the entry of a kind: something in the end of the archive is changed. */
export const around = (how: Around): Buffer => zip([one()], how);
