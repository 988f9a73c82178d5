// Pages as the portal might give them back, made of an upload. Its own markup is not public: what is known is the header 處理結果, the
// columns of the form, and the words of the verdict.

/** The headers and rows of a CSV without quotes. */
export function rowsOf(csv: string): string[][] {
  return csv.replace(/^\ufeff/, '').split(/\r?\n/).filter((line) => line !== '').map((line) => line.split(','));
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A plain table: the reason of each row that has one, and its fields below the headers of the form. */
export function plainPage(csv: string, reasons: Readonly<Record<number, string>>, verdict = '檔案處理異常'): string {
  const [header = [], ...rows] = rowsOf(csv);
  const line = (tag: string, cells: readonly string[]): string => `<tr>${cells.map((cell) => `<${tag}>${cell === '' ? '&nbsp;' : escaped(cell)}</${tag}>`).join('')}</tr>\n`;
  const failed = rows.flatMap((cells, i) => (reasons[i + 2] === undefined ? [] : [line('td', [reasons[i + 2] ?? '', ...cells])]));
  return `<!DOCTYPE html>\n<html><head><title>處理結果</title></head><body>\n<p>${verdict}</p>\n<table border="1">\n${line('th', ['處理結果', ...header.map((text) => text.replace(/^\*/, ''))])}${failed.join('')}</table>\n</body></html>\n`;
}

/** The same as a portal of 2013 wrote it: tables for the layout, a style in every cell, and no end of a row or a cell. */
export function nestedPage(csv: string, reasons: Readonly<Record<number, string>>, verdict = '檔案處理異常'): string {
  const [header = [], ...rows] = rowsOf(csv);
  const cell = (text: string): string => `<TD style="font-size:9pt;mso-number-format:'\\@'" nowrap>\n  <FONT size=2>${text === '' ? '&nbsp;' : escaped(text)}</FONT>\n`;
  const failed = rows.flatMap((cells, i) => (reasons[i + 2] === undefined ? [] : [`<TR bgcolor=#ffffcc>${[reasons[i + 2] ?? '', ...cells].map(cell).join('')}`]));
  return `<HTML><BODY bgcolor=#ffffff><SCRIPT>document.write("<table><tr><td>處理結果</td></tr></table>")</SCRIPT>
<TABLE width="100%" style="border:0"><TR><TD><TABLE><TR><TD><IMG src=logo.gif></TD><TD>公務人員終身學習入口網<BR>學習資訊上傳進度查詢</TD></TR></TABLE>
<TR><TD><TABLE><TR><TD><TABLE style="border-collapse:collapse" cellpadding=2>
<TR><TD colspan=${String(header.length + 1)} align=center><FONT color=red>${verdict.slice(0, 4)}<B>${verdict.slice(4)}</B></FONT></TD></TR>
<TR>${['處理結果', ...header.map((text) => text.replace(/^\*/, ''))].map((text) => cell(text).replace(/(\p{Script=Han}{4})(\p{Script=Han})/u, '$1<BR>$2')).join('')}
${failed.join('\n')}
<TR><TD colspan=${String(header.length + 1)}>共 ${String(failed.length)} 筆</TABLE></TABLE></TABLE></BODY></HTML>\n`;
}

/** A page as Chrome and Edge save it in one file. */
export function mhtOf(page: string, encoding: 'quoted-printable' | 'base64' = 'quoted-printable', charset: string | null = 'utf-8'): string {
  const boundary = '----MultipartBoundary--abcDEF0123----';
  const bytes = Buffer.from(page);
  const body = encoding === 'base64' ? bytes.toString('base64').replace(/.{76}/g, '$&\r\n') : quoted(bytes);
  return [
    'From: <Saved by Blink>', 'Snapshot-Content-Location: https://example.invalid/result.do', 'Subject: =?utf-8?Q?=E8=99=95=E7=90=86?=', 'MIME-Version: 1.0',
    'Content-Type: multipart/related;', '\ttype="text/html";', `\tboundary="${boundary}"`, '', '',
    `--${boundary}`, `Content-Type: text/html${charset === null ? '' : `; charset="${charset}"`}`, `Content-Transfer-Encoding: ${encoding}`, '', body,
    `--${boundary}`, 'Content-Type: image/gif', 'Content-Transfer-Encoding: base64', 'Content-Location: https://example.invalid/logo.gif', '', 'R0lGODlhAQABAAAAACw=',
    `--${boundary}--`, '',
  ].join('\r\n');
}

function quoted(bytes: Buffer): string {
  return bytes.toString('latin1').split(/\r?\n/).map((line) => line.replace(/[^ -<>-~]/g, (char) => `=${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
    .replace(/(?:[^=]|=[0-9A-F]{2}){70}(?=.)/g, '$&=\r\n')).join('\r\n');
}

/** A page of a file that was processed. */
export const passedPage = (): string => plainPage('', {}, '檔案處理成功');

/** A page on which every row of a file failed; the bytes of its values stay what they are, in whatever encoding. */
export function failedPage(csv: Uint8Array | string): Buffer {
  const lines = Buffer.from(csv).toString('latin1').replace(/^\xef\xbb\xbf/, '').split(/\r?\n/).filter((line) => line !== '');
  const rows = lines.map((line, i) => `<tr><td>${i === 0 ? '&#34389;&#29702;&#32080;&#26524;' : '&#37679;&#35492;'}${line.split(',').map((cell) => `<td>${cell.replaceAll('<', '&lt;')}`).join('')}`);
  return Buffer.from(`<html><table>${rows.join('\n')}</table></html>`, 'latin1');
}
