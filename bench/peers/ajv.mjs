// csv-parse, and the JSON Schema that `lhl schema` writes compiled by ajv: rules of single cells only.
import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { parse } from 'csv-parse';
import { Found, file, folder } from './tell.mjs';

const schema = JSON.parse(readFileSync(join(folder, 'schema.json'), 'utf8'));
const validate = new Ajv.default({ allErrors: true, strict: false }).compile(schema);
const found = new Found();
let row = 1;
createReadStream(file).pipe(parse({ columns: true }))
  .on('data', (record) => {
    row++;
    if (!validate(record)) found.add(row, validate.errors.map(({ keyword }) => `cell/${keyword}`));
  })
  .on('end', () => found.write());
