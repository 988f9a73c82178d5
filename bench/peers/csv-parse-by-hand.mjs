import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { readCodes, rowChecker } from './checks.mjs';
import { Found, file, folder } from './tell.mjs';

const [found, check] = [new Found(), rowChecker(readCodes(folder))];
let row = 1;
createReadStream(file).pipe(parse({ from: 2 }))
  .on('data', (cells) => { found.add(++row, check(cells)); })
  .on('end', () => found.write());
