import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import type { Host } from '../../src/system/host.ts';
import { readBytes } from '../../src/system/streams/input.ts';
import { inFolder } from '../support/folder.ts';
import { collector } from '../support/run.ts';

const hostIn = (cwd: string): Host => ({
  env: {}, cwd, stdin: Readable.from([]), stdout: collector().stream, stderr: collector().stream, now: () => new Date(0),
  signal: new AbortController().signal,
});

it('small files whose pieces may be overwritten keep them while the next is read, and after one was given up', () => inFolder(async (folder) => {
  const host = hostIn(folder.path);
  const files = ['甲', '乙', '丙'].map((text) => [folder.write(`${text}.csv`, text.repeat(1000)), text.repeat(1000)] as const);
  for (let round = 0; round < 2; round++) {
    const readers = files.map(([path]) => readBytes(path, host, true));
    const pieces: Uint8Array[] = [];
    for (const reader of readers) {
      const next = await reader.next();
      if (next.done !== true) pieces.push(next.value);
    }
    const texts = (): string[] => pieces.map((piece) => Buffer.from(piece).toString());
    expect(texts()).toEqual(files.map(([, text]) => text));
    await readers[0]?.return(undefined);
    expect(texts().slice(1)).toEqual(files.slice(1).map(([, text]) => text));
    for (const reader of readers) expect((await reader.next()).done).toBe(true);
  }
  await expect(readBytes(join(folder.path, 'none.csv'), host, true).next()).rejects.toMatchObject({ kind: 'missing' });
}));
