import { createCipheriv, randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { aesBlocks } from '../../../src/bytes/zip/aes-blocks.ts';

const ofNode = (key: Uint8Array, blocks: Uint8Array): Buffer => createCipheriv(`aes-${String(key.length * 8)}-ecb`, key, null).update(blocks);

it.each([
  ['2b7e151628aed2a6abf7158809cf4f3c', '3925841d02dc09fbdc118597196a0b32'],
  ['000102030405060708090a0b0c0d0e0f1011121314151617', 'dda97ca4864cdfe06eaf70a0ec0d7191'],
  ['000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f', '8ea2b7ca516745bfeafc49904b496089'],
])('the example of the standard with the key %s', (key, encrypted) => {
  const plain = key.length === 32 ? '3243f6a8885a308d313198a2e0370734' : '00112233445566778899aabbccddeeff';
  expect(Buffer.from(aesBlocks(Buffer.from(key, 'hex'))(Buffer.from(plain, 'hex'))).toString('hex')).toBe(encrypted);
});

it.each([16, 24, 32])('a key of %i bytes encrypts each block as Node does', (length) => {
  for (let i = 0; i < 20; i++) {
    const [key, blocks] = [randomBytes(length), randomBytes(16 * (i + 1))];
    const before = Buffer.from(blocks);
    expect(Buffer.from(aesBlocks(key)(blocks))).toEqual(ofNode(key, blocks));
    expect(blocks).toEqual(before);
  }
});

it('blocks that lie within a larger buffer are taken from their place', () => {
  const [key, whole] = [randomBytes(32), randomBytes(67)];
  const part = whole.subarray(3, 35);
  expect(Buffer.from(aesBlocks(key)(part))).toEqual(ofNode(key, part));
  expect(aesBlocks(key)(new Uint8Array())).toEqual(new Uint8Array());
});
