import { damaged } from './problem.ts';

/** The streams of an OLE container by their names in small letters; each is read when it is asked for. */
export type OleStreams = ReadonlyMap<string, () => Uint8Array>;

const END = 0xfffffffe;
const ENTRY = 128;
const HEADER = 512;

/**
 * Reads the directory of an OLE container, the form of .xls files ([MS-CFB], 2021).
 * @throws SheetProblem where it is damaged
 */
export function readOle(bytes: Uint8Array): OleStreams {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const u32 = (at: number): number => (at + 4 <= bytes.length ? view.getUint32(at, true) : fail());
  const size = bytes.length < HEADER ? fail() : 2 ** view.getUint16(30, true);
  if (size !== 512 && size !== 4096) throw damaged();
  const sector = (number: number): number => (number + 1) * size;
  const perSector = size / 4;

  const fat: number[] = [];
  let more = u32(68);
  let known = 109;
  let table = 76;
  for (let i = 0; fat.length < u32(44); i++) {
    if (i === known) {
      // The list of the table's sectors goes on in a sector of its own, whose last number names the next.
      if (more >= END || i * size > bytes.length) throw damaged();
      table = sector(more) - known * 4;
      known += perSector - 1;
      more = u32(sector(more) + size - 4);
    }
    fat.push(u32(table + i * 4));
  }
  const next = (number: number): number => u32(sector(fat[Math.floor(number / perSector)] ?? fail()) + (number % perSector) * 4);

  const stream = (first: number, length: number): Uint8Array =>
    chain(first, length, next, size, bytes.length, (number) => whole(bytes.subarray(sector(number), sector(number) + size), size));
  const directory = stream(u32(48), Infinity);
  const entries = Array.from({ length: Math.floor(directory.length / ENTRY) },
    (_, i) => entryOf(directory.subarray(i * ENTRY, (i + 1) * ENTRY)));
  const root = entries.find(({ type }) => type === 5) ?? fail();
  const small = u32(56);
  const streams = new Map<string, () => Uint8Array>();
  for (const { name, type, start, length } of ofRoot(entries, root)) {
    if (type !== 2 || streams.has(name.toLowerCase())) continue;
    streams.set(name.toLowerCase(), () => {
      if (length > bytes.length) throw damaged();
      if (length >= small) return stream(start, length);
      const blocks = stream(root.start, root.length);
      const table = stream(u32(60), Infinity);
      const blockView = new DataView(table.buffer, table.byteOffset, table.byteLength);
      return chain(start, length, (number) => (number * 4 + 4 <= table.length ? blockView.getUint32(number * 4, true) : fail()), 64,
        bytes.length, (number) => blocks.subarray(number * 64, number * 64 + 64));
    });
  }
  return streams;
}

interface Entry {
  readonly name: string;
  readonly type: number | undefined;
  readonly start: number;
  readonly length: number;
  /** The entries beside it in the tree of its folder, and the first of its own. */
  readonly beside: readonly number[];
  readonly first: number;
}

// Those of the outermost folder come first, since a workbook may hold others; where the tree leads nowhere, any will do.
function ofRoot(entries: readonly Entry[], root: Entry): Entry[] {
  const own = new Set<Entry>();
  const next = [root.first];
  for (let number = next.pop(); number !== undefined; number = next.pop()) {
    const entry = entries[number];
    if (entry === undefined || entry === root || own.has(entry)) continue;
    own.add(entry);
    next.push(...entry.beside);
  }
  return [...own, ...entries];
}

function entryOf(entry: Uint8Array): Entry {
  const view = new DataView(entry.buffer, entry.byteOffset, ENTRY);
  const letters = Math.max(0, Math.min(view.getUint16(64, true) / 2 - 1, 31));
  const name = Array.from({ length: letters }, (_, i) => String.fromCharCode(view.getUint16(i * 2, true))).join('');
  const beside = [view.getUint32(68, true), view.getUint32(72, true)];
  return { name, type: entry[66], beside, first: view.getUint32(76, true), start: view.getUint32(116, true),
    length: view.getUint32(120, true) };
}

// Some programs end the file with the last byte of content.
function whole(piece: Uint8Array, size: number): Uint8Array {
  if (piece.length === 0 || piece.length === size) return piece;
  const padded = new Uint8Array(size);
  padded.set(piece);
  return padded;
}

// The pieces of a stream, one after the other; a chain with a circle is longer than the file.
function chain(
  first: number, length: number, next: (number: number) => number, size: number, longest: number, piece: (number: number) => Uint8Array,
): Uint8Array {
  const pieces: Uint8Array[] = [];
  let total = 0;
  for (let number = first; total < length && number < END; number = next(number)) {
    const part = piece(number);
    total += part.length;
    if (part.length === 0 || pieces.length * size > longest) throw damaged();
    pieces.push(part);
  }
  if (length !== Infinity && total < length) throw damaged();
  const all = new Uint8Array(total);
  let at = 0;
  for (const part of pieces) {
    all.set(part, at);
    at += part.length;
  }
  return all.subarray(0, Math.min(length, total));
}

function fail(): never {
  throw damaged();
}
