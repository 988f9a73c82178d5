import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder } from '../../support/folder.ts';
import { lhl } from '../../support/run.ts';
import { zipOf } from '../../support/workbook.ts';

const docx = zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '' });
const mht = 'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.gov.tw/\r\nMIME-Version: 1.0\r\n\r\n<html>';

describe('what holds no table', () => {
  it.each<readonly [string, Uint8Array | string]>([['x.docx', docx], ['x.pdf', '%PDF-1.7 x'], ['x.png', Buffer.from('\x89PNG\r\n', 'latin1')]])(
    '%s was not checked, by whatever command', (name, bytes) => inFolder(async (folder) => {
      folder.write(name, bytes);
      for (const argv of [['validate', name], ['validate', '-'], ['fix', name, '-o', 'y.csv'], ['to-webhr', name, '-o', 'y.csv'], ['hours', name]]) {
        const { code, stderr } = await lhl(argv, { cwd: folder.path, stdin: bytes });
        expect({ argv, code }).toEqual({ argv, code: 2 });
        expect(stderr.replaceAll('\n', '')).toMatch(/^lhl: [^：]*：這是 ?(?:文書檔|PDF|圖片).*，不是 CSV，也不是活頁簿。請/);
      }
      const { stdout } = await lhl(['validate', name, '--reporter', 'pretty', '--reporter', 'json=r.json', '--reporter', 'html=r.html'], { cwd: folder.path });
      expect(stdout).toContain(`${name}：不是可以讀的表格檔（CSV、Excel、ODF）`);
      expect(readFileSync(join(folder.path, 'r.json'), 'utf8')).toContain('"other-document"');
      expect(readFileSync(join(folder.path, 'r.html'), 'utf8')).toMatch(/不是 CSV，也不是活頁簿。請/);
    }));

  it.each<readonly [string, Uint8Array | string]>([['a.csv', docx], ['b.csv', '%PDF-1.7 x']])(
    'called %s it is an upload that the portal refuses', (name, bytes) => inFolder(async (folder) => {
      folder.write(name, bytes);
      const { code, stdout } = await lhl(['validate', name], { cwd: folder.path });
      expect(code).toBe(1);
      expect(stdout).toContain('file/malformed');
    }));

  it.each([['saved as .mht', mht], ['HTML', '<!-- saved from url=(0014)about:internet -->\r\n<html>']])(
    'a result page %s is told to go to lhl result', (_name, page) => inFolder(async (folder) => {
      folder.write('處理結果.html', page);
      expect((await lhl(['validate', '處理結果.html'], { cwd: folder.path })).stdout.replaceAll('\n    ', '')).toContain('請用 lhl result');
    }));
});
