import { mendHeader } from '../checks/mend-header.ts';
import { isEndOfFile } from '../checks/record.ts';
import type { CsvRecord } from '../bytes/csv/reader.ts';
import { encoderOf } from '../bytes/encoding/encode.ts';
import type { Encoding } from '../bytes/encoding/encoding.ts';
import { transcoding } from '../bytes/encoding/transcode.ts';
import { isBlank } from '../schemas/text.ts';
import { CleanRowWriter } from './clean-rows.ts';
import { beginMending, type Mending, type MendingOptions } from './mending.ts';
import { RowOutput } from './row-output.ts';
import type { Survey } from './survey.ts';
import type { HiddenRows } from './hidden-rows.ts';
import type { TableInput } from './table.ts';

/** A table whose rows are those of another, mended as the survey of that one says; reading it reads the other. */
export function mendedTable(input: TableInput, survey: Survey, written: Encoding, options: MendingOptions): TableInput {
  const { order } = survey;
  return {
    ...input,
    name: input.sheet ? null : input.name,
    sheet: null,
    async read(_encoding, begin, between) {
      let mending: Mending | null = null;
      const next = { row: 1, line: 1 };
      await input.read(options.inputEncoding, () => {
        const take = begin(written);
        const put = (cells: readonly string[], { needsQuotes, cells: { length } }: CsvRecord): void => {
          const ordered = order?.map((column) => cells[column] ?? '') ?? cells;
          // A quote within a value that stood there without quotes around it stays so.
          const asItStands = !needsQuotes && !input.sheet && !ordered.some((cell) => /^"|[,\r\n]/.test(cell));
          const quoted = asItStands ? [] : ordered.filter((cell) => /[",\r\n]/.test(cell));
          take({
            ...next, cells: ordered, empty: false, quoted: quoted.length, needsQuotes: quoted.length > 0, faults: null,
            hidden: cells.length !== length,
          });
          next.row++;
          next.line += 1 + quoted.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
        };
        const takeRow = (record: CsvRecord): void => {
          if (record.cells.every(isBlank) || (mending && isEndOfFile(record))) return;
          if (mending) put(mending.mender.mendRow(record).cells, record);
          else {
            mending = beginMending(record, survey.encoding, options);
            put(mending.recognised.headerless ? mending.mender.mendRow(record).cells : mendHeader(mending.recognised), record);
          }
        };
        const { clean, encoding } = survey;
        if (!take.bytes || !clean || order) return takeRow;
        return Object.assign(takeRow, { bytes: new CleanRowWriter(clean, transcoding(encoding, written), take.bytes, next) });
      }, between);
      return { kind: 'text', encoding: written };
    },
  };
}

/** Takes the bytes of a file, in order. */
export interface ByteSink {
  readonly write: (bytes: Uint8Array) => Promise<void>;
}

/**
 * Writes the rows of a mended table as a CSV: CRLF, and quotes only in rows that say so.
 * @param hidden takes the rows whose values are not shown
 * @throws what reading the table, and writing, throws
 */
export async function writeTable(table: TableInput, encoding: Encoding, file: ByteSink, hidden: HiddenRows): Promise<void> {
  const encoder = encoderOf(encoding);
  const { csvText } = await import('../bytes/csv/write.ts');
  const rows = new RowOutput(encoder);
  const flush = async (): Promise<void> => {
    for (const piece of rows.pieces()) await file.write(piece);
  };
  await file.write(encoder.mark);
  await table.read(null, () => Object.assign((record: CsvRecord) => {
    const { cells, quoted } = record;
    rows.addText(quoted > 0 ? csvText([cells]) : `${cells.join(',')}\r\n`);
    if (record.hidden === true) hidden.addRow(record.row);
  }, { bytes: rows }), flush);
  await flush();
}

/** How many line feeds stand without a carriage return before them. */
export async function bareLineFeeds(bytes: AsyncIterable<Uint8Array>): Promise<number> {
  let count = 0;
  let before = 0;
  for await (const chunk of bytes) {
    for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, at + 1)) {
      if ((at === 0 ? before : chunk[at - 1]) !== 0x0d) count++;
    }
    before = chunk.at(-1) ?? before;
  }
  return count;
}
