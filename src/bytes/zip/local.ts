import { isSameBytes } from '../pieces.ts';
import type { ZipEntry } from './entry.ts';
import { decodeName } from './names.ts';
import { ZipProblem } from './problem.ts';
import { LENGTH, RECORD, longAt, markAt, viewOf } from './records.ts';
import type { Source } from './source.ts';
import type { Entry, FileEntry } from './zipjs.ts';

/** Where the data of an entry lies, as its own header says. */
export interface Local {
  /** In bytes. */
  readonly start: number;
  /** Whether a record behind the data was announced by this header, or by the directory. */
  readonly descriptor: 'both' | 'one' | 'none';
}

/** A place that an entry must not touch. */
export interface Border {
  readonly at: number;
  /** The entry that begins there; null for the directory. */
  readonly name: string | null;
}

const FLAG = { encrypted: 0x1, descriptor: 0x8, strong: 0x40 };
const FIELD = { zip64: 0x0001, unicodePath: 0x7075, aes: 0x9901 };

/**
 * Holds what stands before and behind the data of an entry against the directory: name, method, cipher, sizes, CRC, and that
 * nothing is shared with another entry. The flags for UTF-8 and for a record behind the data may differ, since neither changes
 * a byte: names are compared as bytes, and sizes and CRC stand in two places all the same.
 * @param border where the next entry or the directory begins
 * @throws ZipProblem
 */
export async function checkLocal(source: Source, entry: ZipEntry, raw: FileEntry, border: Border): Promise<Local> {
  const wrong = (): ZipProblem => new ZipProblem({ kind: 'damaged', entry: entry.name, what: 'header' });
  const head = await source.read(raw.offset, LENGTH.local);
  if (head.length < LENGTH.local || markAt(head) !== RECORD.local) throw wrong();
  const view = viewOf(head);
  const [nameLength, extraLength] = [view.getUint16(26, true), view.getUint16(28, true)];
  const start = raw.offset + LENGTH.local + nameLength + extraLength;
  const rest = await source.read(raw.offset + LENGTH.local, nameLength + extraLength);
  const fields = fieldsOf(rest.subarray(nameLength));
  const [here, there] = [view.getUint16(6, true), raw.rawBitFlag ?? 0];
  if (((here ^ there) & (FLAG.encrypted | FLAG.strong)) !== 0) throw wrong();
  if (!isSameName(rest.subarray(0, nameLength), fields.get(FIELD.unicodePath), raw)) throw wrong();
  const said = saidBy(view, fields, (here & FLAG.encrypted) !== 0);
  if (said.method !== raw.compressionMethod) throw wrong();
  const later = (here & FLAG.descriptor) !== 0;
  const blank = said.crc === 0 && said.packed === 0 && said.size === 0;
  if (!later && !blank && !isSame(said, raw)) throw wrong();
  // Where the sizes stand in the header, a record behind the data may be announced by the directory alone and not be there.
  const needed = later || (blank && (there & FLAG.descriptor) !== 0);
  const end = start + raw.compressedSize;
  const length = needed || (there & FLAG.descriptor) !== 0 ? await descriptorLength(source, end, raw) : 0;
  if (length === null && needed) throw wrong();
  if (end + (length ?? 0) > border.at) {
    throw border.name === null ? wrong() : new ZipProblem({ kind: 'overlap', entry: entry.name, other: border.name });
  }
  return { start, descriptor: later !== ((there & FLAG.descriptor) !== 0) ? 'one' : later ? 'both' : 'none' };
}

/** Where the data of an entry would begin, by its own header. */
export async function dataStart(source: Source, raw: Entry): Promise<number> {
  const head = await source.read(raw.offset, LENGTH.local);
  const lengths = head.length < LENGTH.local ? 0 : viewOf(head).getUint16(26, true) + viewOf(head).getUint16(28, true);
  return raw.offset + LENGTH.local + lengths;
}

interface Said {
  readonly method: number;
  /** Null where AE-2 keeps none. */
  readonly crc: number | null;
  readonly packed: number;
  readonly size: number;
}

function saidBy(view: DataView, fields: ReadonlyMap<number, Uint8Array>, encrypted: boolean): Said {
  let [packed, size] = [view.getUint32(18, true), view.getUint32(22, true)];
  const wide = fields.get(FIELD.zip64);
  if (wide !== undefined) {
    let at = 0;
    const next = (): number => (at + 8 <= wide.length ? longAt(viewOf(wide), (at += 8) - 8) : Number.NaN);
    if (size === 0xffffffff) size = next();
    if (packed === 0xffffffff) packed = next();
  }
  const method = view.getUint16(8, true);
  const aes = fields.get(FIELD.aes);
  const crc = view.getUint32(14, true);
  if (aes === undefined || aes.length < 7 || (method !== 99 && !encrypted)) return { method, crc, packed, size };
  return { method: viewOf(aes).getUint16(5, true), crc: aes[0] === 1 ? crc : null, packed, size };
}

function isSame({ crc, packed, size }: Said, raw: FileEntry): boolean {
  return crc === (raw.crc32 ?? null) && packed === raw.compressedSize && size === raw.uncompressedSize;
}

/** How long the record behind the data is, which may have a signature and wide sizes; null where none says what the directory does. */
async function descriptorLength(source: Source, at: number, raw: FileEntry): Promise<number | null> {
  const bytes = await source.read(at, 24);
  for (const signed of [true, false]) {
    for (const wide of [false, true]) {
      const from = signed ? 4 : 0;
      const length = from + (wide ? 20 : 12);
      if (bytes.length < length || (signed && markAt(bytes) !== RECORD.descriptor)) continue;
      const view = viewOf(bytes);
      const crc = view.getUint32(from, true);
      const [packed, size] = wide ? [longAt(view, from + 4), longAt(view, from + 12)]
        : [view.getUint32(from + 4, true), view.getUint32(from + 8, true)];
      if (packed === raw.compressedSize && size === raw.uncompressedSize && (raw.crc32 === undefined || crc === raw.crc32)) return length;
    }
  }
  return null;
}

// The later one of two fields counts, as the package has it.
function fieldsOf(extra: Uint8Array): Map<number, Uint8Array> {
  const fields = new Map<number, Uint8Array>();
  for (let at = 0; at + 4 <= extra.length;) {
    const view = viewOf(extra);
    const end = at + 4 + view.getUint16(at + 2, true);
    fields.set(view.getUint16(at, true), extra.subarray(at + 4, end));
    at = end;
  }
  return fields;
}

/**
 * Whether both headers have one name: the same bytes, with another slash at most, or the same Unicode Path field beside bytes of
 * different code pages. Damage may take the field out of the directory, so it is missed there where a valid one stands before the data.
 */
function isSameName(name: Uint8Array, unicode: Uint8Array | undefined, raw: FileEntry): boolean {
  const central = raw.extraFieldUnicodePath;
  const same = unicode !== undefined && central !== undefined && isSameBytes(central.data, unicode);
  if (unicode?.[0] === 1 && !same) return false;
  if ((same && central.valid === true) || isSameBytes(name, raw.rawFilename)) return true;
  // The names have as many bytes, so that only the slashes may differ.
  return name.length === raw.rawFilename.length && withSlashes(name) === withSlashes(raw.rawFilename);
}

function withSlashes(name: Uint8Array): string {
  return decodeName(name).replaceAll('\\', '/');
}
