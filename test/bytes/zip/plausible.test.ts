import { deflateRawSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { nodeTools } from '../../../src/system/archives/tools.ts';
import { looksRight } from '../../../src/bytes/zip/plausible.ts';
import { random } from '../../support/random.ts';

const next = random(5);
const noise = Uint8Array.from({ length: 5000 }, () => next(256));
const table = Array.from({ length: 300 }, (_, i) => `A1234567${String(i)},王小明${String(next(1000))}\r\n`).join('');

/** Whether content looks right that comes in pieces of so many bytes, and perhaps ends with a failure. */
function is(bytes: Uint8Array, method: number, size = 1000, fails = false): Promise<boolean> {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
    if (fails) throw new Error('damaged');
  }
  return looksRight(pieces(), method, nodeTools);
}

describe('content that a password gives', () => {
  it.each([['UTF-8', Buffer.from(table)], ['CP950', iconv.encode(table, 'cp950')]])('looks right where it is text: %s', async (_, bytes) => {
    // Each end of the sample may lie within a character.
    for (const cut of [24, 25, 26, 27, 28, 255, 256, 257, 258, 4095, 4096, 5000]) expect(await is(bytes.subarray(0, cut), 0), String(cut)).toBe(true);
    expect(await is(bytes, 0, 7, true)).toBe(true);
    const packed = deflateRawSync(bytes);
    for (const cut of [packed.length, 3000, 1000, 100]) for (const fails of [false, true]) expect(await is(packed.subarray(0, cut), 8, 64, fails), String(cut)).toBe(true);
    const damaged = Uint8Array.from(packed);
    damaged.set(noise.subarray(0, 500), 800);
    expect(await is(damaged, 8)).toBe(true);
  });

  it.each(['PK\x03\x04', '%PDF', '\xd0\xcf\x11\xe0', '\xef\xbb\xbf', '\xff\xfe', '<?xml', '<html'])('looks right where it begins as a file does: %j', async (start) => {
    const bytes = Buffer.concat([Buffer.from(start, 'latin1'), noise.subarray(0, 300)]);
    expect(await is(bytes, 0)).toBe(true);
    expect(await is(deflateRawSync(bytes), 8)).toBe(true);
    expect(await is(Buffer.concat([Buffer.from('a'), bytes]), 0)).toBe(false);
  });

  it('does not look right where it is noise, too short, or packed otherwise', async () => {
    for (let from = 0; from < 4000; from += 500) for (const method of [0, 8]) expect(await is(noise.subarray(from, from + 900), method)).toBe(false);
    const text = Buffer.from(table);
    expect(await is(text.subarray(0, 23), 0)).toBe(false);
    expect(await is(new Uint8Array(0), 0)).toBe(false);
    expect(await is(deflateRawSync(text.subarray(0, 10)), 8)).toBe(false);
    expect(await is(text, 9)).toBe(false);
    expect(await is(deflateRawSync(text), 0)).toBe(false);
    for (const control of ['\0', '\x08', '\x0b', '\x0c', '\x0e', '\x1f', '\x7f']) expect(await is(Buffer.concat([text.subarray(0, 100), Buffer.from(control)]), 0)).toBe(false);
    expect(await is(Buffer.from(`a\t\r\n${'b'.repeat(30)}`), 0)).toBe(true);
    expect(await is(Buffer.concat([text.subarray(0, 100), Buffer.from([0xff, 0xff, 0xff, 0xff, 0x41])]), 0)).toBe(false);
    // Only the beginning is looked at.
    expect(await is(Buffer.concat([Buffer.alloc(256, 0x41), noise]), 0)).toBe(true);
  });
});
