// What reading texts by their bytes takes for granted.
import { describe, expect, it } from 'vitest';
import { isInBig5 } from '../../../src/bytes/encoding/big5.ts';
import { checkCell } from '../../../src/checks/cell.ts';
import { anything, freeText, text } from '../../../src/schemas/kinds/text.ts';
import { unopened } from '../../../src/schemas/unopened.ts';

const around = { today: '115-11-30', inBig5: isInBig5, encoding: 'utf8' } as const;

describe('no rule minds a Chinese character of CP950', () => {
  const chars = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, i) => 0x4e00 + i).filter(isInBig5).map((code) => String.fromCharCode(code));
  const texts = unopened.fields.filter(({ kind }) => [text, freeText, anything].includes(kind));

  it('in any column of text, alone or beside others', () => {
    expect(chars.length).toBeGreaterThan(13_000);
    expect(texts.map(({ key }) => key)).toContain('name');
    const minded = texts.flatMap((field) => chars.flatMap((char) => [char, `王${char}王`, `A${char}A`].filter((value) => {
      const { issues, state } = checkCell(value, field, around);
      return state !== 'ok' || issues.length > 0;
    })));
    expect(minded).toEqual([]);
  });
});
