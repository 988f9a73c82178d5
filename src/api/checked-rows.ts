import type { Across } from '../checks/across.ts';
import { FileCheck, type Checked } from '../checks/check.ts';
import type { KnownPeople } from '../checks/known-people.ts';
import type { OnRow, SourceRow, Surroundings } from '../checks/source.ts';
import { isInBig5 } from '../bytes/encoding/big5.ts';
import { decode, type Encoding, type Head } from '../bytes/encoding/encoding.ts';
import type { TakeRow } from '../bytes/csv/file.ts';
import type { CsvRecord } from '../bytes/csv/reader.ts';
import type { FactName } from '../findings/file-facts.ts';
import type { Found } from '../findings/finding.ts';
import type { Format } from '../schemas/format.ts';
import type { Recognised } from '../schemas/recognise.ts';
import { RowBytes } from './row-bytes.ts';
import type { TableInput } from './table.ts';

/** The facts about a table that the checks need. */
export interface ReadingOptions {
  /** The formats to choose from. */
  readonly formats: readonly Format[];
  /** The format that was given; null where the header row is to tell. */
  readonly format: Format | null;
  /** The encoding to read a CSV in; null to find it. */
  readonly encoding: 'big5' | 'utf8' | null;
  /** YYY-MM-DD of the Minguo calendar. */
  readonly today: string;
  /** The list of people that rows are held against; none where it is left out. */
  readonly roster?: KnownPeople | null;
  /** Whether every row is read as text, so that a test can hold the one way against the other. */
  readonly slow?: boolean;
  /** The files that were read before, whose rows count as earlier ones, with this one begun among them; null where there are none. */
  readonly across?: Across | null;
  /** The facts about the rows that are wanted; none where it is left out. */
  readonly facts?: readonly FactName[];
}

/** The takers of the rows and findings of a table. */
export interface RowUser {
  /** Takes a finding, with the row that it is about; null where it has no row, or the values of the row must not be shown. */
  readonly reportFinding: (found: Found, source: SourceRow | null, recognised: Recognised | null) => void;
  /** Takes every data row, checked. */
  readonly onRow?: OnRow;
  /** Takes a row that is read as text, before it is checked; the header row always is. */
  readonly before?: (record: CsvRecord) => void;
  /** Is called when such a row was checked. */
  readonly after?: () => void;
  /** Is called, and waited for, now and then between rows. */
  readonly between?: () => Promise<void>;
}

/** A table that was read to its end; nothing was checked of what is not a CSV at all. */
export interface CheckedTable {
  readonly head: Head;
  readonly checked: Checked | null;
}

/** Reads a table through its checks. @throws what reading it, and the user of its rows, throws */
export async function readChecked(table: TableInput, options: ReadingOptions, user: RowUser): Promise<CheckedTable> {
  const at: { check: FileCheck | null } = { check: null };
  const head = await table.read(options.encoding, (encoding) => {
    const { today, roster, across = null, facts = [] } = options;
    const around = { today, inBig5: isInBig5, encoding, across, facts, ...byteTools(encoding, options), ...(roster ? { roster } : {}) };
    const check = at.check = new FileCheck(options.formats, options.format, around, (found, source) => {
      user.reportFinding(found, source, check.recognised);
    }, user.onRow ?? null);
    return table.sheet !== null && options.slow !== true && !user.before && !user.onRow ? sheetTaker(check) : takerOf(check, user);
  }, user.between);
  at.check?.countRows(table.proven ?? 0);
  return { head, checked: at.check?.end() ?? null };
}

function takerOf(check: FileCheck, { before, after, onRow }: RowUser): TakeRow {
  const take = (record: CsvRecord): void => {
    before?.(record);
    check.row(record);
    after?.();
  };
  // A caller that takes rows wants to know for each missing one why it is missing.
  return Object.assign(take, onRow ? { bytes: check } : { bytes: check, done: () => check.done });
}

// The rows of a sheet have no bytes of their own.
function sheetTaker(check: FileCheck): TakeRow {
  const rows = new RowBytes(check);
  return Object.assign((record: CsvRecord) => {
    if (!rows.takeRow(record)) check.row(record);
  }, { done: () => check.done });
}

/** How the bytes of rows are looked at; nothing where every row is read as text. */
export function byteTools(encoding: Encoding, { slow }: Pick<ReadingOptions, 'slow'>): Pick<Surroundings, 'bytes'> {
  return slow === true ? {} : { bytes: { decode: (bytes, from, to) => decode(bytes, encoding, from, to) } };
}
