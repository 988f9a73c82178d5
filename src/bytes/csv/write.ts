import { stringify } from 'csv-stringify/sync';

const QUOTED = /[",\r\n]/;

/** CSV text of rows, with CRLF, and quotes around a value only where it has a comma, a quote or a line break. */
export function csvText(rows: readonly (readonly string[])[]): string {
  // The package takes long to find that there is nothing to quote, and longer for rows together than for each by itself.
  return rows.map((row) => (row.some((value) => QUOTED.test(value)) ? quotedText(row) : `${row.join(',')}\r\n`)).join('');
}

function quotedText(row: readonly string[]): string {
  // Left alone, the package takes a single CR or LF within a value for harmless.
  return stringify([[...row]], { record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
}
