import { faultFindings } from '../checks/record.ts';
import { rowPlace } from '../checks/source.ts';
import { isInBig5 } from '../bytes/encoding/big5.ts';
import type { CsvRecord } from '../bytes/csv/reader.ts';
import type { Encoding } from '../bytes/encoding/encoding.ts';
import type { Found } from '../findings/finding.ts';

/** The findings of what went wrong in reading a row. */
export function faultsOf(record: CsvRecord, encoding: Encoding): Found[] {
  return faultFindings(record, (column) => ({ ...rowPlace(record), column }), { encoding, today: '', inBig5: isInBig5 });
}
