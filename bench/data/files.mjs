import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as grades from './grades.mjs';
import * as hours from './hours.mjs';
import { mendable } from './mendable.mjs';
import * as list from './list.mjs';
import { allBad, withMistakes } from './mistakes.mjs';
import * as upload from './upload.mjs';
import { writeCsv } from './write.mjs';

const mixed = (rows) => upload.uploadRows(rows, 'mixed');
const kinds = {
  mixed: (rows, count) => withMistakes(mixed(rows), count),
  grouped: (rows, count) => withMistakes(upload.uploadRows(rows, 'grouped'), count),
  mend: (rows) => mendable(mixed(rows)),
  bad1: (rows, count) => allBad(mixed(rows), 1, count),
  bad3: (rows, count) => allBad(mixed(rows), 3, count),
};
const quote = (value) => `"${value}"`;
// The same rows as `mixed`, whose values hold no quotes; no value has a comma either.
const quotes = {
  quoted: (values) => values.map(quote),
  oneQuoted: (values) => values.map((value, i) => (upload.keys[i] === 'courseName' ? quote(value) : value)),
};

/**
 * Makes a file of made-up rows, or takes the one made before: `mixed` and `grouped` have one wrong row in a thousand,
 * in `bad1` and `bad3` each row has one and three wrong cells; `quoted` is `mixed` with every value in quotes, `oneQuoted` with
 * those of one column; `grades` is a grade file without mistakes,
 * `hours` one of one year and 20,000 people, `mend` an upload file of which `fix` mends one row in a hundred, `people` a list of people.
 * @returns its path, how many findings it has, and the rows (as a spreadsheet counts) and rules of the mistakes
 */
export function madeUp(folder, kind, rows, encoding) {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${kind}-${rows}-${encoding}.csv`);
  if (!existsSync(path)) {
    let mistakes = 0;
    const places = [];
    const count = (row, rule) => {
      mistakes++;
      // Where each row is wrong, the place of each mistake says nothing.
      if (!kind.startsWith('bad')) places.push([row + 2, rule]);
    };
    if (kind === 'grades') {
      writeCsv(path, grades.header, rows, grades.gradeRows(rows, 'mixed'), encoding);
    } else if (kind === 'people') {
      writeCsv(path, list.header, rows, list.listRow, encoding);
    } else if (kind === 'hours') {
      writeCsv(path, hours.header, rows, hours.hoursRows(rows), encoding);
    } else {
      const rowOf = (kinds[kind] ?? kinds.mixed)(rows, count);
      const written = quotes[kind] ?? ((values) => values);
      const values = (row) => written(upload.keys.map((key) => row[key]));
      writeCsv(path, written(upload.header), rows, (row) => values(rowOf(row)), encoding);
    }
    // Of the whole file, the program finds that it is too long for the portal, UTF-8 without a BOM, and quotes.
    const ofFile = Number(rows > 3000) + Number(encoding === 'utf8') + Number(kind in quotes);
    const findings = ['grades', 'hours', 'people', 'mend'].includes(kind) ? 0 : mistakes + ofFile;
    writeFileSync(`${path}.json`, JSON.stringify({ findings, places }));
  }
  return { path, ...JSON.parse(readFileSync(`${path}.json`, 'utf8')) };
}
