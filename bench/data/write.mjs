import { closeSync, openSync, renameSync, writeSync } from 'node:fs';
import iconv from 'iconv-lite';

const AT_ONCE = 5000;

/** Writes a CSV file of a header and so many rows, a part at a time; it has its name when it is whole. */
export function writeCsv(path, header, rows, rowOf, encoding) {
  const part = `${path}.part`;
  const file = openSync(part, 'w', 0o600);
  writeSync(file, iconv.encode(`${header.join(',')}\r\n`, encoding));
  for (let from = 0; from < rows; from += AT_ONCE) {
    let text = '';
    for (let row = from; row < Math.min(rows, from + AT_ONCE); row++) text += `${rowOf(row).join(',')}\r\n`;
    writeSync(file, iconv.encode(text, encoding));
  }
  closeSync(file);
  renameSync(part, path);
}
