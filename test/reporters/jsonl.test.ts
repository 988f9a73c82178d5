import { describe, expect, it } from 'vitest';
import type { Document } from '../support/fixtures.ts';
import { inFolder } from '../support/folder.ts';
import { SMALL, check, writeSmall } from '../support/reporter-files.ts';

describe('JSON Lines', () => {
  it('are the findings of the JSON report, one a line, each with the path of its file', () => inFolder(async (folder) => {
    writeSmall(folder);
    folder.write('好.csv', 'x');
    const lines = await check(folder, ['--reporter', 'jsonl', SMALL, '好.csv']);
    const json = await check(folder, ['--reporter', 'json', SMALL, '好.csv']);
    const { files } = JSON.parse(json.stdout) as Document;
    const expected = files.flatMap(({ path, findings }) => [...findings.filter(({ row }) => row !== null), ...findings.filter(({ row }) => row === null)].map((finding) => ({ path, ...finding })));
    expect(lines.stdout.split('\n').slice(0, -1).map((line) => JSON.parse(line) as unknown)).toEqual(expected);
    expect(lines.stdout.endsWith('}\n')).toBe(true);
    expect(lines.code).toBe(json.code);
    expect(expected.length).toBeGreaterThan(4);
  }));

  it('are none where nothing is wrong or nothing may be listed', () => inFolder(async (folder) => {
    writeSmall(folder);
    expect((await check(folder, ['--reporter', 'jsonl', '--max-findings', '0', SMALL])).stdout).toBe('');
  }));
});
