import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toWebhr } from '../../src/index.ts';
import { inFolder } from '../support/folder.ts';
import { all22, big5, gradeFile, agency as agencyArgs, toWebhr as command, uploadFile } from '../support/webhr.ts';

const courses = new TextDecoder('big5').decode(readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', 'courses', 'clean-big5-crlf', 'input.csv')));
const agency = { code: '323000000A', name: '某某縣政府' };

describe('toWebhr writes what lhl to-webhr writes', () => {
  it('of a grade file', () => inFolder(async (folder) => {
    const bytes = big5(gradeFile(all22, [{}, {}, { endDate: '105-01-02' }]));
    folder.write('a.csv', bytes);
    await command(folder, ['a.csv', '-o', 'out.csv']);
    const made = await toWebhr(bytes);
    expect(made).toMatchObject({ format: 'grades', encoding: 'big5', rows: 3, keptOut: [], blank: 0, beyond: 1 });
    expect(made.parts.map(({ rows, bytes: part }) => [rows, Buffer.from(part)])).toEqual([[3, readFileSync(join(folder.path, 'out.csv'))]]);
  }));

  it('of an upload form, in parts', () => inFolder(async (folder) => {
    const bytes = big5(uploadFile([{}, {}, {}]));
    folder.write('a.csv', bytes);
    await command(folder, ['a.csv', '-o', 'out.csv', '--max-rows', '2', ...agencyArgs]);
    const { parts, changes } = await toWebhr(bytes, { agency, maxRows: 2 });
    expect(parts.map((part) => Buffer.from(part.bytes))).toEqual([1, 2].map((part) => readFileSync(join(folder.path, `out-${String(part)}.csv`))));
    expect(changes.dates).toBe(6);
  }));

  it('with rows set aside, and why', () => inFolder(async (folder) => {
    const bytes = big5(gradeFile(all22, [{}, { name: "O'Hara" }, { idNumber: 'A123456789', name: '王小明' }, { endDate: '104-02-30' }]));
    folder.write('a.csv', bytes);
    await command(folder, ['a.csv', '-o', 'out.csv', '--set-aside', 'aside.csv']);
    const { parts: [part], rows, keptOut, aside } = await toWebhr(bytes, { setAside: true });
    expect([aside?.rows, Buffer.from(aside?.bytes ?? [])]).toEqual([3, readFileSync(join(folder.path, 'aside.csv'))]);
    expect(Buffer.from(part?.bytes ?? new Uint8Array(0))).toEqual(readFileSync(join(folder.path, 'out.csv')));
    expect(rows).toBe(4);
    expect(keptOut).toMatchObject([
      { row: 3, obstacles: [{ kind: 'apostrophe', cell: 'B3', header: '姓名', value: "O○○○○a" }] },
      { row: 4, obstacles: [{ kind: 'finding', finding: { rule: 'table/duplicate', related: [{ row: 2 }] } }] },
      { row: 5, obstacles: [{ kind: 'finding', finding: { rule: 'cell/date-invalid', cell: 'N5' } }] },
    ]);
  }));

  it('with rows set aside that do not decode, or need quotes, in English', () => inFolder(async (folder) => {
    const text = big5(gradeFile(all22, [{ courseName: '"甲,乙"' }, { courseName: 'bad' }, {}]));
    const bytes = Buffer.concat([text.subarray(0, text.indexOf('bad')), Buffer.from([0xff, 0x41]), text.subarray(text.indexOf('bad') + 3)]);
    folder.write('a.csv', bytes);
    await command(folder, ['a.csv', '-o', 'out.csv', '--set-aside', 'aside.csv', '--lang', 'en']);
    const { aside } = await toWebhr(bytes, { setAside: true, lang: 'en' });
    expect([aside?.rows, Buffer.from(aside?.bytes ?? [])]).toEqual([2, readFileSync(join(folder.path, 'aside.csv'))]);
  }));

  it('and no file of rows set aside where there are none', async () => {
    expect((await toWebhr(big5(gradeFile(all22, [{}])), { setAside: true })).aside).toBeNull();
    expect((await toWebhr(big5(gradeFile(all22, [{}])))).aside).toBeNull();
  });
});

describe('toWebhr refuses', () => {
  it.each([
    ['rows that cannot go in', gradeFile(all22, [{ endDate: '104-02-30' }]), {}, { code: 'rows', fact: { rows: 1, keptOut: [{ row: 2 }] } }],
    ['a file of courses', courses, {}, { code: 'no-hours', fact: { format: 'courses' } }],
    ['an upload form without its agency', uploadFile([{}]), {}, { code: 'agency-needed', fact: { format: 'unopened' } }],
    ['a grade file with one', gradeFile(all22, [{}]), { agency }, { code: 'agency-refused' }],
    ['a file without rows', gradeFile(all22, []), {}, { code: 'file', fact: { findings: [{ rule: 'file/empty' }] } }],
    ['what is no such file', '姓名\r\n王小明\r\n', {}, { code: 'header', fact: { findings: [{ rule: 'header/unknown' }] } }],
  ] as const)('%s', async (_name, text, options, problem) => {
    await expect(toWebhr(big5(text), options)).rejects.toMatchObject({ name: 'WebhrProblem', ...problem });
  });

  it('options that make no sense', async () => {
    for (const [option, options] of [
      ['onlyImportable', { onlyImportable: true }], ['maxRows', { maxRows: 0 }],
      ['agency.code', { agency: { code: '1', name: 'x' } }], ['agency.name', { agency: { code: '323000000A', name: 'x,y' } }],
    ] as const) await expect(toWebhr(new Uint8Array(0), options)).rejects.toMatchObject({ name: 'OptionProblem', fact: { option } });
  });
});
