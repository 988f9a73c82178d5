import { describe, expect, it } from 'vitest';
import { htmlParts } from '../../../src/bytes/page/mime.ts';
import { PageProblem } from '../../../src/bytes/page/problem.ts';

const parts = (message: string): [string, string | null][] => htmlParts(Buffer.from(message, 'latin1')).map(({ bytes, charset }) => [Buffer.from(bytes).toString('latin1'), charset]);
const one = (head: string, body: string): string | undefined => parts(`MIME-Version: 1.0\n${head}\n\n${body}`)[0]?.[0];
const problem = (message: string): unknown => {
  try {
    return parts(message);
  } catch (error) {
    return error instanceof PageProblem ? error.fact.kind : error;
  }
};

describe('the head of a message', () => {
  it.each([
    ['Content-Type: text/html', null], ['content-type : TEXT/HTML ; Charset=Big5', 'Big5'], ['Content-Type: application/xhtml+xml; charset="a b"; x=y', 'a b'], ['Content-Type: text/html;\r\n\tcharset=x;y', 'x'], ['Content-Type: text/html;\n charset = "x"', 'x'], ['Content-Type: text/html\n; charset=x', null],
    ['A: b\n:c\nd\nContent-Type: text/html; name=z; charset=y', 'y'], ['Content-Type: text/html; x-charset*=y', null], ['Content-Type: text/plain\nContent-Type: text/html', null],
  ])('%j has the charset %j', (head, charset) => {
    for (const [before, end] of [['', '\n\n'], ['', '\r\n\r\n'], ['\r\n\n', '\n\r\n']] as const) expect(parts(`${before}${head}${end}A\n`)).toEqual([['A\n', charset]]);
  });

  it('has an end, and is of a page', () => {
    expect(['', 'a: b', 'Content-Type: text/html\n', 'Content-Type: text/html\n \nx', 'a: b\n\nx', 'Content-Type: image/png\n\nx', 'Content-Type: text/htmlx\n\nx', 'Content-Type: xmultipart/a\n\nx'].map(problem)).toEqual(Array(8).fill('broken'));
    const long = (length: number): string => `Content-Type: text/html\nX: ${'x'.repeat(length - 28)}\n\nA`;
    expect([problem(long(65_535)), problem(long(65_537))]).toEqual([[['A', null]], 'broken']);
  });
});

describe('the parts of a message', () => {
  const html = (text: string): string => `Content-Type: text/html\n\n${text}`;
  const message = (body: string, boundary = 'boundary=b'): string => `MIME-Version: 1.0\nContent-Type: multipart/mixed; ${boundary}\n\n${body}`;

  it.each<[string, string, string[]]>([
    ['between lines of the boundary', `--b\n${html('A\n')}--b\n${html('B-b\n--\n -b\n')}--b--\n${html('C')}`, ['A\n', 'B-b\n--\n -b\n']], ['with CR', `--b\r\n${html('A\r\n')}--b--`, ['A\r\n']],
    ['behind a preamble', `x --b\n- -b\n--b\n${html('A')}`, ['A']], ['of which the last is cut off', `--b\n${html('A\n')}--b`, ['A\n']], ['with a boundary that ends the file', `--b\n${html('A\n--b--')}`, ['A\n']],
    ['of other kinds', `--b\nContent-Type: image/png\n\nx\n--b\nX: y\n\nplain\n--b\n${html('A')}`, ['A']], ['within dashes', `----b\n--b\n${html('A\n---b\n')}`, ['A\n---b\n']],
    ['of which others have no header lines', `--b\n\n${html('no page')}\n--b\r\n\r\nplain\n--b\n--b\n\n--b\n${html('A\n')}--b--`, ['A\n']],
    ['in their order', ['A', 'B', 'C', 'D'].map((text) => `--b\n${html(text)}\n`).join(''), ['A\n', 'B\n', 'C\n', 'D\n']],
  ])('are told %s', (_, body, texts) => {
    expect(parts(message(body)).map(([text]) => text)).toEqual(texts);
  });

  it.each([['boundary=b'], ['BOUNDARY="b"'], ['x=y; boundary=b; z'], ['boundary = b']])('by a boundary that is written as %s', (boundary) => {
    expect(parts(message(`--b\n${html('A')}`, boundary))).toEqual([['A', null]]);
  });

  it('are told by a boundary of some length', () => {
    const of = (length: number): unknown => problem(message(`--${'b'.repeat(length)}\n${html('A')}`, `boundary=${'b'.repeat(length)}`));
    expect([of(1), of(200), of(201), problem(message(`--\n${html('A')}`, 'boundary=""')), problem(message(html('A')))]).toEqual([[['A', null]], [['A', null]], 'broken', 'broken', 'broken']);
  });

  it('may stand in each other, so many and so deep', () => {
    const nested = (depth: number): string => (depth === 0 ? html('A') : `Content-Type: multipart/mixed; boundary=b${String(depth)}\n\n--b${String(depth)}\n${nested(depth - 1)}`);
    expect([problem(nested(10)), problem(nested(11))]).toEqual([[['A', null]], 'broken']);
    const many = (count: number): string => `Content-Type: multipart/mixed; boundary=b\n\n--b\n${html('A\n')}${'--b\nX: y\n\n'.repeat(count - 1)}--b--`;
    expect([problem(many(9999)), problem(many(10_000)), problem(many(10_002))]).toEqual([[['A\n', null]], 'broken', 'broken']);
  });
});

describe('the content of a part', () => {
  const type = 'Content-Type: text/html\nContent-Transfer-Encoding:';
  it.each([
    ['7bit', 'a=3D', 'a=3D'], ['8bit', 'YQ==', 'YQ=='], [' Quoted-Printable ', 'a=3Db=3d=e4', 'a=b=\xe4'], ['quoted-printable', 'a=\nb=\r\nc= \t\nd= e=\re', 'abcd= e=\re'], ['quoted-printable', '=4=G1=', '=4=G1='], ['quoted-printable', '=41=4=42', 'A=4B'],
    ['BASE64', 'YWJj', 'abc'], ['base64', 'YWI=', 'ab'], ['base64', 'YQ==', 'a'], ['base64', 'Y W\r\nJ-j\n', 'abc'], ['base64', '/+9AZz0a', '\xff\xef\x40\x67\x3d\x1a'], ['base64', '', ''], ['base64', 'YWJjZ', 'abc'], ['base64', 'AP8A', '\0\xff\0'],
  ])('in %s: %j is %j', (encoding, body, content) => {
    expect(one(`${type} ${encoding}`, body)).toBe(content);
  });

  it('may have every byte', () => {
    const all = Buffer.from(Array.from({ length: 256 * 3 }, (_, i) => (i * 7) & 255));
    expect(one(`${type} base64`, all.toString('base64'))).toBe(all.toString('latin1'));
    expect(one(`${type} quoted-printable`, [...all].map((byte) => `=${byte.toString(16).padStart(2, '0')}`).join(''))).toBe(all.toString('latin1'));
  });
});
