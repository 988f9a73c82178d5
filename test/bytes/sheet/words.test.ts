import { describe, expect, it } from 'vitest';
import { inFolder } from '../../support/folder.ts';
import { lhl } from '../../support/run.ts';
import { odsOf, odsTable, oleOf, savedWorkbook, xlsxOf, zipOf } from '../../support/workbook.ts';

const types = { '[Content_Types].xml': '<Types/>' };
const one = xlsxOf([{ name: 'A123456789', rows: '<row><c><v>1</v></c></row>' }, { name: '名\u202e單', rows: '' }]);

const CASES: readonly (readonly [what: string, bytes: Uint8Array, argv: readonly string[], zh: string, en: string])[] = [
  ['needs a password', savedWorkbook('encrypted.xlsx'), [], '移除密碼後另存新檔', 'remove the password'],
  ['is damaged', xlsxOf('<row>'), [], '另存成新的 .xlsx', 'save it as a new .xlsx'],
  ['is cut off', savedWorkbook('office.ods').slice(0, 5000), [], '請重新下載', 'Download it again'],
  ['is a text', zipOf({ ...types, 'word/document.xml': '' }), [], '這是文書檔', 'this is a text document'],
  ['is a PDF', Buffer.from('%PDF-1.4 x'), [], '這是 PDF', 'this is a PDF'],
  ['is a picture', Buffer.from('\x89PNG\r\n', 'latin1'), [], '這是圖片', 'this is a picture'],
  ['is slides', zipOf({ ...types, 'ppt/presentation.xml': '' }), [], '這是簡報檔', 'these are slides'],
  ['is an .xlsb', zipOf({ ...types, 'xl/workbook.bin': '' }), [], '.xlsb', '.xlsb'],
  ['is an .xlw of Excel 4', Uint8Array.of(0x09, 0x04, 6, 0, 0, 4, 0, 1, 0, 0), [], '另存成 .xlsx', 'save it as .xlsx'],
  ['is of Numbers', zipOf({ 'Index/Document.iwa': 'x', 'preview.jpg': 'x' }), [], '「輸出至」→「Excel」', 'File > Export To > Excel'],
  ['is of Lotus 1-2-3', Uint8Array.of(0, 0, 0x1a, 0, 0, 16, 4, 0, 0, 0), [], 'Lotus 1-2-3', 'Lotus 1-2-3'],
  ['is of Works', Uint8Array.of(0xff, 0, 2, 0, 4, 4, 0, 0), [], 'Works', 'Works'],
  ['is a web page', Buffer.from('\ufeff\n<table border="1"><tr><td>身分證字號</td></tr></table>'), [], '內容是網頁或 XML，不是真正的活頁簿', 'this is a web page or XML'],
  ['is a web page saved as one file', Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n'), [], '內容是網頁或 XML', 'this is a web page or XML'],
  ['is XML', Buffer.from('<?xml version="1.0"?><Workbook/>'), [], '內容是網頁或 XML，不是真正的活頁簿', 'this is a web page or XML'],
  ['is something else', oleOf({ Contents: new Uint8Array(9) }), [], '不是活頁簿', 'no workbook'],
  ['lacks the sheet', one, ['--sheet', 'B123456780'], '裡面有：1 A12345****、2 名\\u202e單', 'It has: 1 A12345****, 2'],
  ['has too many cells', odsOf(odsTable('<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>a</text:p></table:table-cell></table:table-row>')), [], '2,000,000', '2,000,000'],
  ['is too large', xlsxOf(`<row><c><v>1</v></c></row>${' '.repeat(30_000)}`), ['--max-size', '10K'], '--max-size', '--max-size'],
];

describe('a workbook that', () => {
  it.each(CASES)('%s is refused with what it is and how to go on', async (_, bytes, argv, zh, en) => {
    await inFolder(async (folder) => {
      const path = folder.write('名單 一.xlsx', bytes);
      for (const [lang, text] of [['zh', zh], ['en', en]] as const) {
        const { code, stdout, stderr } = await lhl(['validate', path, ...argv, '--lang', lang]);
        expect(code).toBe(2);
        expect(stdout).toContain(lang === 'zh' ? '沒有檢核' : 'Nothing checked');
        const words = stderr.replaceAll(/\n/g, lang === 'zh' ? '' : ' ');
        expect(words).toContain(text);
        expect(words).toMatch(/名單 一\.xlsx/);
        expect(stderr).not.toMatch(/123456789|123456780|undefined|Error|\u202e/);
        expect(Math.max(...stderr.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
      }
    });
  });
});
