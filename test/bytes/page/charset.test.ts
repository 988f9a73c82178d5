import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { pageText } from '../../../src/bytes/page/charset.ts';
import { htmlParts } from '../../../src/bytes/page/mime.ts';
import { looksLikePage } from '../../../src/bytes/page/recognise.ts';
import { PageProblem } from '../../../src/bytes/page/problem.ts';
import { mhtOf } from '../../support/result.ts';

const read = (bytes: Uint8Array, declared: string | null = null, forced: 'big5' | 'utf8' | null = null): [string, number] => {
  const { pieces, lost } = pageText(bytes, declared, forced);
  return [[...pieces].join(''), lost];
};
const big5 = (text: string): Uint8Array => iconv.encode(text, 'cp950');

describe('the charset of a page', () => {
  const text = '<p>處理結果</p>';
  it.each<[string, Uint8Array, string | null]>([
    ['a BOM', Buffer.from(`\ufeff${text}`), 'big5'],
    ['UTF-16', iconv.encode(`\ufeff${text}`, 'utf-16le'), null],
    ['what the message says', big5(text), 'big5'],
    ['cp950', big5(text), 'CP950'],
    ['no word of it, UTF-8', Buffer.from(text), null],
    ['no word of it, Big5', big5(text), null],
    ['what a server says that does not know', big5(text), 'iso-8859-1'],
    ['a wrong word', big5(text), 'utf-8'],
    ['another wrong word', Buffer.from(text), 'big5'],
    ['a word that is none', big5(text), 'x-no-such'],
  ])('by %s', (_name, bytes, declared) => {
    expect(read(bytes, declared)).toEqual([text, 0]);
  });

  it.each(['big5', 'Big-5', 'big5-hkscs', 'big5-eten', 'cn-big5', 'csbig5', 'cp950', 'cp-950', 'ms950', 'MS-950', ' windows-950 ', 'x-windows-950', 'x-x-big5'])('by a name of CP950: %s', (name) => {
    // These bytes are UTF-8 too.
    expect(read(Buffer.from('測試'), name)).toEqual([iconv.decode(Buffer.from('測試'), 'cp950'), 0]);
    expect(read(Buffer.from([0xf9, 0xd6, 0xfa, 0x40]), name)).toEqual(['碁\ue000', 0]);
  });

  it.each(['utf-8', 'UTF8', 'unicode-1-1-utf-8'])('by a name of UTF-8: %s', (name) => {
    expect(read(Buffer.from([0x41, 0xff]), name)).toEqual(read(Buffer.from([0x41, 0xff]), null, 'utf8'));
  });

  it.each(['us-ascii', 'ascii', 'ISO-8859-1', 'iso8859-1', 'latin1', 'latin-1', 'windows-1252', 'cp1252', 'utf-16', 'utf-16le', 'ucs-2', '', ' '])('by its bytes where a server says what it says of all: %j', (name) => {
    expect([read(big5(text), name), read(Buffer.from(text), name)]).toEqual([[text, 0], [text, 0]]);
    // No word of it is better than a wrong one: what CP950 lacks is lost in it.
    expect(read(Buffer.from([0xff]), name)).toEqual(['\ufffd', 1]);
  });

  it('in the page itself', () => {
    for (const meta of ['<meta charset="big5">', '<META http-equiv="Content-Type" content="text/html; charset=Big5">']) expect(read(big5(meta + text))).toEqual([meta + text, 0]);
    const gbk = '<meta charset=gb2312><p>处理结果</p>';
    expect(read(iconv.encode(gbk, 'gbk'))).toEqual([gbk, 0]);
    expect(read(Buffer.concat([iconv.encode(gbk, 'gbk'), Buffer.from([0x81, 0x20])]))).toEqual([`${gbk}\ufffd `, 1]);
  });

  it('tells bytes that belong to no character, and swallows no tag with them', () => {
    const bytes = Buffer.concat([big5('<meta charset=big5><p>處'), Buffer.from([0xff, 0x80]), big5('</p>理'), Buffer.from([0xa4]), big5('<b>')]);
    expect(read(bytes)).toEqual(['<meta charset=big5><p>處\ufffd</p>理\ufffd<b>', 2]);
    expect(read(Buffer.from('<p>處'), null, 'big5')[1]).toBeGreaterThan(0);
  });

  it('cuts no character in two', () => {
    for (const [encode, charset] of [[big5, 'big5'], [(one: string): Uint8Array => Buffer.from(one), 'utf-8']] as const) {
      const long = `<meta charset=${charset}>${'許功蓋 '.repeat(60_000)}`;
      expect(read(encode(long))).toEqual([long, 0]);
    }
  });
});

describe('a page in a message', () => {
  const page = '<html><body>處理結果 = 100% 許功蓋</body></html>\r\n'.repeat(30);
  it.each(['quoted-printable', 'base64'] as const)('in %s', (encoding) => {
    const message = Buffer.from(mhtOf(page, encoding));
    expect(looksLikePage(message)).toBe(true);
    const parts = htmlParts(message);
    expect(parts.map(({ bytes, charset }) => [Buffer.from(bytes).toString().trimEnd(), charset])).toEqual([[page.trimEnd(), 'utf-8']]);
  });

  it('with parts in parts, frames, and its end cut off', () => {
    const inner = '--b\nContent-Type: text/html; charset=big5\n\nA\n--b\nContent-Type: text/html\n\nB\n--b--\n';
    const message = `From: x\nMIME-Version: 1.0\nContent-Type: multipart/related;\n boundary=a\n\npreamble --a\n--a\nContent-Type: multipart/alternative; boundary="b"\n\n${inner}--a\nContent-Type: text/html\n\nC`;
    expect(htmlParts(Buffer.from(message)).map(({ bytes, charset }) => [Buffer.from(bytes).toString().trim(), charset])).toEqual([['A', 'big5'], ['B', null], ['C', null]]);
  });

  it.each([
    'MIME-Version: 1.0\nContent-Type: multipart/related\n\nx', 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\nx', 'MIME-Version: 1.0', 'MIME-Version: 1.0\nContent-Type: text/plain\n\nx',
    `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n${'--a\nContent-Type: multipart/related; boundary=a\n\n'.repeat(20_000)}`,
    `MIME-Version: 1.0\nX: ${'x'.repeat(100_000)}\n\n`,
  ])('that is broken: %#', (message) => {
    expect(() => htmlParts(Buffer.from(message))).toThrow(PageProblem);
  });

  it('keeps what is no encoding', () => {
    const message = 'MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\na=zz=3D=\nb= \nc=';
    expect(Buffer.from(htmlParts(Buffer.from(message))[0]?.bytes ?? []).toString()).toBe('a=zz=bc=');
  });
});

it('knows a page by its first bytes', () => {
  const is = (text: string): boolean => looksLikePage(Buffer.from(text));
  expect(['<!DOCTYPE html>', '\ufeff  <html>', '<!-- saved from url -->', '<table>', '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC>', 'Subject: x\nContent-Type: text/html\n\n'].map(is)).toEqual([true, true, true, true, true, true]);
  expect(['<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', '身分證字號,姓名', 'a:b,c', ''].map(is)).toEqual([false, false, false, false]);
});
