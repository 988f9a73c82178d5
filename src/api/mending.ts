import { RowMender, type Suggested } from '../checks/mend.ts';
import type { Surroundings } from '../checks/source.ts';
import { isInBig5 } from '../bytes/encoding/big5.ts';
import type { CsvRecord } from '../bytes/csv/reader.ts';
import type { Encoding } from '../bytes/encoding/encoding.ts';
import { Problem } from '../bytes/problem.ts';
import type { Format } from '../schemas/format.ts';
import { byteTools } from './checked-rows.ts';
import { recognise, type Recognised } from '../schemas/recognise.ts';

/** How a table is mended. */
export interface MendingOptions {
  /** The formats to choose from. */
  readonly formats: readonly Format[];
  /** The format that was given; null where the header row is to tell. */
  readonly format: Format | null;
  /** The encoding to read a CSV in; null to find it. */
  readonly inputEncoding: 'big5' | 'utf8' | null;
  /** The encoding to write; null where the characters of the file decide. */
  readonly encoding: Encoding | null;
  /** YYY-MM-DD of the Minguo calendar. */
  readonly today: string;
  /** Whether changes are made that a person should look at. */
  readonly suggested: Suggested;
  /** Whether every row is read as text, so that a test can hold the one way against the other. */
  readonly slow?: boolean;
}

/** Why nothing can be mended: the columns are not known, it is not certain what a cell says or where it ends, or it is not a CSV at all. */
export interface MendFact {
  readonly kind: 'header' | 'faults' | 'file';
}

/** A table that cannot be mended. */
export class MendProblem extends Problem<MendFact> {
  constructor(fact: MendFact) {
    super('mend', fact);
  }
}

/** The columns of a file as they are, and how its rows are mended. */
export interface Mending {
  readonly recognised: Recognised;
  readonly mender: RowMender;
  readonly around: Surroundings;
}

/** Begins to mend a file, with its first row that is not blank. @throws MendProblem */
export function beginMending(first: CsvRecord, encoding: Encoding, options: MendingOptions): Mending {
  const recognised = recognise(first.cells, options.formats, options.format);
  if (recognised.format === null) throw new MendProblem({ kind: 'header' });
  const around = { today: options.today, encoding, inBig5: isInBig5, ...byteTools(encoding, options) };
  return { recognised, mender: new RowMender(recognised, around, options.suggested), around };
}
