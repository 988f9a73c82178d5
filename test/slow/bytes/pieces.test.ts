// The result never depends on the pieces in which the bytes of a file come.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { archived } from '../../support/archives/honest.ts';
import { allCases, optionsOf } from '../../support/fixtures.ts';
import { inFolder } from '../../support/folder.ts';
import { lhl } from '../../support/run.ts';
import { row, upload } from '../../support/upload.ts';

const NOON = new Date('2026-11-22T04:00:00Z');
const SIZES = [1, 3, 4, 7, 4096];
const password = 'Abc12345';
const env = { LHL_ZIP_PASSWORD: password };

interface Report {
  readonly files: { path: string; findings: readonly { readonly rule: string; readonly severity: 'error' | 'warning' }[]; counts: Record<string, number> }[];
  readonly summary: Record<string, number>;
}

/** A report of one file without what only a file with a name can have. */
function withoutName(stdout: string): Report {
  const report = JSON.parse(stdout) as Report;
  for (const file of report.files) {
    const named = file.findings.filter(({ rule }) => rule === 'file/name');
    file.path = '-';
    file.findings = file.findings.filter(({ rule }) => rule !== 'file/name');
    for (const { severity } of named) {
      file.counts[severity] = (file.counts[severity] ?? 0) - 1;
      report.summary[severity] = (report.summary[severity] ?? 0) - 1;
    }
  }
  return report;
}

/** Checks a file as it lies on the disk, at once, and in pieces of every size. */
async function checkAll(path: string, options: readonly string[] = [], sizes = SIZES): Promise<void> {
  const bytes = readFileSync(path);
  const argv = ['validate', '--reporter', 'json', '--today', '115-11-22', ...options];
  const said = async (words: string, pieces?: number): Promise<{ report: Report; code: number; stderr: string }> => {
    const { stdout, code, stderr } = await lhl([...argv, words], { stdin: bytes, now: NOON, env, ...(pieces === undefined ? {} : { pieces }) });
    return { report: withoutName(stdout), code, stderr: stderr.replaceAll(path, '-') };
  };
  const expected = await said('-');
  for (const size of sizes) expect(await said('-', size), `pieces of ${String(size)}`).toEqual(expected);
  // A workbook, an archive, a PDF or a picture that is called .csv is, on a disk, a CSV that is none; a pipe has no name.
  const isOther = /^(?:P|\xd0|%PDF|\x89PNG|\xff\xd8\xff|GIF8)/.test(bytes.subarray(0, 4).toString('latin1'));
  if (!(isOther && /\.(?:csv|txt)$/i.test(path)) && !options.includes('--stdin-filename')) expect((await said(path)).report).toEqual(expected.report);
}

const noted = (path: string): [string, string] => [basename(path), path];

describe('every fixture, in pieces of 1, 3, 4, 7 and 4,096 bytes, is what it is on a disk', () => {
  it.each(allCases().map((one) => [one.name, one] as const))('%s', (_name, one) => checkAll(one.input, optionsOf(one)));
});

describe('so is every workbook', () => {
  const folder = join(import.meta.dirname, '../../support/workbooks');
  const files = [folder, join(folder, 'others')].flatMap((each) => readdirSync(each, { withFileTypes: true })
    .flatMap((entry) => (entry.isFile() ? [noted(join(each, entry.name))] : [])));
  it.each(files)('%s', (_name, path) => checkAll(path));
});

describe('so is an archive', () => {
  const csv = upload([row({ county: '1' }), row()]);
  it.each([['AES', 'aes256'], ['ZipCrypto', 'zip20']] as const)('%s', (_name, method) => inFolder(async (folder) => {
    await checkAll(folder.write('g.zip', await archived([{ name: 'g.csv', data: csv }], { password, method })));
  }));
  it('of a workbook', () => inFolder(async (folder) => {
    await checkAll(folder.write('g.zip', await archived([{ name: 'g.xlsx', data: readFileSync(join(import.meta.dirname, '../../support/workbooks', 'typed.xlsx')) }])));
  }));
});

describe('what stands at the beginning', () => {
  const header = (text: string): Buffer => Buffer.from(upload([row({ county: '1' })], 'utf8').toString('utf8').replace(/^/, text));
  const commas = `${','.repeat(24)}\r\n`;
  it.each([
    ['a blank first line', header('\r\n')],
    ['eleven thousand rows of bare commas', header(commas.repeat(11_000))],
    ['sixty thousand of them, more than a mebibyte', header(commas.repeat(60_000))],
    ['blank values in quotes', header('"",""\r\n" "\r\n')],
    ['a byte order mark below a blank line', header('\r\n\ufeff')],
    ['nothing but blank lines', Buffer.from('\r\n,,\r\n\r\n')],
    ['nothing but a line that does not end', Buffer.from(',,,')],
    ['three bytes', Buffer.from('abc')],
    ['one byte of an archive', Buffer.from('P')],
    ['a short line in UTF-16 without a mark', Buffer.from('a,b\r\nc,d\r\n', 'utf16le')],
    ['lines that end with CR alone', Buffer.from('a,b\rc,d\r')],
    ['sep=', header('sep=,\r\n')],
  ])('%s', (_name, bytes) => inFolder((folder) => checkAll(folder.write('a.csv', bytes), [], bytes.length < 10_000 ? SIZES : [7, 4096])));
});

describe('rows longer than any row', () => {
  const first = upload([row()]);
  const after = Buffer.from(`${row({ county: '1' })}\r\n`);
  const long = 1_200_000;
  it.each([
    ['a line', Buffer.concat([first, Buffer.alloc(long, 'x'), Buffer.from('\r\n'), after])],
    ['a line at the end', Buffer.concat([first, Buffer.alloc(long, 'x')])],
    ['many values in quotes', Buffer.concat([first, Buffer.from('"a\nb",'.repeat(long / 6)), Buffer.from('\r\n'), after])],
    ['many values in quotes, at the end', Buffer.concat([first, Buffer.from('"a\nb",'.repeat(long / 6))])],
    ['commas', Buffer.concat([first, Buffer.alloc(1_000_000, ','), Buffer.from('\r\n'), after])],
    ['a value in quotes of 100,000 bytes', Buffer.concat([first, Buffer.from(`"${'x'.repeat(100_000)}",a\r\n`), after])],
    ['a header row', Buffer.concat([Buffer.alloc(long, 'x'), Buffer.from('\r\n'), after])],
  ])('%s', (_name, bytes) => inFolder(async (folder) => {
    const path = folder.write('a.csv', bytes);
    const argv = ['validate', '--reporter', 'json', '--today', '115-11-22'];
    const { stdout } = await lhl([...argv, path], { now: NOON });
    for (const pieces of [4096, 65_535, Number.POSITIVE_INFINITY]) {
      expect(withoutName((await lhl([...argv, '-'], { stdin: bytes, now: NOON, pieces })).stdout), String(pieces)).toEqual(withoutName(stdout));
    }
  }));
});

describe('rows of very many cells', () => {
  it('a header row of 100,000 columns that nobody knows, and a row of as many damaged cells', () => inFolder(async (folder) => {
    const names = Array.from({ length: 100_000 }, (_, i) => `x${String(i)}`).join(',');
    const [header = ''] = upload([], 'utf8').toString('latin1').trim().split('\r\n');
    const path = folder.write('a.csv', Buffer.from(`${header},${names}\r\n${'\xff,'.repeat(100_024)}\r\n`, 'latin1'));
    const { code, stdout } = await lhl(['validate', '--reporter', 'json', '--all', path], { now: NOON });
    expect(code).toBe(1);
    const rules = (JSON.parse(stdout) as Report).files[0]?.findings.map(({ rule }) => rule) ?? [];
    expect([rules.filter((rule) => rule === 'header/extra').length, rules.filter((rule) => rule === 'file/encoding').length]).toEqual([100_000, 100_024]);
  }));

  it('a long row of 350,000 damaged cells is told cell by cell', () => inFolder(async (folder) => {
    const path = folder.write('a.csv', Buffer.concat([upload([row()]), Buffer.from(`${'\xff,'.repeat(350_000)}\r\n`, 'latin1')]));
    const { code, stdout } = await lhl(['validate', path], { now: NOON });
    expect(code).toBe(1);
    expect(stdout).toContain('350,000');
  }));
});
