import { RowMender } from '../../checks/mend.ts';
import { isInBig5 } from '../../bytes/encoding/big5.ts';
import type { CsvRecord } from '../../bytes/csv/reader.ts';
import type { Encoding } from '../../bytes/encoding/encoding.ts';
import { recognise, type Recognised } from '../../schemas/recognise.ts';
import type { FixOptions } from './options.ts';

/** Nothing can be mended: the columns are not known, it is not certain what a cell says or where it ends, or it is no CSV at all. */
export class CannotMend extends Error {
  readonly kind: 'header' | 'faults' | 'file';

  constructor(kind: CannotMend['kind']) {
    super(`cannot mend: ${kind}`);
    this.kind = kind;
  }
}

/** The columns of a file as they are, and how its rows are mended. */
export interface Mending {
  readonly recognised: Recognised;
  readonly mender: RowMender;
}

/** Begins to mend a file, with its first row that is not blank. @throws CannotMend */
export function beginMending(first: CsvRecord, encoding: Encoding, options: FixOptions): Mending {
  const recognised = recognise(first.cells, options.formats, options.format);
  if (recognised.format === null) throw new CannotMend('header');
  const around = { today: options.today, encoding, inBig5: isInBig5 };
  return { recognised, mender: new RowMender(recognised, around, options.suggested) };
}
