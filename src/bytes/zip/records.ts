/** The records of an archive, after PKWARE's APPNOTE 6.3.10, 4.3, by their first four bytes. */
export const RECORD = {
  local: 0x04034b50, descriptor: 0x08074b50, directory: 0x02014b50, end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50,
  /** Stands before an archive that was to be split and did not need to be: APPNOTE 8.5.4. */
  unsplit: 0x30304b50,
} as const;

/** Lengths of the parts of records that are always there, in bytes. */
export const LENGTH = { local: 30, end: 22, end64: 56, locator64: 20, longestComment: 65_535 } as const;

/** A view of bytes that reads as ZIP does: the lowest byte first. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The first four bytes at a place as a number; 0 where there are fewer. */
export function markAt(bytes: Uint8Array, at = 0): number {
  return at < 0 || at + 4 > bytes.length ? 0 : viewOf(bytes).getUint32(at, true);
}

/** A number of eight bytes; not a number where it is larger than any size can be. */
export function longAt(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true);
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? Number.NaN : Number(value);
}

/** The contents of the end record of an archive. */
export interface EndRecord {
  /** Where it begins. */
  readonly at: number;
  /** Where its comment ends. */
  readonly after: number;
  /** Of the part that it stands in, from 0. */
  readonly disk: number;
  readonly count: number;
  /** Of the directory, in bytes. */
  readonly size: number;
  /** Where the directory begins. */
  readonly offset: number;
}

/**
 * The last end record within bytes.
 * @param start where the bytes stand in the file
 * @param end where the comment of the record must end; null where anything may follow
 */
export function lastEnd(bytes: Uint8Array, start: number, end: number | null): EndRecord | null {
  const view = viewOf(bytes);
  for (let at = bytes.length - LENGTH.end; at >= 0; at--) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== RECORD.end) continue;
    const after = start + at + LENGTH.end + view.getUint16(at + 20, true);
    if (end !== null && after !== end) continue;
    return {
      at: start + at, after, disk: view.getUint16(at + 4, true), count: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true), offset: view.getUint32(at + 16, true),
    };
  }
  return null;
}
