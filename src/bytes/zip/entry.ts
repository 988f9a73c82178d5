import { decodeName, safePath } from './names.ts';
import { ZipProblem } from './problem.ts';
import type { Entry } from './zipjs.ts';

/** How an entry is encrypted; `other` is a way that cannot be read. */
export type Cipher = 'ZipCrypto' | 'AES-128' | 'AES-192' | 'AES-256' | 'other';

/** One entry of an archive whose name and attributes were found harmless. */
export interface ZipEntry {
  readonly index: number;
  /** As the archive has it: not masked, control characters included. */
  readonly name: string;
  /** Where it may be written, below the folder that is extracted to. */
  readonly parts: readonly string[];
  /** Whether `parts` differs from `name` by characters that Windows does not take. */
  readonly replaced: boolean;
  readonly folder: boolean;
  /** In bytes, as declared; reading holds the content against it. 0 for a folder, whatever it declares. */
  readonly size: number;
  /** In bytes, encryption included; 0 for a folder. */
  readonly packed: number;
  /** Null where it is not encrypted. */
  readonly cipher: Cipher | null;
  /** The name of its compression method, such as Deflate. */
  readonly method: string;
  /** Whether the method and the cipher can be read. */
  readonly readable: boolean;
}

const METHODS: ReadonlyMap<number, string> = new Map([
  [0, 'Store'], [1, 'Shrink'], [2, 'Reduce'], [3, 'Reduce'], [4, 'Reduce'], [5, 'Reduce'], [6, 'Implode'], [8, 'Deflate'],
  [9, 'Deflate64'], [10, 'PKWARE DCL Implode'], [12, 'bzip2'], [14, 'LZMA'], [16, 'IBM CMPSC'], [18, 'IBM TERSE'], [19, 'IBM LZ77'],
  [20, 'Zstandard'], [93, 'Zstandard'], [94, 'MP3'], [95, 'xz'], [96, 'JPEG'], [97, 'WavPack'], [98, 'PPMd'],
]);
const READABLE: ReadonlySet<number> = new Set([0, 8, 9]);

const FLAG = { patched: 0x20, strong: 0x40, masked: 0x2000 };
const MODE = { type: 0xf000, folder: 0x4000, file: 0x8000, link: 0xa000, pipe: 0x1000 };
const WINDOWS_LINK = 0x400;

/** Whether a folder declares content; an empty one may be "compressed" to two bytes, and encrypted. */
export function declaresContent({ folder, cipher }: ZipEntry, raw: Entry): boolean {
  return folder && (raw.uncompressedSize > 0 || raw.compressedSize - overhead(cipher) > 2);
}

/** An entry of the directory in our words. @throws ZipProblem where its name or its attributes forbid to open the archive */
export function entryOf(raw: Entry, index: number): ZipEntry {
  // A valid Unicode extra field has replaced the name; else it is the raw bytes that say more than what was made of them.
  const name = raw.extraFieldUnicodePath?.valid === true ? raw.filename : decodeName(raw.rawFilename);
  const flags = raw.rawBitFlag ?? 0;
  if (raw.diskNumberStart !== 0) throw new ZipProblem({ kind: 'multi-disk' });
  if ((flags & FLAG.masked) !== 0) throw new ZipProblem({ kind: 'encrypted-directory' });
  const { parts, replaced } = safePath(name);
  refuseSpecial(raw, name);
  const folder = raw.directory || /[\\/]$/.test(name);
  if (!folder && parts.length === 0) throw new ZipProblem({ kind: 'unsafe-name', entry: name, why: 'empty' });
  const cipher = cipherOf(raw, flags);
  const packed = folder ? 0 : raw.compressedSize;
  const size = folder ? 0 : raw.uncompressedSize;
  const content = packed - overhead(cipher);
  if (!folder && (content < 0 || (raw.compressionMethod === 0 && cipher !== 'other' && content !== size))) {
    throw new ZipProblem({ kind: 'damaged', entry: name, what: 'size' });
  }
  const readable = READABLE.has(raw.compressionMethod) && (flags & FLAG.patched) === 0 && cipher !== 'other';
  return { index, name, parts, replaced, folder, size, packed, cipher, readable, method: methodName(raw.compressionMethod, flags) };
}

function refuseSpecial(raw: Entry, name: string): void {
  const attributes = raw.externalFileAttributes;
  for (const mode of [attributes >>> 16, raw.unixMode ?? 0]) {
    const type = mode & MODE.type;
    if (type === MODE.link) throw new ZipProblem({ kind: 'special-file', entry: name, what: 'link' });
    // An entry that was packed from a pipe says so; only its bytes are written.
    if (type !== 0 && type !== MODE.file && type !== MODE.folder && type !== MODE.pipe)
      throw new ZipProblem({ kind: 'special-file', entry: name, what: 'device' });
  }
  if ((attributes & WINDOWS_LINK) !== 0) throw new ZipProblem({ kind: 'special-file', entry: name, what: 'link' });
}

function cipherOf(raw: Entry, flags: number): Cipher | null {
  if (!raw.encrypted) return null;
  if ((flags & FLAG.strong) !== 0) return 'other';
  const aes = raw.extraFieldAES;
  if (aes === undefined) return 'ZipCrypto';
  return aes.originalCompressionMethod === 99 ? (['AES-128', 'AES-192', 'AES-256'] as const)[(aes.strength ?? 0) - 1] ?? 'other' : 'other';
}

// Bytes that encryption adds: ZipCrypto a header; AES a salt, a check of the password and an authentication code.
function overhead(cipher: Cipher | null): number {
  switch (cipher) {
    case 'ZipCrypto': return 12;
    case 'AES-128': return 20;
    case 'AES-192': return 24;
    case 'AES-256': return 28;
    default: return 0;
  }
}

function methodName(method: number, flags: number): string {
  const name = METHODS.get(method) ?? `#${method}`;
  return (flags & FLAG.patched) === 0 ? name : `${name} (patch)`;
}

/** Refuses an entry whose method or cipher cannot be read. @throws ZipProblem */
export function refuseUnreadable({ name, method, cipher, readable }: ZipEntry): void {
  if (cipher === 'other') throw new ZipProblem({ kind: 'unsupported-cipher', entry: name });
  if (!readable) throw new ZipProblem({ kind: 'unsupported-method', entry: name, method });
}
