// A small ZIP writer that does as it is told, lies included.
import { deflateRawSync } from 'node:zlib';
import { aes, crc32, zipCrypto } from './crypto.ts';

/** One entry; what is not given is worked out so that the entry is honest. */
export interface Spec {
  /** As UTF-8 with its flag, or as bytes without it. */
  readonly name: string | Uint8Array;
  readonly data?: string | Uint8Array;
  readonly method?: number;
  /** The compressed content, where the method is not 0 or 8. */
  readonly compressed?: Uint8Array;
  readonly cipher?: 'zip20' | 128 | 192 | 256;
  /** AE-1 keeps the CRC, AE-2 does not. */
  readonly ae?: 1 | 2;
  readonly password?: string | Uint8Array;
  readonly descriptor?: boolean;
  readonly zip64?: boolean;
  /** Flags beside those that follow from the rest. */
  readonly flags?: number;
  /** Flags that are the other way round before the data, and in the directory. */
  readonly turned?: { local?: number; central?: number };
  readonly mode?: number;
  readonly attributes?: number;
  readonly extra?: Uint8Array;
  readonly disk?: number;
  /** Lies of the directory. */
  readonly lie?: { size?: number; packed?: number; crc?: number; offset?: number; name?: string; method?: number; both?: boolean };
}

/** What stands around the entries. */
export interface Around {
  readonly comment?: Uint8Array;
  readonly before?: Uint8Array;
  readonly after?: Uint8Array;
  readonly disk?: number;
  readonly count?: number;
  /** A ZIP64 end record beside the other one; its bytes may be changed. */
  readonly repeat64?: (record: Buffer) => Buffer;
}

const TIME = 0x6000;
const DATE = 0x5a21;

/** An archive. */
export function zip(specs: readonly Spec[], around: Around = {}): Buffer {
  const pieces: Uint8Array[] = [around.before ?? Buffer.alloc(0)];
  const directory: Uint8Array[] = [];
  let at = around.before?.length ?? 0;
  for (const spec of specs) {
    const { local, central } = entry(spec, at);
    pieces.push(local);
    directory.push(central);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const wide = specs.some((spec) => spec.zip64);
  const tail = wide ? zip64Tail(specs.length, central.length, at) : Buffer.alloc(0);
  const repeated = around.repeat64?.(zip64Tail(specs.length, central.length, at)) ?? Buffer.alloc(0);
  const comment = around.comment ?? Buffer.alloc(0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(around.disk ?? 0, 4);
  end.writeUInt16LE(wide ? 0xffff : around.count ?? specs.length, 8);
  end.writeUInt16LE(wide ? 0xffff : around.count ?? specs.length, 10);
  end.writeUInt32LE(wide ? 0xffffffff : central.length, 12);
  end.writeUInt32LE(wide ? 0xffffffff : at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...pieces, central, tail, repeated, end, comment, around.after ?? Buffer.alloc(0)]);
}

function entry(spec: Spec, offset: number): { local: Buffer; central: Buffer } {
  const data = typeof spec.data === 'string' ? Buffer.from(spec.data) : spec.data ?? Buffer.alloc(0);
  const method = spec.method ?? (data.length > 0 ? 8 : 0);
  const compressed = spec.compressed ?? (method === 8 ? deflateRawSync(data) : data);
  const password = typeof spec.password === 'string' ? Buffer.from(spec.password) : spec.password ?? Buffer.from('abc12345');
  const strong = spec.cipher !== undefined && spec.cipher !== 'zip20';
  const crc = crc32(data);
  const packed = spec.cipher === undefined ? compressed
    : spec.cipher === 'zip20' ? zipCrypto(compressed, password, spec.descriptor ? TIME >>> 8 : crc >>> 24)
    : aes(compressed, password, spec.cipher);
  const name = typeof spec.name === 'string' ? Buffer.from(spec.name) : Buffer.from(spec.name);
  const flags = (spec.flags ?? 0) | (typeof spec.name === 'string' ? 0x800 : 0) | (spec.cipher === undefined ? 0 : 1) | (spec.descriptor ? 8 : 0);
  const said = { crc: strong && spec.ae !== 1 ? 0 : crc, packed: packed.length, size: data.length, name, method };
  const lie = { ...said, ...spec.lie, name: spec.lie?.name === undefined ? name : Buffer.from(spec.lie.name) };
  const head = (of: typeof said, central: boolean): Buffer => {
    const later = !central && spec.descriptor === true;
    const wide = spec.zip64 === true;
    const extra = Buffer.concat([
      wide ? zip64Extra(later ? 0 : of.size, later ? 0 : of.packed, central ? spec.lie?.offset ?? offset : null) : Buffer.alloc(0),
      strong ? aesExtra(spec.ae ?? 2, spec.cipher, of.method) : Buffer.alloc(0),
      spec.extra ?? Buffer.alloc(0),
    ]);
    const bytes = Buffer.alloc(26);
    bytes.writeUInt16LE(wide ? 45 : strong ? 51 : 20, 0);
    bytes.writeUInt16LE(flags ^ ((central ? spec.turned?.central : spec.turned?.local) ?? 0), 2);
    bytes.writeUInt16LE(strong ? 99 : of.method, 4);
    bytes.writeUInt16LE(TIME, 6);
    bytes.writeUInt16LE(DATE, 8);
    bytes.writeUInt32LE(later ? 0 : of.crc, 10);
    bytes.writeUInt32LE(wide ? 0xffffffff : later ? 0 : of.packed, 14);
    bytes.writeUInt32LE(wide ? 0xffffffff : later ? 0 : of.size, 18);
    bytes.writeUInt16LE(of.name.length, 22);
    bytes.writeUInt16LE(extra.length, 24);
    if (!central) return Buffer.concat([signature(0x04034b50), bytes, of.name, extra]);
    const more = Buffer.alloc(14);
    more.writeUInt16LE(spec.disk ?? 0, 2);
    more.writeUInt32LE((((spec.mode ?? 0) << 16) | (spec.attributes ?? 0)) >>> 0, 6);
    more.writeUInt32LE(wide ? 0xffffffff : spec.lie?.offset ?? offset, 10);
    return Buffer.concat([signature(0x02014b50), Buffer.from([0x3f, spec.mode === undefined ? 0 : 3]), bytes, more, of.name, extra]);
  };
  const local = Buffer.concat([head(spec.lie?.both ? lie : said, false), packed, spec.descriptor ? descriptor(said, spec.zip64 === true) : Buffer.alloc(0)]);
  return { local, central: head(lie, true) };
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function descriptor({ crc, packed, size }: { crc: number; packed: number; size: number }, wide: boolean): Buffer {
  const sizes = Buffer.alloc(wide ? 16 : 8);
  if (wide) {
    sizes.writeBigUInt64LE(BigInt(packed), 0);
    sizes.writeBigUInt64LE(BigInt(size), 8);
  } else {
    sizes.writeUInt32LE(packed, 0);
    sizes.writeUInt32LE(size, 4);
  }
  return Buffer.concat([signature(0x08074b50), signature(crc), sizes]);
}

function aesExtra(version: number, bits: 128 | 192 | 256 | 'zip20' | undefined, method: number): Buffer {
  const strength = bits === 128 ? 1 : bits === 192 ? 2 : 3;
  return Buffer.from([0x01, 0x99, 7, 0, version, 0, 0x41, 0x45, strength, method & 0xff, method >>> 8]);
}

function zip64Extra(size: number, packed: number, offset: number | null): Buffer {
  const bytes = Buffer.alloc(offset === null ? 20 : 28);
  bytes.writeUInt16LE(1, 0);
  bytes.writeUInt16LE(bytes.length - 4, 2);
  bytes.writeBigUInt64LE(BigInt(size), 4);
  bytes.writeBigUInt64LE(BigInt(packed), 12);
  if (offset !== null) bytes.writeBigUInt64LE(BigInt(offset), 20);
  return bytes;
}

function zip64Tail(count: number, length: number, offset: number): Buffer {
  const bytes = Buffer.alloc(76);
  bytes.writeUInt32LE(0x06064b50, 0);
  bytes.writeBigUInt64LE(44n, 4);
  bytes.writeUInt16LE(45, 12);
  bytes.writeUInt16LE(45, 14);
  bytes.writeBigUInt64LE(BigInt(count), 24);
  bytes.writeBigUInt64LE(BigInt(count), 32);
  bytes.writeBigUInt64LE(BigInt(length), 40);
  bytes.writeBigUInt64LE(BigInt(offset), 48);
  bytes.writeUInt32LE(0x07064b50, 56);
  bytes.writeBigUInt64LE(BigInt(offset + length), 64);
  bytes.writeUInt32LE(1, 72);
  return bytes;
}

/** The extra field in which Info-ZIP keeps the name in Unicode beside the raw one. */
export function unicodePath(raw: Uint8Array, name: string): Buffer {
  const text = Buffer.from(name);
  const head = Buffer.alloc(9);
  head.writeUInt16LE(0x7075, 0);
  head.writeUInt16LE(5 + text.length, 2);
  head.writeUInt8(1, 4);
  head.writeUInt32LE(crc32(raw), 5);
  return Buffer.concat([head, text]);
}
