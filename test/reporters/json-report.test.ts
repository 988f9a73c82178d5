import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { reportDocument } from '../support/report-document.ts';
import { lhl } from '../support/run.ts';
import { row, upload } from '../support/upload.ts';
import { inFolder } from '../support/folder.ts';
import { updating } from '../support/update.ts';

const published = new URL('../../docs/report.schema.json', import.meta.url);

describe('the JSON report', () => {
  it('has its published schema up to date (LHL_UPDATE=1 writes it anew)', () => {
    const made = `${JSON.stringify(z.toJSONSchema(reportDocument), null, 2)}\n`;
    if (updating) writeFileSync(published, made);
    expect(readFileSync(published, 'utf8')).toBe(made);
  });

  it('is what its schema says, by a validator that did not make it', () => inFolder(async (folder) => {
    const bad = folder.write('bad.csv', upload([row(), row({ idNumber: 'a123456789', county: '1', birthday: '85/6/30' }), row({ total: '5' }), row({ name: '' })]));
    const picture = folder.write('圖片.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]));
    const empty = folder.write('empty.csv', Buffer.alloc(0));
    const ran = await lhl(['validate', '--reporter', 'json', '--today', '115-11-22', bad, picture, empty]);
    expect(ran.code).toBe(1);
    const document: unknown = JSON.parse(ran.stdout);
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(published, 'utf8')) as object);
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    const read = reportDocument.parse(document);
    expect(read.files.map(({ format, encoding, rows }) => [format, encoding, rows])).toEqual([['unopened', 'big5', 4], [null, null, 0], [null, null, null]]);
    expect(read.summary).toEqual({ files: 3, rows: 4, error: read.files.reduce((sum, file) => sum + file.counts.error, 0), warning: 1 });
  }));

  it('tells when it lists fewer findings than it counts', () => inFolder(async (folder) => {
    const path = folder.write('many.csv', upload(Array.from({ length: 40 }, (_, i) => row({ county: '1', term: String(i + 1), courseName: `課程${String(i)}` }))));
    for (const [most, listed] of [[0, 0], [1, 1], [7, 7], [9, 9], [39, 39], [40, 40], [41, 40]] as const) {
      const ran = await lhl(['validate', '--reporter', 'json', '--today', '115-11-22', '--max-findings', String(most), path]);
      const [file] = reportDocument.parse(JSON.parse(ran.stdout)).files;
      expect(file?.findings.length).toBe(listed);
      expect(file?.findings.map((finding) => finding.row)).toEqual(Array.from({ length: listed }, (_, i) => i + 2));
      expect(file?.counts).toEqual({ error: 40, warning: 0 });
      expect(file?.truncated).toBe(listed < 40);
    }
  }));

  it('puts findings of the whole file first, also where only a few are listed', () => inFolder(async (folder) => {
    const path = folder.write('名稱.csv', upload(Array.from({ length: 5 }, (_, i) => row({ county: '1', courseName: `課程${String(i)}` }))));
    for (const most of [1, 3, 6]) {
      const ran = await lhl(['validate', '--reporter', 'json', '--today', '115-11-22', '--max-findings', String(most), path]);
      const [file] = reportDocument.parse(JSON.parse(ran.stdout)).files;
      expect(file?.findings.map(({ rule }) => rule)).toEqual(['file/name', ...Array<string>(most - 1).fill('cell/code')]);
    }
  }));
});
