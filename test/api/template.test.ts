import { describe, expect, it } from 'vitest';
import { codeTables, formOf, formats, searchCodes, template } from '../../src/index.ts';
import { cellsOf } from '../support/workbook.ts';

const headerOf = (bytes: Uint8Array): string => new TextDecoder('big5').decode(bytes);

describe('a form to be filled in', () => {
  it.each(formats.map((format) => [format.id, format] as const))('of %s has its header row, as a CSV and as a workbook', async (_id, format) => {
    const headers = format.fields.map(({ header }) => header);
    expect(headerOf(await template(format, { as: 'csv' }))).toBe(`${headers.join(',')}\r\n`);
    for (const as of ['xlsx', 'ods'] as const) expect((await cellsOf(await template(format, { as, rows: 2 }), '填寫'))[0]).toEqual(headers);
  });

  it('is made of a form that an office handed over', async () => {
    const { format } = await formOf(['*身分證字號', '*姓名', '備註'], { as: 'nominees' });
    expect(headerOf(await template(format, { as: 'csv' }))).toBe('*身分證字號,*姓名,備註\r\n');
  });
});

describe('the code tables', () => {
  it('are searched by word and by code', () => {
    const table = codeTables.find(({ id }) => id === 'category');
    if (table === undefined) throw new Error('no categories');
    expect(searchCodes(table, '人權').map(({ code }) => code)).toEqual(['503']);
    expect(searchCodes(table, '386').map(({ code }) => code)).toEqual(['386']);
  });
});
