import { describe, expect, it } from 'vitest';
import { Beginning } from '../../../src/bytes/encoding/beginning.ts';

/** The kind that pieces of so many bytes tell, how many of them it took, and whether all are kept. */
function told(bytes: Uint8Array, size: number): { kind: string; taken: number; kept: boolean; known: boolean } {
  const beginning = new Beginning();
  let taken = 0;
  let known = false;
  while (!known && taken < bytes.length) {
    const piece = Uint8Array.from(bytes.subarray(taken, taken + size));
    known = beginning.takePiece(piece);
    taken += piece.length;
    // The next piece may overwrite this one.
    if (!known && taken < bytes.length) piece.fill(0x58);
  }
  const head = beginning.look();
  const pieces = Buffer.concat(beginning.pieces());
  return { kind: head.kind === 'text' ? head.encoding : head.kind, taken, kept: pieces.equals(bytes.subarray(0, taken)), known };
}

describe('the beginning of a file', () => {
  it.each([
    ['UTF-8', '身分證字號\n', 'utf8'], ['a mark', '\ufeff身分證字號\nx', 'utf8-bom'], ['a mark below a blank line, which is none', '\n\ufeff身分證字號\nx', 'utf8'], ['blank lines above', '\r\n , "\t",\n身分證字號\nx', 'utf8'], ['ASCII', 'a\n課\n', 'big5'],
    ['ASCII below a blank line', '\na\n課\n', 'big5'], ['blanks alone', ' ,\n,\n', 'big5'], ['an empty line alone', '\n', 'big5'], ['no line end', '課', 'utf8'], ['a ZIP', 'PK\x03\x04\n', 'zip'], ['a NUL', 'a\0\n', 'binary'], ['blanks without a line end', ', ,', 'big5'],
  ])('tells by its header line what it is, whatever its pieces are: %s', (_, text, kind) => {
    const bytes = Buffer.from(text);
    for (const size of [1, 2, 3, 7, 100]) expect(told(bytes, size)).toMatchObject({ kind, kept: true });
  });

  it('is known when its header line has ended, and not before', () => {
    const bytes = Buffer.from('\n,\n課,a\nb\nc\n');
    expect(told(bytes, 1)).toEqual({ kind: 'utf8', taken: 9, kept: true, known: true });
    expect(told(bytes, 5)).toEqual({ kind: 'utf8', taken: 10, kept: true, known: true });
    expect(told(bytes.subarray(0, 8), 1)).toEqual({ kind: 'utf8', taken: 8, kept: true, known: false });
  });

  it('is not waited for without end', () => {
    expect(told(Buffer.alloc(1_200_000, 0x41), 100_000)).toMatchObject({ kind: 'big5', taken: 1_100_000, known: true });
    expect(told(Buffer.alloc(1_048_577, 0x41), 1_048_576)).toMatchObject({ taken: 1_048_576, known: true });
    expect(told(Buffer.alloc(1_048_577, 0x41), 1_048_575)).toMatchObject({ taken: 1_048_577, known: true });
    // Blank lines are kept in blocks, and do not count.
    const above = Buffer.concat([Buffer.from(',,\n'.repeat(400_000)), Buffer.from('課\nx')]);
    expect(told(above, 65_536)).toMatchObject({ kind: 'utf8', taken: above.length, kept: true, known: true });
  });
});
