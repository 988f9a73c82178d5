// One function for each column, and one for each column that sees its row.
import { createReadStream } from 'node:fs';
import validateFile from 'csv-file-validator';
import { header, keys } from '../data/upload.mjs';
import { formChecks, optional, readCodes, rowRulesOf } from './checks.mjs';
import { Found, file, folder } from './tell.mjs';

const codes = readCodes(folder);
const forms = formChecks(codes);
const rowRules = rowRulesOf(codes);
const headers = keys.map((key, i) => ({
  name: header[i], inputName: key, required: !optional.has(key),
  validate: (value) => value.trim() === '' || forms[i](value) === null,
  // The rules between cells of a row hang on the last column.
  ...(i === keys.length - 1 && { dependentValidate: (_, cells) => { const broken = []; rowRules(cells, broken); return broken.length === 0; } }),
}));
const { inValidData } = await validateFile(createReadStream(file, { encoding: 'utf8' }), { headers, parserConfig: { delimiter: ',' } });
const found = new Found();
for (const { rowIndex } of inValidData) if (rowIndex !== undefined) found.add(rowIndex, ['cell']);
found.write();
