import { Beginning } from '../encoding/beginning.ts';
import { CsvReader, type CsvRecord, type ByteTaker } from './reader.ts';
import type { Encoding, Head } from '../encoding/encoding.ts';

/** Takes the rows of a file. */
export interface TakeRow {
  (record: CsvRecord): void;
  /** Takes a row by its bytes, where it can. */
  readonly bytes?: ByteTaker;
  /** Whether no row that is still to come can matter: then reading stops. */
  readonly done?: () => boolean;
}

/**
 * Reads a CSV file row by row.
 * @param chunks the bytes of the file
 * @param forced the encoding to read it in, or null to find it; a byte order mark decides in any case
 * @param begin is told the encoding, once, and returns what takes the rows
 * @param keepBytes whether each row carries its bytes
 * @returns what the file is; a file that is not text is not read
 * @throws what reading the bytes throws
 */
export async function readCsv(
  chunks: AsyncIterable<Uint8Array>,
  forced: 'big5' | 'utf8' | null,
  begin: (encoding: Encoding) => TakeRow,
  keepBytes = false,
): Promise<Head> {
  const beginning = new Beginning();
  let reading: Reading | null = null;
  for await (const piece of chunks) {
    if (reading) readPiece(reading, piece);
    else if (beginning.takePiece(piece)) reading = begun(beginning, forced, begin, keepBytes);
    if (reading && (reading.reader === null || reading.take.done?.() === true)) return reading.head;
  }
  const { head, reader, take } = reading ?? begun(beginning, forced, begin, keepBytes);
  for (const record of reader?.end() ?? []) take(record);
  return head;
}

/** A file that is being read; a file that is not text yields no rows. */
interface Reading {
  readonly head: Head;
  readonly reader: CsvReader | null;
  readonly take: TakeRow;
}

function begun(beginning: Beginning, forced: 'big5' | 'utf8' | null, begin: (encoding: Encoding) => TakeRow, keepBytes: boolean): Reading {
  const seen = beginning.look();
  if (seen.kind !== 'text') return { head: seen, reader: null, take: () => undefined };
  const mark = seen.encoding === 'utf8-bom' ? 3 : 0;
  const encoding = mark === 0 ? forced ?? seen.encoding : seen.encoding;
  const take = begin(encoding);
  const reading = { head: { kind: 'text', encoding }, reader: new CsvReader(encoding, keepBytes, take.bytes ?? null), take } as const;
  for (const [i, piece] of beginning.pieces().entries()) readPiece(reading, i === 0 ? piece.subarray(mark) : piece);
  return reading;
}

function readPiece({ reader, take }: Reading, piece: Uint8Array): void {
  for (const record of reader?.read(piece) ?? []) take(record);
}
