import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inFolder } from '../support/folder.ts';
import { resultDocument } from '../support/result-document.ts';
import { plainPage } from '../support/result.ts';
import { lhl } from '../support/run.ts';
import { updating } from '../support/update.ts';
import { row, upload } from '../support/upload.ts';

const published = new URL('../../docs/result.schema.json', import.meta.url);

describe('the JSON report of a result', () => {
  it('has its published schema up to date (LHL_UPDATE=1 writes it anew)', () => {
    const made = `${JSON.stringify(z.toJSONSchema(resultDocument), null, 2)}\n`;
    if (updating) writeFileSync(published, made);
    expect(readFileSync(published, 'utf8')).toBe(made);
  });

  it('is what its schema says, by a validator that did not make it', () => inFolder(async (folder) => {
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(published, 'utf8')) as object);
    const file = upload([row(), row({ county: '' }), row({ county: '' }), row({ idNumber: 'A223456781' })]);
    folder.write('upload.csv', upload([row(), row({ county: '' }), row({ county: '', score: '1' }), row({ county: '', score: '2' })]));
    folder.write('r.html', plainPage(iconv.decode(file, 'cp950'), { 3: '缺少欄位值', 4: '缺少欄位值', 5: '查無此人' }).replace('>訓練成績<', '>備考<'));
    for (const of of [[], ['--of', 'upload.csv']]) {
      const { code, stdout } = await lhl(['result', 'r.html', ...of, '--reporter', 'json', '--today', '115-11-22'], { cwd: folder.path });
      const document: unknown = JSON.parse(stdout);
      expect([code, validate(document)], JSON.stringify(validate.errors)).toEqual([1, true]);
      expect(resultDocument.parse(document).rows.length).toBe(3);
    }
  }));
});
