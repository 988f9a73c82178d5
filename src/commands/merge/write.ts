import { encoderOf } from '../../bytes/encoding/encode.ts';
import { decode } from '../../bytes/encoding/encoding.ts';
import type { Sum } from '../../system/files/sum.ts';
import type { Sink } from '../../system/streams/output.ts';
import type { MergedEncoding } from './encoding.ts';
import type { Surveyed } from './survey.ts';

const LF = 0x0a;

/**
 * Writes the rows of all files one after the other, with the header row of the first. Their text is what it was, quotes
 * and line ends included; only a line end that is missing between two rows is added.
 * @param sum takes all that is written
 * @throws OpenProblem, InputChanged, WriteProblem, Interrupted
 */
export async function writeMerged(files: readonly Surveyed[], { encoding, anew }: MergedEncoding, sink: Sink, sum: Sum): Promise<void> {
  const encoder = encoderOf(encoding);
  const [first] = files;
  const write = async (bytes: Uint8Array): Promise<void> => {
    sum.addBytes(bytes);
    await sink.write(bytes);
  };
  await write(encoder.mark);
  let missing: Uint8Array | null = null;
  for (const file of files) {
    const from = file === first ? (file.encoding === 'utf8-bom' ? 3 : 0) : file.bodyStart;
    const rows = behind(file.open(), from);
    for await (const piece of anew ? wholeLines(rows) : rows) {
      if (missing) await write(missing);
      missing = null;
      await write(anew ? encoder.encode(textOf(piece, file)) : piece);
    }
    // One that has no rows, and of which nothing was written, ends where the one before it ended.
    if (!file.ended && (file === first || file.counts.rows > 0)) missing = file.lineEnd;
  }
}

function textOf(lines: Uint8Array, { encoding }: Surveyed): string {
  const text = decode(lines, encoding);
  if (text === null) throw new Error('bytes that decoded before');
  return text;
}

async function* behind(chunks: AsyncIterable<Uint8Array>, start: number): AsyncGenerator<Uint8Array> {
  let at = 0;
  for await (const chunk of chunks) {
    const rest = chunk.subarray(Math.max(0, start - at));
    at += chunk.length;
    if (rest.length > 0) yield rest;
  }
}

// A line end is never within a character, so that what lies between two of them can be decoded by itself.
/** Cuts bytes anew, so that each piece but the last ends with a line end. */
export async function* wholeLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array(0);
  for await (const chunk of chunks) {
    const bytes: Uint8Array = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = bytes.lastIndexOf(LF) + 1;
    if (end > 0) yield bytes.subarray(0, end);
    // The next piece may overwrite this one.
    rest = new Uint8Array(bytes.subarray(end));
  }
  if (rest.length > 0) yield rest;
}
