import { RowMender } from '../checks/mend.ts';
import type { Mend } from '../convert/upload/row.ts';
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
  const menders = new Map<Field, RowMender>();
  const menderOf = (field: Field): RowMender => {
    const mender =
      menders.get(field) ?? new RowMender(asRecognised(format, [field]), { today, encoding: 'utf8-bom', inBig5: isInBig5 }, false);
    menders.set(field, mender);
    return mender;
  };
  const place = { row: 1, line: 1, empty: false, quoted: 0, needsQuotes: false, faults: null };
  return withNames((value, field) => menderOf(field).mendRow({ ...place, cells: [value] }).cells[0] ?? value);
}
