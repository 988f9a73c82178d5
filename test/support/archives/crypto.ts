// Both ciphers written from their descriptions (APPNOTE 6.3.10 of PKWARE; AE-1 and AE-2 of WinZip), independent of the
// package that reads them.
import { createCipheriv, createHmac, pbkdf2Sync } from 'node:crypto';

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = (c & 1) !== 0 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

const crcStep = (crc: number, byte: number): number => ((TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)) >>> 0;

/** The CRC-32 of bytes. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = crcStep(crc, byte);
  return (crc ^ 0xffffffff) >>> 0;
}

class Keys {
  #a = 0x12345678;
  #b = 0x23456789;
  #c = 0x34567890;

  constructor(password: Uint8Array) {
    for (const byte of password) this.update(byte);
  }

  update(byte: number): void {
    this.#a = crcStep(this.#a, byte);
    this.#b = (Math.imul((this.#b + (this.#a & 0xff)) >>> 0, 134775813) + 1) >>> 0;
    this.#c = crcStep(this.#c, this.#b >>> 24);
  }

  next(): number {
    const temp = (this.#c | 2) & 0xffff;
    return (Math.imul(temp, temp ^ 1) >>> 8) & 0xff;
  }
}

/** Bytes encrypted with ZipCrypto, its header of 12 bytes in front; `check` is the header's last byte. */
export function zipCrypto(bytes: Uint8Array, password: Uint8Array, check: number): Uint8Array {
  const keys = new Keys(password);
  const header = Uint8Array.from({ length: 12 }, (_, i) => (i === 11 ? check : (i * 37 + 11) & 0xff));
  return Uint8Array.from(Buffer.concat([header, bytes]), (byte) => {
    const out = byte ^ keys.next();
    keys.update(byte);
    return out;
  });
}

/** The last byte of a ZipCrypto header as a password decrypts it. */
export function checkByte(header: Uint8Array, password: Uint8Array): number {
  const keys = new Keys(password);
  let plain = 0;
  for (const byte of header.subarray(0, 12)) {
    plain = byte ^ keys.next();
    keys.update(plain);
  }
  return plain;
}

/** Bytes encrypted with WinZip AES: salt, check of the password, content, authentication code. */
export function aes(bytes: Uint8Array, password: Uint8Array, bits: 128 | 192 | 256): Uint8Array {
  const length = bits / 8;
  const salt = Uint8Array.from({ length: length / 2 }, (_, i) => (i * 53 + 7) & 0xff);
  const keys = pbkdf2Sync(password, salt, 1000, length * 2 + 2, 'sha1');
  const cipher = createCipheriv(`aes-${bits}-ecb`, keys.subarray(0, length), null).setAutoPadding(false);
  const out = new Uint8Array(bytes);
  for (let at = 0, counter = 1; at < out.length; at += 16, counter++) {
    const block = Buffer.alloc(16);
    block.writeUInt32LE(counter, 0);
    const stream = cipher.update(block);
    for (let i = 0; i < 16 && at + i < out.length; i++) out[at + i] = (out[at + i] ?? 0) ^ (stream[i] ?? 0);
  }
  const code = createHmac('sha1', keys.subarray(length, length * 2)).update(out).digest().subarray(0, 10);
  return Buffer.concat([salt, keys.subarray(length * 2), out, code]);
}
