import { signatureOf } from '../encoding/signature.ts';
import { ZipProblem, type ZipNote } from './problem.ts';
import { blanksBefore } from './recognise.ts';
import { LENGTH, RECORD, lastEnd, longAt, markAt, viewOf, type EndRecord } from './records.ts';
import { partsOf, type Source } from './source.ts';

/** Where an archive lies in a file. */
export interface Located {
  /** The archive alone, without the bytes around it that nothing in it refers to. */
  readonly source: Source;
  readonly notes: readonly ZipNote[];
  /** Whether its places are counted from the beginning of a program that stands before it. */
  readonly counted: boolean;
}

/**
 * Finds the archive in a file whose first bytes are those of one, or of a program that extracts itself. It leaves out bytes that
 * cannot change the content: behind a directory that is whole, before an archive that its end record measures, and a
 * ZIP64 end record that repeats the other one. A file that does not fit stays as it is, to be refused later.
 * @throws ZipProblem where the bytes behind it hold records of another archive
 */
export async function locate(file: Source, head: Uint8Array, tail: Uint8Array): Promise<Located> {
  const anchored = lastEnd(tail, file.size - tail.length, file.size);
  const end = anchored ?? await endBefore(file);
  const nothing = { source: file, notes: [], counted: false };
  if (end === null || end.after > file.size) return nothing;
  const { directoryEnd, size, offset, repeated } = await directoryOf(file, end);
  // With two end records nobody can tell which one counts, and cutting would hide the other.
  if (anchored !== null && repeated
    && lastEnd(tail.subarray(0, end.at - file.size + tail.length), file.size - tail.length, file.size) !== null) return nothing;
  const before = directoryEnd - size - offset;
  const behind = file.size - end.after;
  if (behind > 0) {
    if (before !== 0 || end.count === 0 || end.disk !== 0 || markAt(await file.read(offset, 4)) !== RECORD.directory) return nothing;
    if (await hasRecords(file, end.after)) throw new ZipProblem({ kind: 'extra-data' });
  }
  const program = signatureOf(head) === 'program';
  const mayStandBefore = program || before === blanksBefore(head) || (before === 4 && markAt(head) === RECORD.unsplit);
  const start = before > 0 && mayStandBefore ? before : 0;
  const notes: ZipNote[] = [];
  if (program) notes.push({ kind: 'program' });
  if (behind > 0) notes.push({ kind: 'bytes-behind', count: behind });
  const cut = start > 0 || behind > 0 || repeated;
  const ranges = repeated ? [[start, directoryEnd], [end.at, end.after]] as const : [[start, end.after]] as const;
  return { source: cut ? partsOf(file, ranges) : file, notes, counted: program || blanksBefore(head) > 0 };
}

interface Directory {
  readonly directoryEnd: number;
  readonly size: number;
  readonly offset: number;
  /** Whether the ZIP64 end record says nothing that the other one does not: Info-ZIP writes both where it packs from a pipe. */
  readonly repeated: boolean;
}

async function directoryOf(file: Source, end: EndRecord): Promise<Directory> {
  const plain = { directoryEnd: end.at, size: end.size, offset: end.offset, repeated: false };
  const length = LENGTH.end64 + LENGTH.locator64;
  const bytes = end.at < length ? new Uint8Array(0) : await file.read(end.at - length, length);
  if (bytes.length < length || markAt(bytes) !== RECORD.end64 || markAt(bytes, LENGTH.end64) !== RECORD.locator64) return plain;
  const view = viewOf(bytes);
  const [count, size, offset] = [longAt(view, 32), longAt(view, 40), longAt(view, 48)];
  const needed = end.count === 0xffff || end.size === 0xffffffff || end.offset === 0xffffffff;
  const whole = longAt(view, 4) === LENGTH.end64 - 12 && view.getUint32(16, true) === 0 && view.getUint32(20, true) === 0
    && longAt(view, 24) === count && view.getUint32(LENGTH.end64 + 4, true) === 0
    && longAt(view, LENGTH.end64 + 8) === offset + size && view.getUint32(LENGTH.end64 + 16, true) <= 1;
  const repeated = whole && count === end.count && size === end.size && offset === end.offset;
  return (needed && whole) || repeated ? { directoryEnd: end.at - length, size, offset, repeated: !needed } : plain;
}

const STEP = 1_048_576;

/** The last end record of a file, however much stands behind it. */
async function endBefore(file: Source): Promise<EndRecord | null> {
  for (let end = file.size; end > 0; end -= STEP) {
    const start = Math.max(0, end - STEP);
    // A record may lie across the border.
    const bytes = await file.read(start, end - start + LENGTH.end - 1);
    const found = lastEnd(bytes, start, null);
    if (found !== null) return found;
  }
  return null;
}

// A piece of another archive would leave it open which of the two is meant.
async function hasRecords(file: Source, from: number): Promise<boolean> {
  const marks: readonly number[] = Object.values(RECORD);
  for (let start = from; start < file.size; start += STEP) {
    const bytes = await file.read(start, STEP + 3);
    for (let at = bytes.indexOf(0x50); at >= 0; at = bytes.indexOf(0x50, at + 1)) if (marks.includes(markAt(bytes, at))) return true;
  }
  return false;
}
