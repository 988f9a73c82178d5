import { readFileSync } from 'node:fs';
import { describe as group, expect, it } from 'vitest';
import { check, describe, rules, type CheckOptions, type CheckResult } from '../../src/index.ts';
import { zip } from '../support/archives/writer.ts';
import { TODAY, optionsOf } from '../support/api-options.ts';
import { NOON, sharedReportOf } from '../support/fixture-report.ts';
import { allCases } from '../support/fixtures.ts';
import { inFolder } from '../support/folder.ts';
import { lhl } from '../support/run.ts';
import { row, upload } from '../support/upload.ts';
import { savedWorkbook } from '../support/workbook.ts';

/** What of a file in the JSON report the library tells too. */
const toldOf = (file: object = {}): object => Object.fromEntries(Object.entries(file).filter(([key]) => key !== 'path' && key !== 'problem'));

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.slice(at, at + size));
}

group('check says of each fixture what the JSON report says', () => {
  it.each(allCases().map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    const bytes = readFileSync(one.input);
    const expected = toldOf((await sharedReportOf(one)).file);
    const options = await optionsOf(one);
    expect(await check(bytes, options)).toMatchObject(expected);
    expect(await check(pieces(bytes, 777), options)).toMatchObject(expected);
  });
});

group('what is checked', () => {
  const bad = upload([row({ unit: '小時' }), row({ name: '' })]);

  it.each(['typed.xlsx', 'typed.xls', 'typed.ods'])('is the sheet of a workbook: %s', (name) => inFolder(async (folder) => {
    const bytes = savedWorkbook(name);
    folder.write(name, bytes);
    const { stdout } = await lhl(['validate', '--reporter', 'json', name, '--sheet', '1'], { cwd: folder.path, now: NOON });
    const { files: [file] } = JSON.parse(stdout) as { readonly files: readonly CheckResult[] };
    const expected = toldOf(file);
    expect(expected).toHaveProperty('sheet', expect.anything());
    const { notes, facts, ...result } = await check(bytes, { name, sheet: 1, today: TODAY });
    expect(result).toEqual(expected);
    expect({ notes: notes.length > 0, facts }).toEqual({ notes: true, facts: null });
  }));

  it('is the one table of an archive, with whatever password it has', async () => {
    const bytes = zip([{ name: '名冊.csv', data: bad, cipher: 256, password: '密碼abc' }]);
    const expected = { ...await check(bad, { name: '名冊.csv' }) };
    expect(await check(bytes, { password: '密碼abc' })).toEqual(expected);
    expect(await check(bytes, { password: ['wrong', '密碼abc'] })).toEqual(expected);
    expect(await check(pieces(bytes, 100), { password: () => Promise.resolve('密碼abc ') })).toEqual(expected);
    await expect(check(bytes, { password: 'wrong' })).rejects.toMatchObject({ name: 'ZipProblem', code: 'wrong-password' });
    await expect(check(bytes)).rejects.toMatchObject({ name: 'ZipProblem', code: 'no-password' });
  });

  it('is nothing where an archive has two tables', async () => {
    const bytes = zip([{ name: 'a.csv', data: bad }, { name: 'b.csv', data: bad }]);
    await expect(check(bytes)).rejects.toMatchObject({ name: 'TableProblem', code: 'several-tables', fact: { names: ['a.csv', 'b.csv'] } });
  });

  it('is not a workbook under the name of a CSV', async () => {
    const { findings } = await check(savedWorkbook('typed.xlsx'), { name: 'a.csv' });
    expect(findings).toMatchObject([{ rule: 'file/malformed' }]);
  });
});

group('how findings are told', () => {
  const bad = upload([row({ idNumber: 'A123456780', unit: '小時' })]);

  it('masks values unless asked', async () => {
    const { findings: [id] } = await check(bad);
    expect(id).toMatchObject({ rule: 'cell/id-checksum', value: 'A12345****' });
    const { findings: [shown] } = await check(bad, { showValues: true });
    expect(shown).toMatchObject({ rule: 'cell/id-checksum', value: 'A123456780' });
  });

  it('in both languages, and once more in the other one', async () => {
    const { findings: [zh] } = await check(bad);
    const { findings: [en] } = await check(bad, { lang: 'en' });
    if (!zh || !en) throw new Error('no finding');
    expect(zh.message).not.toBe(en.message);
    expect(await describe(zh, 'en')).toMatchObject({ message: en.message, help: en.help });
    expect(await describe(en)).toMatchObject({ message: zh.message, help: zh.help });
    expect(await describe(structuredClone(en), 'zh')).toMatchObject({ message: en.message });
  });

  it('lists as many as are wanted, and counts all', async () => {
    const all = await check(bad);
    expect(await check(bad, { maxFindings: 1 })).toEqual({ ...all, findings: all.findings.slice(0, 1), truncated: true });
  });

  it('hands them over one by one', async () => {
    const all = await check(bad);
    const seen: unknown[] = [];
    expect(await check(bad, { onFinding: (finding) => { seen.push(finding); } })).toEqual({ ...all, findings: [] });
    expect(seen).toEqual(all.findings);
  });

  it('with the severity that rules have in this office', async () => {
    const { counts } = await check(bad, { rules: { 'cell/code': 'warning', cell: 'off' } });
    expect(counts).toEqual({ error: 0, warning: 1 });
  });

  it('with the codes of an office', async () => {
    const unlisted = upload([row({ category: '999' })]);
    expect((await check(unlisted)).findings).toMatchObject([{ rule: 'cell/code-unlisted' }]);
    expect((await check(unlisted, { codes: { category: [{ code: '999', name: '本機關課程' }] } })).findings).toEqual([]);
  });
});

it('options that make no sense are refused', async () => {
  for (const [option, options] of Object.entries({
    format: { format: 'excel' }, today: { today: '2026-01-01' }, lang: { lang: 'fr' }, rules: { rules: { 'cell/nothing': 'off' } }, encoding: { encoding: 'utf16' },
  })) {
    await expect(check(new Uint8Array(0), options as CheckOptions)).rejects.toMatchObject({ name: 'OptionProblem', code: 'wrong-option', fact: { option } });
  }
});

it('every rule is described in both languages', async () => {
  for (const { id, severity } of rules) {
    const [zh, en] = [await describe(id), await describe(id, 'en')];
    expect(zh).toMatchObject({ id, severity });
    expect(en.title).not.toBe(zh.title);
  }
  await expect(describe('cell/nothing' as 'cell/code')).rejects.toMatchObject({ code: 'wrong-option' });
});
