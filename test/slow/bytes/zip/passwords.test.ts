import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GRADES, odd } from '../../../support/archives/odd.ts';
import { bytesAt, inside, newFolder } from '../../../support/archives/run.ts';
import { hasTerminal } from '../../../support/process.ts';
import { Terminal } from '../../../support/terminal.ts';

const CHINESE = '成績1234';

describe('a Chinese password', () => {
  it.skipIf(!hasTerminal)('typed at the prompt (skipped where there is no `script`)', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'x.zip'), odd('password-cp950'));
    const terminal = new Terminal(['unzip', 'x.zip'], folder);
    await terminal.see('輸入時不會顯示');
    terminal.type(`${CHINESE}\r`);
    expect(await terminal.code).toBe(0);
    expect(bytesAt(folder, 'x/grades.csv').equals(GRADES)).toBe(true);
  });

  it.skipIf(spawnSync('zip').error !== undefined)('that Info-ZIP set on Linux, in UTF-8 (skipped where there is no zip)', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'a.csv'), GRADES);
    expect(spawnSync('zip', ['-q', '-P', CHINESE, 'x.zip', 'a.csv'], { cwd: folder }).status).toBe(0);
    expect((await inside(['unzip', 'x.zip'], folder, { LHL_ZIP_PASSWORD: CHINESE })).code).toBe(0);
    expect(bytesAt(folder, 'x/a.csv').equals(GRADES)).toBe(true);
  });
});
