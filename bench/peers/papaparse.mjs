import { createReadStream } from 'node:fs';
import Papa from 'papaparse';
import { readCodes, rowChecker } from './checks.mjs';
import { Found, file, folder } from './tell.mjs';

const [found, check] = [new Found(), rowChecker(readCodes(folder))];
let row = 0;
// Without the encoding it would cut characters at the borders of pieces.
Papa.parse(createReadStream(file, { encoding: 'utf8' }), {
  delimiter: ',',
  skipEmptyLines: true,
  step({ data }) {
    if (++row > 1) found.add(row, check(data));
  },
  complete: () => found.write(),
});
