/** Containers of other programs; 7-Zip opens each of them. */
export type OtherArchive = 'rar' | '7z' | 'gzip' | 'bzip2' | 'xz' | 'zstd' | 'tar' | 'cab' | 'lzh';

/** A kind of file that is not text, as its first bytes show it. */
export type Signature = OtherArchive | 'pdf' | 'image' | 'office' | 'program';

// The bytes of each kind and their place; `?` is any byte. Sources: the descriptions of the formats, and the list of file(1).
const SIGNATURES: readonly (readonly [Signature, number, string])[] = [
  ['pdf', 0, '%PDF'], ['image', 0, '\x89PNG'], ['image', 0, '\xff\xd8\xff'], ['image', 0, 'GIF8'],
  ['office', 0, '\xd0\xcf\x11\xe0'],
  ['rar', 0, 'Rar!\x1a\x07'], ['7z', 0, '7z\xbc\xaf\x27\x1c'], ['gzip', 0, '\x1f\x8b'], ['bzip2', 0, 'BZh?1AY&SY'], ['xz', 0, '\xfd7zXZ\0'],
  ['zstd', 0, '\x28\xb5\x2f\xfd'], ['cab', 0, 'MSCF\0\0\0\0'], ['lzh', 2, '-lh?-'], ['tar', 257, 'ustar'],
  ['program', 0, 'MZ'], ['program', 0, '\x7fELF'],
];

// A table may begin with MZ, and have a word at the place of tar's.
const MAY_BEGIN_TEXT: ReadonlySet<Signature> = new Set<Signature>(['program', 'tar', 'bzip2', 'lzh']);

/** The kind that the first bytes of a file tell, 512 where there are so many; null for text, a ZIP, and what is not known. */
export function signatureOf(head: Uint8Array): Signature | null {
  for (const [kind, at, bytes] of SIGNATURES) if (stands(head, at, bytes) && !(MAY_BEGIN_TEXT.has(kind) && isText(head))) return kind;
  return null;
}

function stands(head: Uint8Array, at: number, bytes: string): boolean {
  for (let i = 0; i < bytes.length; i++) if (bytes[i] !== '?' && head[at + i] !== bytes.charCodeAt(i)) return false;
  return true;
}

/** Whether a kind is a container that 7-Zip opens. */
export function isOtherArchive(kind: string): kind is OtherArchive {
  return ['rar', '7z', 'gzip', 'bzip2', 'xz', 'zstd', 'tar', 'cab', 'lzh'].includes(kind);
}

/** Whether bytes are those of a text in an encoding that has no NUL: no control characters but those of tables, and the old end mark. */
export function isText(head: Uint8Array): boolean {
  return !head.subarray(0, 512)
    .some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x1a && byte !== 0x1b);
}
