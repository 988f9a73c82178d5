import { createReadStream } from 'node:fs';
import { inferSchema, initParser } from 'udsv';
import { readCodes, rowChecker } from './checks.mjs';
import { Found, file, folder } from './tell.mjs';

const [found, check] = [new Found(), rowChecker(readCodes(folder))];
let row = 1;
let parser = null;
// The parser hands out the rows of each piece; the header is not among them.
const each = (cells) => { found.add(++row, check(cells)); };
for await (const text of createReadStream(file, { encoding: 'utf8' })) {
  parser ??= initParser(inferSchema(text, { trim: false }));
  parser.chunk(text, parser.stringArrs, each);
}
parser.end();
found.write();
