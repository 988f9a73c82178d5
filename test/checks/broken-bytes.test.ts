// Bytes that are no text, though a loose reading would take them for a harmless sign, are told wherever they stand.
import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { unopened } from '../../src/schemas/unopened.ts';
import { checked } from '../support/doubts.ts';
import { rowOf } from '../support/good-row.ts';
import { idOf } from '../support/values.ts';

// In UTF-8 they would be ·, Α, A, A, 王, 王 and 珋, were each byte taken for what it adds.
const broken = {
  utf8: [[0xc2, 0x37], [0x8e, 0x91], [0xc1, 0x81], [0xe0, 0x81, 0x81], [0xe7, 0x8e, 0x0b], [0xe7, 0x4e, 0x8b], [0xf7, 0x8f, 0x8b], [0xff], [0x80]],
  cp950: [[0xa4, 0x20], [0xa4, 0x7f], [0x80], [0xff], [0xa4, 0x2c]],
} as const;

it.each(['utf8', 'cp950'] as const)('in a name and in a course, in %s', async (encoding) => {
  for (const key of ['name', 'courseName'] as const) {
    const cells = [null, ...broken[encoding], null, null].map((bytes, i) => ({ bytes, row: rowOf(unopened, { idNumber: idOf(`A1${String(2_000_000 + i)}`), [key]: bytes === null ? '王明' : '王@明' }) }));
    const header = unopened.fields.map((field) => field.header).join();
    const lines = cells.map(({ bytes, row }) => {
      const [before = '', behind = ''] = `${row.join()}\r\n`.split('@');
      return Buffer.concat([iconv.encode(before, encoding), Buffer.from(bytes ?? []), iconv.encode(behind, encoding)]);
    });
    const file = Buffer.concat([iconv.encode(`${encoding === 'utf8' ? '\ufeff' : ''}${header}\r\n`, encoding), ...lines]);
    const found = (await checked(file, unopened)).findings.filter(({ rule }) => rule === 'file/encoding').map(({ row }) => row);
    expect([...new Set(found)], key).toEqual(broken[encoding].map((_, i) => i + 3));
  }
});
