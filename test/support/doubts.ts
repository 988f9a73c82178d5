import { readCsv } from '../../src/bytes/csv/file.ts';
import type { CsvRecord } from '../../src/bytes/csv/reader.ts';
import { isInBig5 } from '../../src/bytes/encoding/big5.ts';
import { decode } from '../../src/bytes/encoding/encoding.ts';
import { FileCheck } from '../../src/checks/check.ts';
import type { Found } from '../../src/findings/finding.ts';
import type { Format } from '../../src/schemas/format.ts';
import { formats } from '../../src/schemas/index.ts';

/** What of a file had to be read as text, rows as a whole and cells of rows that were taken by their bytes; and what was found. */
export interface Checked {
  readonly rows: readonly number[];
  readonly cells: readonly string[];
  readonly findings: readonly Found[];
}

/**
 * Checks a file as `lhl validate` does, and tells what its bytes alone did not settle. The header row is always read, and so is the
 * last row, behind which too little follows: they are not counted. A character beyond ASCII is asked about once, which is no doubt.
 */
export async function checked(bytes: Uint8Array, format: Format | null = null, today = '115-11-22', among = formats): Promise<Checked> {
  const rows: number[] = [];
  const cells: string[] = [];
  const findings: Found[] = [];
  const checks: FileCheck[] = [];
  async function* whole(): AsyncGenerator<Uint8Array> { yield await Promise.resolve(bytes); }
  await readCsv(whole(), null, (encoding) => {
    const read = (from: Uint8Array, begin: number, end: number): string | null => {
      const text = decode(from, encoding, begin, end);
      if (text === null || !/^[^\u0000-\u007f]$/u.test(text)) cells.push(text ?? '');
      return text;
    };
    const check = new FileCheck(among, format, { today, encoding, inBig5: isInBig5, bytes: { decode: read } }, (found) => findings.push(found));
    checks.push(check);
    const takeRow = (record: CsvRecord): void => {
      if (!record.empty) rows.push(record.row);
      check.row(record);
    };
    return Object.assign(takeRow, { bytes: check });
  });
  findings.unshift(...(checks[0]?.end().held ?? []));
  return { rows: rows.slice(1, -1), cells, findings };
}
