import { stringify } from 'csv-stringify/sync';

/** CSV text of rows, with CRLF, and quotes around a value only where it has a comma, a quote or a line break. */
export function csvText(rows: readonly (readonly string[])[]): string {
  // Left alone, the package takes a single CR or LF within a value for harmless.
  return stringify(rows.map((row) => [...row]), { record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
}
