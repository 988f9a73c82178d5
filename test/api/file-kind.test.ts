import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileKind } from '../../src/index.ts';
import { archived } from '../support/archives/honest.ts';
import { failedPage } from '../support/result.ts';
import { row, upload } from '../support/upload.ts';

const page = Buffer.from(failedPage(Buffer.from(upload([row()]))));
const csv = Buffer.from(upload([row()]));
const zip = await archived([{ name: 'a.csv', data: csv }]);
const workbook = readFileSync('test/support/workbooks/office.xlsx');
const message = readFileSync('test/support/results/one-file.mht');

describe('fileKind tells what a file is to people', () => {
  it.each<[name: string, bytes: Uint8Array, kind: string]>([
    ['upload.csv', csv, 'text'], ['upload.txt', csv, 'text'], ['upload', csv, 'text'], ['upload.xlsx', csv, 'text'],
    ['result.html', page, 'page'], ['result.xls', page, 'page'], ['result.txt', page, 'page'], ['result.mht', message, 'page'], ['result.txt', message, 'page'],
    // Nothing but a CSV may be uploaded under that name: the check says that it is none.
    ['result.csv', page, 'text'], ['result.CSV', page, 'text'], ['grades.csv', zip, 'text'],
    ['grades.zip', zip, 'archive'], ['grades', zip, 'archive'], ['cut.zip', zip.subarray(0, 60), 'archive'], ['a.rar', Buffer.from('Rar!\x1a\x07\0'), 'archive'],
    ['list.xlsx', workbook, 'other'], ['list.zip', workbook, 'other'], ['list.xls', readFileSync('test/support/workbooks/office.xls'), 'other'],
    ['list.ods', readFileSync('test/support/workbooks/office.ods'), 'other'], ['cut.xlsx', workbook.subarray(0, 300), 'other'], ['a.pdf', Buffer.from('%PDF-1.4\0'), 'other'],
    ['empty', Buffer.alloc(0), 'text'],
  ])('%s (%#)', async (name, bytes, kind) => { expect(await fileKind(bytes, name)).toBe(kind); });
});
