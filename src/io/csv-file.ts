import { CsvReader, type CsvRecord, type ByteTaker } from './csv.ts';
import { lookAt, type Encoding, type Head } from './encoding.ts';
import { headFirst } from './input.ts';

/** Takes the rows of a file. */
export interface TakeRow {
  (record: CsvRecord): void;
  /** Takes a row by its bytes, where it can. */
  readonly bytes?: ByteTaker;
}

/**
 * Reads a CSV file row by row.
 * @param chunks the bytes of the file
 * @param forced the encoding to read it in, or null to find it; a byte order mark decides in any case
 * @param begin is told the encoding, once, and returns what takes the rows
 * @param keepBytes whether each row carries its bytes
 * @returns what the file is; of one that is no text nothing is read
 */
export async function readCsv(
  chunks: AsyncIterable<Uint8Array>,
  forced: 'big5' | 'utf8' | null,
  begin: (encoding: Encoding) => TakeRow,
  keepBytes = false,
): Promise<Head> {
  let head: Head = { kind: 'empty' };
  let reader: CsvReader | null = null;
  let take: TakeRow | null = null;
  for await (let chunk of headFirst(chunks)) {
    if (!reader) {
      head = lookAt(chunk);
      if (head.kind !== 'text') return head;
      if (head.encoding === 'utf8-bom') chunk = chunk.subarray(3);
      else if (forced !== null) head = { kind: 'text', encoding: forced };
      take = begin(head.encoding);
      reader = new CsvReader(head.encoding, keepBytes, take.bytes ?? null);
    }
    for (const record of reader.read(chunk)) take?.(record);
  }
  for (const record of reader?.end() ?? []) take?.(record);
  return head;
}
