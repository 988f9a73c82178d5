import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../support/audit-document.ts';
import { inFolder } from '../../support/folder.ts';
import { lhl } from '../../support/process.ts';
import { row, upload } from '../../support/upload.ts';

const RUNS = 24;

describe('the audit log', () => {
  it('gets a whole line of each of many runs at once, longer than what a pipe takes at once', () => inFolder(async (folder) => {
    const files = Array.from({ length: 100 }, (_, i) => `名冊 ${i}.csv`);
    for (const name of files) folder.write(name, upload([row()]));
    folder.write('audit.jsonl', '{"time":"torn');
    const each = Array.from({ length: RUNS }, (_, i) => lhl(['validate', '.', '--quiet', '--max-findings', String(i), '--audit-log', 'audit.jsonl'], { cwd: folder.path }));
    const ends = await Promise.all(each);
    expect(ends.map(({ code, stderr }) => [code, stderr])).toEqual(each.map(() => [0, '']));
    const text = readFileSync(join(folder.path, 'audit.jsonl'), 'utf8');
    expect(text.startsWith('{"time":"torn\n{')).toBe(true);
    const lines = linesOf(text.slice(text.indexOf('\n') + 1));
    expect(lines.map(({ options }) => Number(options['max-findings'])).sort((one, other) => one - other)).toEqual(each.map((_, i) => i));
    for (const { inputs } of lines) expect(inputs.map(({ path, rows }) => [path, rows])).toEqual([...files].sort().map((name) => [name, 1]));
    expect(Math.min(...text.split('\n').slice(1, -1).map((line) => line.length))).toBeGreaterThan(8192);
  }));
});
