import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { Document } from '../support/fixtures.ts';
import { inFolder } from '../support/folder.ts';
import { ended, start } from '../support/process.ts';
import { SMALL, check, writeSmall } from '../support/reporter-files.ts';
import { row, upload } from '../support/upload.ts';

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

  it('go out while the file is still coming in', async () => {
    const child = start(['lint', '--reporter', 'jsonl', '--select', 'cell/code', '-']);
    child.stdin.write(upload([row({ county: '1' })]));
    const [line] = await once(child.stdout, 'data') as [Buffer];
    expect(JSON.parse(line.toString())).toMatchObject({ rule: 'cell/code', row: 2 });
    child.stdin.end(`${row({ county: '2', courseName: 'x' })}\r\n`);
    expect((await ended(child)).code).toBe(1);
  });

  it('are none where nothing is wrong or nothing may be listed', () => inFolder(async (folder) => {
    writeSmall(folder);
    expect((await check(folder, ['--reporter', 'jsonl', '--max-findings', '0', SMALL])).stdout).toBe('');
  }));
});
