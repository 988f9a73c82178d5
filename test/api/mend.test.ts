import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, mend } from '../../src/index.ts';
import { allCases } from '../support/fixtures.ts';
import { inFolder } from '../support/folder.ts';
import { lhl } from '../support/run.ts';
import { row, upload } from '../support/upload.ts';

const TODAY = '115-11-22';

describe('mend writes of each fixture what lhl fix writes', () => {
  it.each(allCases().map((one) => [one.name, one] as const))('%s', (_name, { input }) => inFolder(async (folder) => {
    const { stderr } = await lhl(['fix', input, '-o', 'out.csv', '--today', TODAY], { cwd: folder.path });
    const out = join(folder.path, 'out.csv');
    const name = basename(input);
    if (existsSync(out)) {
      const { bytes } = await mend(readFileSync(input), { name, today: TODAY });
      expect(readFileSync(out).equals(bytes)).toBe(true);
    } else {
      expect(stderr).not.toBe('');
      await expect(mend(readFileSync(input), { name, today: TODAY })).rejects.toHaveProperty('code');
    }
  }));
});

describe('what was changed', () => {
  it('is told cell by cell, masked', async () => {
    const bytes = upload([row({ idNumber: 'a123456789', unit: '小時' }), ','.repeat(24)]);
    const mended = await mend(bytes, { today: TODAY });
    expect(mended).toMatchObject({ format: 'unopened', encoding: 'big5', sheet: null, changed: true, rows: 1, waiting: 0 });
    expect(mended.changes).toEqual([
      { reason: 'cell/id-format', row: 2, column: 1, cell: 'A2', header: '*身分證字號', before: 'a12345****', after: 'A12345****', kind: 'safe' },
      { reason: 'cell/code', row: 2, column: 13, cell: 'M2', header: '*訓練總數單位', before: '小時', after: '1', kind: 'safe' },
      { reason: 'row/blank', row: 3, column: null, cell: null, header: null, before: null, after: null, kind: 'safe' },
    ]);
    expect((await mend(bytes, { showValues: true })).changes[0]).toMatchObject({ before: 'a123456789', after: 'A123456789' });
    expect((await check(mended.bytes, { today: TODAY })).findings).toEqual([]);
  });

  it('is nothing in a file that is right, whose bytes stay', async () => {
    const bytes = upload([row()]);
    const mended = await mend(bytes);
    expect(mended).toMatchObject({ changed: false, changes: [] });
    expect(Buffer.from(mended.bytes)).toEqual(bytes);
  });

  it('includes what a person should look at, where that is wanted', async () => {
    const bytes = upload([row({ startDate: '5/10/115' })]);
    const { waiting, changes } = await mend(bytes);
    const suggested = await mend(bytes, { suggested: true });
    expect(suggested.changes.filter(({ kind }) => kind === 'suggested')).toHaveLength(waiting);
    expect(suggested.changes.length).toBe(changes.length + waiting);
  });
});

it('says what cannot be mended, and why', async () => {
  await expect(mend(Buffer.from('姓名\n王小明\n'))).rejects.toMatchObject({ name: 'MendProblem', code: 'header' });
  await expect(mend(new Uint8Array(0))).rejects.toMatchObject({ name: 'MendProblem', code: 'file' });
  const lacking = upload([row({ name: '王小𠮷' })], 'utf8');
  await expect(mend(lacking, { outputEncoding: 'big5' })).rejects.toMatchObject({ name: 'LackingProblem', code: 'lacking', fact: { at: { row: 2, value: '王○𠮷' } } });
  expect(await mend(lacking)).toMatchObject({ encoding: 'utf8-bom' });
});
