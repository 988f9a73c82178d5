import { describe, expect, it } from 'vitest';
import { isPartName, looksLike, looksLikeZip, recognise } from '../../../src/bytes/zip/recognise.ts';
import { bookOf, mayBeXml, whatDocument, workbookOf } from '../../../src/bytes/sheet/recognise.ts';
import { looksLikeMessage, looksLikePage } from '../../../src/bytes/page/recognise.ts';

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const tar = latin(`name${'\0'.repeat(253)}ustar`);

describe('a file that is no ZIP', () => {
  it.each([
    ['', 'empty'], ['%PDF-1.7', 'pdf'], ['\x89PNG', 'image'], ['\xff\xd8\xff\xe0', 'image'], ['GIF89a', 'image'], ['\xd0\xcf\x11\xe0', 'office'], ['Rar!\x1a\x07\x01', 'rar'], ['7z\xbc\xaf\x27\x1c', '7z'], ['\x1f\x8b\x08', 'gzip'],
    ['BZh91AY&SY\0', 'bzip2'], ['\xfd7zXZ\0', 'xz'], ['\x28\xb5\x2f\xfd', 'zstd'], ['MSCF\0\0\0\0', 'cab'], ['\x20\0-lh5-\x01', 'lzh'], ['MZ\x90\0', 'program'], ['\x7fELF\0', 'program'],
    ['MZ,a\n', 'csv'], ['BZh91AY&SY,a', 'csv'], ['ab-lh5-,c', 'csv'], ['%PD', 'csv'], ['GIF9', 'csv'], ['Rar!', 'csv'], ['<html>', 'html'], ['\xef\xbb\xbf \n<!DOCTYPE html>', 'html'], ['<?xml version="1.0"?>', 'html'], ['<!-- a', 'html'],
    ['<TABLE>', 'html'], ['<a>', 'csv'], ['\xff\xfea\0', 'csv'], ['\xfe\xff\0a', 'csv'], ['a,b\r\n\t\x1a\x1b', 'csv'], ['a\0b', 'unknown'], ['a\x07', 'unknown'], ['PK', 'csv'],
  ] as const)('%j seems to be %s', (start, kind) => {
    expect(looksLike(latin(start))).toBe(kind);
  });

  it('may have its mark far behind its beginning', () => {
    expect(looksLike(tar)).toBe('tar');
    expect(looksLike(latin(`${'a,'.repeat(128)}xustar`))).toBe('csv');
    expect([looksLike(latin(`${'a'.repeat(511)}\x01`)), looksLike(latin(`${'a'.repeat(512)}\x01`))]).toEqual(['unknown', 'csv']);
  });
});

describe('a ZIP', () => {
  it.each([['PK\x03\x04', true], ['PK\x05\x06', true], ['PK\x07\x08', true], ['PK00PK\x03\x04', true], ['PK00', false], ['PK00PK\x05\x06', false], ['PK\x01\x02', false], ['PK\x03', false], ['', false]])('begins so: %j %s', (start, is) => {
    expect(looksLikeZip(latin(start))).toBe(is);
  });

  it.each([['a.z01', true], ['a.Z99', true], ['a.zx01', true], ['a.z100', true], ['a.zip.001', true], ['a.001', true], ['a.zip', false], ['a.01', false], ['a.z1', false], ['a.1000', false], ['z01', false], ['a.001.csv', false], [null, false]])('in parts is called so: %j %s', (name, is) => {
    expect(isPartName(name)).toBe(is);
  });

  const end = (disk = 0, size = 0, offset = 0): string => `PK\x05\x06${String.fromCharCode(disk & 255, disk >> 8)}\0\0\0\0\0\0${String.fromCharCode(size)}\0\0\0${String.fromCharCode(offset)}\0\0\0\0\0`;
  it.each<[string, string, string | null, string]>([
    ['an empty one', end(), 'a.zip', 'zip'], ['one behind a program', `MZ\x90\0${end()}`, 'a.exe', 'zip'], ['a program alone', 'MZ\x90\0', 'a.exe', 'program'], ['one behind a mark', `\xef\xbb\xbf\r\nPK\x03\x04${end()}`, 'a.zip', 'zip'], ['one behind blanks', ` \0\nPK\x03\x04${end()}`, null, 'zip'],
    ['one behind too many', `${' '.repeat(61)}PK\x03\x04${end()}`, null, 'unknown'], ['an end of nothing', `a${end()}`, null, 'unknown'], ['a last part', `PK\x03\x04${end(1)}`, 'a.zip', 'part'], ['one of a number that says nothing', `PK\x03\x04${end(0xffff)}`, 'a.zip', 'zip'],
    ['a first part', 'PK\x07\x08PK\x03\x04', 'a.zip', 'part'], ['a part of any content', 'a,b\n', 'a.z01', 'part'], ['a part by the longer name', 'a,b\n', 'a.zip.002', 'part'], ['a table by the shorter one', 'a,b\n', 'a.002', 'csv'], ['a part by the shorter one', 'a\0b\n', 'a.002', 'part'], ['a beginning by the shorter one', 'PK\x03\x04', 'a.001', 'part'],
    ['an end that speaks of more', `PK\x03\x04${end(0, 9, 9)}`, 'a.002', 'part'], ['an end that fits', `PK\x03\x04${end(0, 2, 2)}`, 'a.001', 'zip'], ['an end that speaks of more, called otherwise', `PK\x03\x04${end(0, 9, 9)}`, 'a.zip', 'zip'], ['another archive', `7z\xbc\xaf\x27\x1c${end()}`, 'a.zip', '7z'], ['a beginning without an end', 'PK\x03\x04', 'a.zip', 'zip'],
  ])('is told by both ends and the name: %s', (_, bytes, name, what) => {
    expect(recognise(latin(bytes), latin(bytes), bytes.length, name)).toBe(what);
  });
});

describe('a workbook', () => {
  it.each([
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'xls'], ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe2', null], ['\x09\0\x04\0\x02\0', 'xls'], ['\x09\x02\x06\0', 'xls'], ['\x09\x04\x06\0', 'xls'], ['\x09\x08\x08\0', 'xls'], ['\x09\x08\x10\0', 'xls'], ['\x09\x08\x07\0', null], ['\x09\x01\x06\0', null],
    ['\0\0\x02\0\x04\x04', 'other-program'], ['\xff\0\x02\0\x04\x04', 'other-program'], ['\0\0\x1a\0', 'other-program'], ['\xff\0\x1a\0', null], ['\0\x01\x02\0', null], ['\0\0\x02\x01', null], ['\x01\0\x02\0', null],
    ['MIME-Version: 1.0', 'web-page'], ['Content-Type: multipart/related', 'web-page'], ['content-type:text/html', 'web-page'], ['Content-Type: text/plain', null], ['<html>', 'web-page'], ['\ufeff<table>', null], ['\xef\xbb\xbf\n <table>', 'web-page'], ['<1', null], ['a,b', null], ['', null],
    ['<?xml?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', 'xml'], ['<html xmlns:x="urn:schemas-microsoft-com:office:spreadsheet">', 'web-page'], ['<?xml?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">', 'flat-ods'],
    ['\xff\xfe<\0?\0x\0', 'web-page'], ['\xfe\xff\0<\0h', 'web-page'], [`<?xml?>${' '.repeat(1010)}urn:schemas-microsoft-com:office:spreadsheet`, 'web-page'],
  ] as const)('is told by its first bytes: %j %s', (start, kind) => {
    expect(bookOf(latin(start))).toBe(kind);
  });

  it('may begin XML', () => {
    expect(['<', '\xef\xbb\xbf  <a', '\xff\xfe<\0', 'a<', '', `${' '.repeat(127)}<`, `${' '.repeat(128)}<`].map((start) => mayBeXml(latin(start)))).toEqual([true, true, true, false, false, true, false]);
  });

  it.each([
    [['[Content_Types].xml', 'x'], 'package'], [['[CONTENT_TYPES].XML'], 'package'], [['Index/Document.iwa'], 'numbers'], [['a\\index\\Document.iwa'], 'numbers'], [['Index.zip', 'content.xml'], 'numbers'], [['myindex.zip'], null], [['content.xml', 'mimetype'], 'ods'],
    [['content.xml', 'META-INF/manifest.xml'], 'ods'], [['content.xml', 'styles.xml'], 'ods'], [['content.xml', 'meta.xml'], 'ods'], [['content.xml'], 'ods'], [['content.xml', 'a.csv'], null], [['mimetype', 'styles.xml'], null], [['a.csv'], null], [[], null],
  ] as const)('is told by the names in it: %j %s', (names, kind) => {
    expect(workbookOf(names)).toBe(kind);
  });

  it.each([[['word/document.xml'], 'text'], [['PPT/presentation.xml'], 'slides'], [['xl/workbook.bin'], 'binary-workbook'], [['xl/workbook.xml'], 'unknown'], [['a/word/'], 'unknown']] as const)('is told from other documents: %j %s', (names, kind) => {
    expect(whatDocument(names)).toBe(kind);
  });
});

describe('a page', () => {
  it.each([
    ['<html>', true, false], ['\xef\xbb\xbf\n <p>', true, false], ['<!doctype', true, false], ['< a', false, false], ['<?xml version="1.0"?>\n<!DOCTYPE html', true, false], ['<?xml version="1.0"?><HTML', true, false], ['<?xml version="1.0"?><Workbook>', false, false], ['\xff\xfe<\0p\0>\0', true, false],
    ['MIME-Version: 1.0\n', true, true], ['From: a\r\nContent-Type: multipart/related', true, true], ['X-A: b\nContent-Type: text/html', true, true], ['X-A: b\nContent-Type: text/plain', false, false], ['a b: c\nMIME-Version: 1', false, false], ['a,b', false, false],
  ])('is told by its first bytes: %j %s, a message: %s', (start, page, message) => {
    expect([looksLikePage(latin(start)), looksLikeMessage(latin(start))]).toEqual([page, message]);
  });
});
