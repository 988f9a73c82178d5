// The Frictionless Table Schema that `lhl schema` writes: forms of cells, and its primary key for rows that come twice.
import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import tableschema from 'tableschema';
import { Found, file, folder } from './tell.mjs';

const schema = JSON.parse(readFileSync(join(folder, 'table-schema.json'), 'utf8'));
const table = await tableschema.Table.load(createReadStream(file), { schema, ltrim: false });
const found = new Found();
let row = 1;
for await (const result of await table.iter({ forceCast: true, stream: true })) {
  row++;
  if (result instanceof Error) found.add(row, ['cell']);
}
found.write();
