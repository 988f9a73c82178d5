import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { ended, start } from '../../support/process.ts';
import { row, upload } from '../../support/upload.ts';

describe('JSON Lines', () => {
  it('go out while the file is still coming in', async () => {
    const child = start(['lint', '--reporter', 'jsonl', '--select', 'cell/code', '-']);
    child.stdin.write(upload([row({ county: '1' })]));
    const [line] = await once(child.stdout, 'data') as [Buffer];
    expect(JSON.parse(line.toString())).toMatchObject({ rule: 'cell/code', row: 2 });
    child.stdin.end(`${row({ county: '2', courseName: 'x' })}\r\n`);
    expect((await ended(child)).code).toBe(1);
  });
});
