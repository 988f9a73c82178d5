// The unit B: csv-parse streams a file to arrays, and nothing else is done.
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

createReadStream(process.argv[2]).pipe(parse()).on('data', () => {});
