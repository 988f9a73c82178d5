import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder } from '../../support/folder.ts';
import { ended, feed, start } from '../../support/process.ts';
import { row, upload } from '../../support/upload.ts';

describe('lhl split', () => {
  it('an interruption leaves neither part nor folder', () => inFolder(async (folder) => {
    const child = start(['split', '-', '-o', 'new/out'], { cwd: folder.path });
    const over = ended(child);
    await feed(child, upload(Array.from({ length: 8000 }, () => row({ courseName: '甲' }))));
    while (!existsSync(join(folder.path, 'new/out'))) await feed(child, Buffer.from(`${row()}\r\n`));
    child.kill('SIGINT');
    expect((await over).code).toBe(130);
    expect(readdirSync(folder.path)).toEqual([]);
  }));
});
