import { isOfSomebody } from '../../convert/upload/somebody.ts';
import { cellName } from '../../findings/finding.ts';
import { maskUnknown } from '../../findings/mask.ts';
import type { CsvRecord } from '../../bytes/csv/reader.ts';
import { RowScan } from '../../bytes/csv/scan.ts';
import type { Encoding } from '../../bytes/encoding/encoding.ts';
import { readBytes } from '../../system/streams/input.ts';
import { steady } from '../../system/files/steady.ts';
import { visible } from '../../reporters/pretty.ts';
import { formats } from '../../schemas/index.ts';
import { headerAt, headerName, recognise } from '../../schemas/recognise.ts';
import type { Messages } from '../../lang/index.ts';
import type { Context } from '../command.ts';
import { RowCounter, readRaw, type RowCounts } from '../input/csv-rows.ts';
import { Refusal } from '../say/refusal.ts';
import { shownPath } from '../input/table-input.ts';

/** The facts about one of the files before any is written. */
export interface Surveyed {
  readonly path: string;
  /** Its bytes from the beginning, the same each time. @throws InputChanged at their end, where they are not */
  readonly open: () => AsyncIterable<Uint8Array>;
  readonly encoding: Encoding;
  /** Its first row that is not blank: the header row, or data. */
  readonly first: readonly string[];
  /** The same row with all that is known of it; null in a file without any. */
  readonly head: CsvRecord | null;
  /** The row in which the header stands, from 1; null where there is none. */
  readonly headerRow: number | null;
  /** How many rows stand above its data: blank ones, and the header row. */
  readonly above: number;
  /** Where its rows begin, in bytes: behind the byte order mark and the header row. */
  readonly bodyStart: number;
  readonly counts: RowCounts;
  /** How its lines end. */
  readonly lineEnd: Uint8Array;
  /** Whether its last line ends so. */
  readonly ended: boolean;
}

type Survey = { -readonly [K in keyof Omit<Surveyed, 'path' | 'open' | 'counts'>]: Surveyed[K] } & { read: number };

/** Reads a file to its end. @throws Refusal where it is not a CSV, or it is not certain where rows end; OpenProblem, Interrupted */
export async function survey(
  path: string, encoding: 'big5' | 'utf8' | null, onRows: (rows: number) => void, context: Context,
): Promise<Surveyed> {
  const counts = new RowCounter();
  const scan = new RowScan([]);
  const open = steady(path, () => readBytes(path, context.host, true));
  const at: Survey = {
    encoding: 'big5', first: [], head: null, headerRow: null, above: 0, bodyStart: 0, lineEnd: Buffer.from('\r\n'), ended: true,
    read: 0,
  };
  await readRaw({
    path,
    open,
    encoding,
    beginRows(known) {
      at.encoding = known;
      if (known === 'utf8-bom') at.read = at.bodyStart = 3;
    },
    takeRow(record, bytes) {
      const kind = counts.takeRow(record);
      at.read += bytes.length;
      at.ended = bytes.at(-1) === LF;
      if (at.first.length === 0 && kind !== 'above') {
        at.first = record.cells;
        at.head = withoutBytes(record);
        if (at.ended && bytes.at(-2) !== CR) at.lineEnd = Buffer.from('\n');
      }
      if (kind !== 'header' && kind !== 'above') return;
      if (kind === 'header') at.headerRow = record.row;
      at.above++;
      at.bodyStart = at.read;
    },
    takeBytes(bytes, from) {
      const next = counts.isBelowHead ? scan.end(bytes, from) : -1;
      if (next < 0) return -1;
      counts.rows++;
      at.read += next - from;
      at.ended = true;
      return next;
    },
    between() {
      onRows(counts.rows);
      return Promise.resolve();
    },
  }, context.t.split.merge.refused, context);
  return { path, open, counts, ...at };
}

const LF = 0x0a;
const CR = 0x0d;

// Its bytes are a view of the whole piece that was read, which would stay as long as the row does.
function withoutBytes({ row, line, cells, empty, quoted, needsQuotes, faults }: CsvRecord): CsvRecord {
  return { row, line, cells, empty, quoted, needsQuotes, faults };
}

/** Holds the columns of each file against those of the first. @throws Refusal that names the first column that differs */
export function compareHeaders([first, ...others]: readonly Surveyed[], { t }: Context): void {
  const { merge } = t.split;
  if (!first) return;
  const refuse = (other: Surveyed, text: string): never => {
    throw new Refusal(1, t.archive.problem.at(shownPath(other.path, t), `${text}${merge.mustAgree(shownPath(first.path, t))}`));
  };
  for (const other of others) {
    if ((first.headerRow === null) !== (other.headerRow === null))
      refuse(other, other.headerRow === null ? merge.noHeader : merge.firstHasNone);
    if (first.headerRow === null || other.headerRow === null) {
      if (first.first.length !== other.first.length) refuse(other, merge.width(other.first.length, first.first.length));
      continue;
    }
    const wide = Math.max(first.first.length, other.first.length);
    for (let i = 0; i < wide; i++) {
      const [ours, theirs] = [first.first[i], other.first[i]];
      if (ours !== undefined && theirs !== undefined && headerName(ours) === headerName(theirs)) continue;
      refuse(other, merge.differs(cellName(i + 1, other.headerRow), headerText(other.first, i, t), headerText(first.first, i, t)));
    }
  }
}

// A header (its column from 0) as it may be shown: where data has run into the header row, only what is one for certain.
function headerText(row: readonly string[], column: number, { split: { merge }, report, fix }: Messages): string {
  const text = row[column];
  if (text === undefined) return merge.noColumn;
  const recognised = recognise(row, formats, null);
  const shown = recognised.format !== null ? headerAt(recognised, column) : row.some(isOfSomebody) ? null : maskUnknown(text);
  return shown === null ? fix.notShown : report.quote(visible(shown));
}
