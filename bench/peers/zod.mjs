// csv-parse, and the rules as a zod schema; the rules between rows are not its matter and are written by hand.
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { z } from 'zod';
import { keys } from '../data/upload.mjs';
import { formChecks, optional, readCodes, rowRulesOf, tableRulesOf } from './checks.mjs';
import { Found, file, folder } from './tell.mjs';

const codes = readCodes(folder);
const forms = formChecks(codes);
const rowRules = rowRulesOf(codes);
const cell = (key, i) => z.string().superRefine((value, context) => {
  if (value.trim() === '') {
    if (!optional.has(key)) context.addIssue({ code: 'custom', message: 'cell/required', continue: true });
    return;
  }
  const rule = forms[i](value);
  if (rule !== null) context.addIssue({ code: 'custom', message: rule });
});
const schema = z.tuple(keys.map(cell)).superRefine((cells, context) => {
  const broken = [];
  rowRules(cells, broken);
  for (const message of broken) context.addIssue({ code: 'custom', message });
});

const found = new Found();
const tableRules = tableRulesOf();
let row = 1;
createReadStream(file).pipe(parse({ from: 2 }))
  .on('data', (cells) => {
    row++;
    const result = schema.safeParse(cells);
    if (!result.success) found.add(row, new Set(result.error.issues.map(({ message }) => message)));
    const between = [];
    tableRules(cells, between);
    found.add(row, between);
  })
  .on('end', () => found.write());
