import { RowMender } from '../checks/mend.ts';
import type { Mend } from '../convert/upload/row.ts';
import { remembered } from '../convert/remembered.ts';
import { withNames } from '../convert/upload/value.ts';
import { isInBig5 } from '../bytes/encoding/big5.ts';
import type { Field, Format } from '../schemas/format.ts';
import type { Recognised } from '../schemas/recognise.ts';

/** Columns of one's own choice as if a file had them, with the fields that they hold. */
export function asRecognised(format: Format, columns: readonly (Field | null)[]): Recognised {
  return {
    format, columns, headers: columns.map((field) => field?.header ?? ''), headerless: false, missing: [], extra: [], misplaced: null,
  };
}

/** Mends one value as `lhl fix` does: only where its meaning stays the same. @param today YYY-MM-DD of the Minguo calendar */
export function mendOf(format: Format, today: string): Mend {
  const menders = new Map<Field, (value: string) => string>();
  const place = { row: 1, line: 1, empty: false, quoted: 0, needsQuotes: false, faults: null };
  const menderOf = (field: Field): (value: string) => string => {
    const mender = new RowMender(asRecognised(format, [field]), { today, encoding: 'utf8-bom', inBig5: isInBig5 }, false);
    const mend = withNames((value) => mender.mendRow({ ...place, cells: [value] }).cells[0] ?? value);
    return remembered((value) => mend(value, field));
  };
  return (value, field) => {
    let mend = menders.get(field);
    if (mend === undefined) menders.set(field, mend = menderOf(field));
    return mend(value);
  };
}
