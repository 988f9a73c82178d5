// The same file for WebHR without the program: csv-parse, the 20 columns, csv-stringify, from CP950 to CP950. Nothing is checked.
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { stringify } from 'csv-stringify';
import iconv from 'iconv-lite';

const [file, out] = process.argv.slice(2);
// All columns but 部門單位 and 課程類別.
const columns = [0, 1, 2, 3, 4, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21];

// The encoder takes text, not the bytes that streams hand on by themselves.
const written = stringify({ record_delimiter: 'windows' }).setEncoding('utf8');

await pipeline(
  createReadStream(file),
  iconv.decodeStream('cp950'),
  parse({ on_record: (cells) => columns.map((column) => cells[column]) }),
  written,
  iconv.encodeStream('cp950'),
  createWriteStream(out),
);
