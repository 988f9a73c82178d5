// What a page has in the place of Node's own functions does the same.
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadTools } from '../../src/api/browser-tools.ts';
import { BadDeflate, type Tools } from '../../src/bytes/tools.ts';
import { nodeTools } from '../../src/system/archives/tools.ts';

const browserTools = await loadTools();
const text = new Uint8Array(Buffer.from('公務人員終身學習時數,王小明,A123456789\r\n'.repeat(4000)));
const noise = Uint8Array.from({ length: 100_000 }, (_, i) => (i * 2654435761) >>> 24);
const packed = new Uint8Array(deflateRawSync(text));

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

const damaged = (how: string, bytes: Uint8Array): readonly [string, Uint8Array] => [how, bytes];

async function inflated(tools: Tools, bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of tools.inflate(bytes)) all.push(piece);
  return Buffer.concat(all);
}

describe.each([['of a page', browserTools], ['of Node', nodeTools]])('the tools %s', (_, tools) => {
  it('count the same CRC-32, in one piece or in several', () => {
    expect(tools.crc32(new Uint8Array(Buffer.from('123456789')), 0)).toBe(0xcbf43926);
    expect(tools.crc32(noise, 0)).toBe(nodeTools.crc32(noise, 0));
    expect(tools.crc32(noise.subarray(777), tools.crc32(noise.subarray(0, 777), 0))).toBe(nodeTools.crc32(noise, 0));
  });

  it('make the same SHA-256', async () => {
    const sum = tools.sha256();
    for (const piece of [noise.subarray(0, 10), noise.subarray(10)]) sum.update(piece);
    expect(Buffer.from(await sum.digest()).toString('hex')).toBe('e24ae9cbcc7500392dfa5d018f63f0bf87232dc30ae5996d8ca6b25c2ae4b665');
  });

  it('have the same parts of AES', async () => {
    const [password, salt] = [new Uint8Array(Buffer.from('密碼 Abcd1234')), noise.subarray(0, 16)];
    for (const length of [34, 50, 66]) {
      expect(Buffer.from(await tools.aes.derive(password, salt, 1000, length))).toEqual(Buffer.from(await nodeTools.aes.derive(password, salt, 1000, length)));
    }
    const sums = [tools, nodeTools].map(({ aes }) => aes.hmac(salt));
    for (const sum of sums) for (const piece of [noise.subarray(0, 77), noise.subarray(77)]) sum.update(piece);
    const [sum, known] = await Promise.all(sums.map(async (one) => one.digest()));
    expect(Buffer.from(sum ?? [])).toEqual(Buffer.from(known ?? []));
    for (const length of [16, 24, 32]) {
      const blocksOf = [tools, nodeTools].map(({ aes }) => aes.blocks(noise.subarray(0, length)));
      // One after the other, and from where they lie.
      for (const blocks of [noise.subarray(0, 160), noise.subarray(3, 35), noise.subarray(0, 0)]) {
        const [made, known] = blocksOf.map((encrypted) => Buffer.from(encrypted(blocks)).toString('hex'));
        expect(made).toBe(known);
      }
    }
  });

  it.each([1, 7, 65_536])('inflate pieces of %d bytes', async (size) => {
    expect((await inflated(tools, pieces(packed, size))).equals(text)).toBe(true);
  });

  it.each([
    damaged('cut', packed.subarray(0, packed.length - 3)),
    damaged('changed', packed.with(0, 0xff)),
    // Browsers notice it as well (test/slow/api/browser.test.ts); the stream of older Node does not.
    ...(tools === nodeTools ? [damaged('followed by more', new Uint8Array([...packed, 0]))] : []),
    damaged('empty', new Uint8Array(0)),
  ])('refuse data that are %s', async (_how, bytes) => {
    await expect(inflated(tools, pieces(bytes, 100))).rejects.toBeInstanceOf(BadDeflate);
  });

  it('pass on what reading throws', async () => {
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield* pieces(packed.subarray(0, 50), 10);
      throw new RangeError('cannot be read');
    };
    await expect(inflated(tools, broken())).rejects.toBeInstanceOf(RangeError);
  });

  it('stop where nobody asks for more', async () => {
    let ended = false;
    const source = async function* (): AsyncGenerator<Uint8Array> {
      try {
        yield* pieces(packed, 8);
      } finally {
        ended = true;
      }
    };
    for await (const piece of tools.inflate(source())) {
      expect(piece.length).toBeGreaterThan(0);
      break;
    }
    await expect.poll(() => ended).toBe(true);
  });

  it('inflate the beginning of data', () => {
    const part = tools.inflateStart(packed.subarray(0, packed.length >> 1), text.length);
    expect(part).not.toBeNull();
    expect(part?.length).toBeGreaterThan(1000);
    expect(Buffer.from(text).subarray(0, part?.length).equals(part ?? noise)).toBe(true);
    expect(tools.inflateStart(packed, 1000)).toBeNull();
    expect(tools.inflateStart(packed.with(0, 0xff), text.length)).toBeNull();
  });
});
