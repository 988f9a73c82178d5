import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode, lookAt, utf8OfUtf16 } from '../../../src/bytes/encoding/encoding.ts';

const HEADER = '身分證字號,姓名';
const big5 = (text: string): Buffer => iconv.encode(text, 'cp950');
const wide = (text: string, isBig: boolean): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

describe('the beginning of a file', () => {
  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(0), 'empty'], ['a ZIP', Buffer.from('PK\x03\x04'), 'zip'], ['a ZIP of nothing', Buffer.from('PK\x05\x06'), 'zip'],
    ['two letters of a ZIP', Buffer.from('PK\x03,'), 'big5'], ['UTF-16', wide(`\ufeff${HEADER}`, false), 'utf16'], ['UTF-16 of another order', wide(`\ufeff${HEADER}`, true), 'utf16'],
    ['UTF-16 without a mark', wide('a,b,課', false), 'utf16'], ['UTF-16 of another order without a mark', wide('a,b,課', true), 'utf16'], ['UTF-16, little of it', wide('ab', false), 'utf16'],
    ['UTF-16, mostly Chinese', wide(`${HEADER},課程,類別,代碼`, false), 'utf16'], ['a NUL', Buffer.from('a,\0b'), 'binary'], ['NULs here and there', Buffer.from('a\0\0b\0c,\0d'), 'binary'],
    ['two NULs in a long line', Buffer.from('abc\0d\0ef,g,h,i'), 'binary'], ['a NUL below its first line', Buffer.from('a,b\n\0'), 'big5'],
    ['lines of old Macs', Buffer.from('a,b\rc,d\r'), 'cr-only'], ['one such line', Buffer.from('a,b\r'), 'big5'], ['such a line end in quotes', Buffer.from('"a\rb",c'), 'big5'], ['one before another', Buffer.from('a\rb\n'), 'big5'],
    ['a mark', Buffer.from(`\ufeff${HEADER}`), 'utf8-bom'], ['half a mark', Buffer.from([0xef, 0xbb, 0x41]), 'big5'], ['UTF-8', Buffer.from(`${HEADER}\n`), 'utf8'], ['Big5', big5(`${HEADER}\n`), 'big5'], ['ASCII', Buffer.from('id,name\n'), 'big5'],
    ['UTF-8 below a line of ASCII', Buffer.from(`id,name\n${HEADER}\n`), 'big5'], ['UTF-8 whose last character is cut', Buffer.from(`a${'課'.repeat(341)}`).subarray(0, 1023), 'big5'],
    ['so much of it that it may be cut', Buffer.from(`${HEADER},${'課'.repeat(350)}`).subarray(0, 1024), 'utf8'], ['UTF-8 with a wrong byte', Buffer.concat([Buffer.from(HEADER), Buffer.from([0xff, 0x0a])]), 'big5'],
  ])('%s', (_, bytes, kind) => {
    const head = lookAt(bytes);
    expect(head.kind === 'text' ? head.encoding : head.kind).toBe(kind);
  });
});

describe('UTF-16', () => {
  it.each([[false, ''], [false, '\ufeff'], [true, ''], [true, '\ufeff']])('is read in either order, with a mark or without: %s %j', (isBig, mark) => {
    // The Chinese one has a byte of zero on the other side.
    for (const text of ['課程,id', 'id,課程', ...(mark === '' ? [] : ['一,id'])]) expect(Buffer.from(utf8OfUtf16(wide(mark + text, isBig))).toString()).toBe(`\ufeff${text}`);
  });

  it('without a NUL is taken for that of Windows', () => {
    expect(Buffer.from(utf8OfUtf16(wide('課程', false))).toString()).toBe('\ufeff課程');
  });
});

describe('a cell', () => {
  it.each([0, 1, 7, 8, 9, 15, 16, 17, 23, 24, 25, 40])('of %i letters is read from its place, whatever stands around it', (length) => {
    const text = 'A123456789bcdefghijklmnopqrstuvwxyzABCDEFGHIJ'.slice(0, length);
    const bytes = Buffer.concat([big5('王,'), Buffer.from(text), big5(',王')]);
    for (const encoding of ['big5', 'utf8'] as const) expect(decode(bytes, encoding, 3, 3 + length)).toBe(text);
    const chinese = big5(`${text}王`);
    expect(decode(chinese, 'big5')).toBe(`${text}王`);
    expect(decode(chinese, 'utf8')).toBeNull();
  });

  it('may hold U+FFFD, which is not a wrong byte', () => {
    expect(decode(Buffer.from('王\ufffd'), 'utf8')).toBe('王\ufffd');
    expect(decode(Buffer.from([0x41, 0xe7, 0x8e]), 'utf8')).toBeNull();
  });
});
