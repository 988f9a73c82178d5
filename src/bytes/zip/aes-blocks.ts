const BLOCK = 16;
// The tables of AES (FIPS 197, 4.2 and 5.1.1): SUBSTITUTE is its S-box, and MIXED holds what a byte of the first row becomes in a column.
const SUBSTITUTE = new Uint8Array(256);
const MIXED = new Uint32Array(256);

const turned = (byte: number, by: number): number => (byte << by) | (byte >>> (8 - by));
const doubled = (byte: number): number => (byte << 1) ^ (byte & 0x80 ? 0x11b : 0);

// Every byte but 0 is a power of 3, beside which runs its inverse.
function fillTables(): void {
  let power = 1;
  let inverse = 1;
  SUBSTITUTE[0] = 0x63;
  do {
    power ^= doubled(power);
    inverse ^= inverse << 1;
    inverse ^= inverse << 2;
    inverse ^= inverse << 4;
    inverse &= 0xff;
    if (inverse & 0x80) inverse ^= 0x09;
    SUBSTITUTE[power] = 0x63 ^ inverse ^ turned(inverse, 1) ^ turned(inverse, 2) ^ turned(inverse, 3) ^ turned(inverse, 4);
  } while (power !== 1);
  for (const [i, byte] of SUBSTITUTE.entries()) MIXED[i] = (doubled(byte) << 24) | (byte << 16) | (byte << 8) | (doubled(byte) ^ byte);
}

/** Makes a function that encrypts blocks of 16 bytes by AES, each by itself (FIPS 197). @param key of 16, 24 or 32 bytes */
export function aesBlocks(key: Uint8Array): (blocks: Uint8Array) => Uint8Array {
  const keys = expandKey(key);
  return (blocks) => {
    const encrypted = new Uint8Array(blocks.length);
    const [from, to] = [viewOf(blocks), viewOf(encrypted)];
    for (let at = 0; at < blocks.length; at += BLOCK) encryptBlock(keys, from, to, at);
    return encrypted;
  };
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView => new DataView(buffer, byteOffset, byteLength);

function expandKey(key: Uint8Array): Uint32Array {
  if (MIXED[0] === 0) fillTables();
  const length = key.length / 4;
  const keys = new Uint32Array(4 * (length + 7));
  const view = viewOf(key);
  let round = 1;
  for (let i = 0; i < keys.length; i++) {
    if (i < length) {
      keys[i] = view.getUint32(4 * i);
      continue;
    }
    let word = keys[i - 1] ?? 0;
    if (i % length === 0) {
      word = (word << 8) | (word >>> 24);
      word = substituted(word, word, word, word) ^ (round << 24);
      round = doubled(round);
    } else if (length > 6 && i % length === 4) word = substituted(word, word, word, word);
    keys[i] = (keys[i - length] ?? 0) ^ word;
  }
  return keys;
}

function encryptBlock(keys: Uint32Array, from: DataView, to: DataView, at: number): void {
  let a = from.getUint32(at) ^ (keys[0] ?? 0);
  let b = from.getUint32(at + 4) ^ (keys[1] ?? 0);
  let c = from.getUint32(at + 8) ^ (keys[2] ?? 0);
  let d = from.getUint32(at + 12) ^ (keys[3] ?? 0);
  const last = keys.length - 4;
  for (let i = 4; i < last; i += 4) {
    const [e, f, g] = [mixed(a, b, c, d), mixed(b, c, d, a), mixed(c, d, a, b)];
    d = mixed(d, a, b, c) ^ (keys[i + 3] ?? 0);
    a = e ^ (keys[i] ?? 0);
    b = f ^ (keys[i + 1] ?? 0);
    c = g ^ (keys[i + 2] ?? 0);
  }
  to.setUint32(at, substituted(a, b, c, d) ^ (keys[last] ?? 0));
  to.setUint32(at + 4, substituted(b, c, d, a) ^ (keys[last + 1] ?? 0));
  to.setUint32(at + 8, substituted(c, d, a, b) ^ (keys[last + 2] ?? 0));
  to.setUint32(at + 12, substituted(d, a, b, c) ^ (keys[last + 3] ?? 0));
}

// A column of the next state: a byte of each word, substituted, and mixed but in the last round.
function mixed(a: number, b: number, c: number, d: number): number {
  const two = MIXED[(b >>> 16) & 0xff] ?? 0;
  const three = MIXED[(c >>> 8) & 0xff] ?? 0;
  const four = MIXED[d & 0xff] ?? 0;
  return (MIXED[a >>> 24] ?? 0) ^ ((two >>> 8) | (two << 24)) ^ ((three >>> 16) | (three << 16)) ^ ((four >>> 24) | (four << 8));
}

function substituted(a: number, b: number, c: number, d: number): number {
  return ((SUBSTITUTE[a >>> 24] ?? 0) << 24) | ((SUBSTITUTE[(b >>> 16) & 0xff] ?? 0) << 16)
    | ((SUBSTITUTE[(c >>> 8) & 0xff] ?? 0) << 8) | (SUBSTITUTE[d & 0xff] ?? 0);
}
