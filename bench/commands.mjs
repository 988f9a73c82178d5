import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { madeUp } from './data/files.mjs';
import { options } from './data/list.mjs';
import { ask, lhl } from './lhl.mjs';

const PEERS = join(import.meta.dirname, 'peers');
/** So many rows has each part of `split`. */
export const PART = 3000;
export const PASSWORD = 'made-up-2026';

/** The process of another tool, or of a script that does the same as a command. */
export const peer = (id, ...argv) => ({ argv: [process.execPath, join(PEERS, `${id}.mjs`), ...argv], peak: true });

/** The unit B: csv-parse cuts a file into arrays, and does nothing else. */
export const unitOf = (path) => peer('csv-parse', path);

/**
 * The commands that read tables: what the graph calls each, and the process that does it with a made-up file of so many rows. Its
 * file is made where it is not there yet. `most` rows is all that a person would give it, or that makes sense.
 */
export const commands = {
  'validate': { run: (folder, rows) => validateRun(folder, madeUp(folder, 'mixed', rows, 'utf8'), 'validate') },
  'validate（.xlsx）': { most: 60_000, run: (folder, rows) => validateRun(folder, { path: workbook(folder, rows) }, 'sheet') },
  'to-webhr': { run: (folder, rows) => writing(folder, `webhr-${rows}.csv`, (out) => ['to-webhr', madeUp(folder, 'grades', rows, 'cp950').path, '-o', out]) },
  'hours': { run: (folder, rows) => ({ argv: lhl('hours', madeUp(folder, 'hours', rows, 'utf8').path), peak: true }) },
  'fix': {
    run: (folder, rows) => {
      const changes = join(folder, `changes-${rows}.csv`);
      return writing(folder, `mended-${rows}.csv`, (out) => ['fix', madeUp(folder, 'mend', rows, 'cp950').path, '-o', out, '--changes', changes], [changes]);
    },
  },
  'split': { run: (folder, rows) => writing(folder, `out-${rows}`, (out) => ['split', madeUp(folder, 'mixed', rows, 'cp950').path, '-o', out, '--rows', String(PART)]) },
  'merge': { run: (folder, rows) => writing(folder, `merged-${rows}.csv`, (out) => ['merge', ...parts(folder, rows), '-o', out]) },
  'convert': {
    most: 100_000,
    run: (folder, rows) => writing(folder, `converted-${rows}.csv`, (out) => ['convert', madeUp(folder, 'people', rows, 'utf8').path, '--to', 'unopened', ...options, '-o', out]),
  },
  'unzip': {
    run: (folder, rows) => writing(folder, `unzipped-${rows}`, (out) => [
      'unzip', '--password-file', passwordFile(folder), '--out', out, archive(folder, rows, 'AES-256', []),
    ]),
  },
};

/** `validate` with a report as JSON, which is written beside the file. */
export function validateRun(folder, { path }, name) {
  return writing(folder, `report-${name}.json`, (out) => ['validate', '--reporter', 'json', '-o', out, '--exit-zero', path]);
}

// What it writes is removed before each run, as the programs want it.
function writing(folder, name, argv, more = []) {
  const out = join(folder, name);
  return { argv: lhl(...argv(out)), peak: true, statuses: [0, 1], removes: [out, ...more], out };
}

/** The parts of the file of so many rows. */
export function parts(folder, rows) {
  const at = join(folder, `parts-${rows}`);
  if (!existsSync(at)) ask('split', madeUp(folder, 'mixed', rows, 'cp950').path, '-o', at, '--rows', String(PART));
  return readdirSync(at).sort().map((name) => join(at, name));
}

/** A workbook of the file of so many rows, as SheetJS writes it. */
export function workbook(folder, rows) {
  const path = join(folder, `mixed-${rows}.xlsx`);
  if (existsSync(path)) return path;
  const lines = readFileSync(madeUp(folder, 'mixed', rows, 'utf8').path, 'utf8').trimEnd().split('\r\n');
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(lines.map((line) => line.split(','))), '上傳');
  writeFileSync(path, write(book, { type: 'buffer', bookType: 'xlsx', compression: true, bookSST: true }));
  return path;
}

/** An archive of the file of so many rows. */
export function archive(folder, rows, cipher, cipherOptions) {
  const path = join(folder, `${cipher}-${rows}.zip`);
  if (!existsSync(path)) ask('zip', ...cipherOptions, '--password-file', passwordFile(folder), '-o', path, madeUp(folder, 'mixed', rows, 'utf8').path);
  return path;
}

/** A file that holds the password of the archives. */
export function passwordFile(folder) {
  const path = join(folder, 'password.txt');
  if (!existsSync(path)) writeFileSync(path, PASSWORD);
  return path;
}
