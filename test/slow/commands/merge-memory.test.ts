import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inFolder } from '../../support/folder.ts';
import { lhl } from '../../support/process.ts';
import { row, upload } from '../../support/upload.ts';

const FILES = 250;

// A process that keeps what it has read of each file needs as much memory as all of them have.
it('many files become one in a memory that is smaller than they are', () => inFolder(async (folder) => {
  const part = upload(Array.from({ length: 5000 }, () => row()));
  for (let i = 0; i < FILES; i++) folder.write(`parts/${String(i)}.csv`, part);
  const peak = folder.write('peak.cjs', 'process.on("exit", () => require("fs").writeFileSync("peak", String(process.resourceUsage().maxRSS)))');
  const { code, stderr } = await lhl(['merge', 'parts', '-o', 'all.csv'], { cwd: folder.path, node: ['--require', peak] });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const all = statSync(join(folder.path, 'all.csv')).size;
  expect(part.length).toBeLessThan(2 ** 20);
  expect(Number(readFileSync(join(folder.path, 'peak'), 'utf8')) * 1024).toBeLessThan(all);
}), 60_000);
