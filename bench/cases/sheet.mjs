import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { madeUp } from '../data/files.mjs';
import { counted, lhl } from '../lhl.mjs';
import { measure, plain, ratio } from '../rounds.mjs';

const PEERS = join(import.meta.dirname, '..', 'peers');

/** `validate` of a workbook against SheetJS, which reads it to arrays and checks nothing. */
export function sheet({ folder, sheetRows, rounds, say }) {
  const file = madeUp(folder, 'mixed', sheetRows, 'utf8');
  const [book, report] = [join(folder, 'mixed.xlsx'), join(folder, 'report-sheet.json')];
  writeBook(file.path, book);
  const costs = measure(rounds, {
    sheet: { argv: lhl('validate', '--reporter', 'json', '-o', report, book), statuses: [1], peak: true, removes: [report] },
    sheetjs: { argv: [process.execPath, join(PEERS, 'sheet.mjs'), book], peak: true },
  }, say);
  // A workbook has no encoding to find fault with.
  if (counted(report) !== file.findings - 1) throw new Error(`${counted(report)} findings, and ${file.findings - 1} are in the workbook`);
  const seconds = (what, name) => ({ what, cpu: plain(costs, name), clock: plain(costs, name, 'clock'), peak: plain(costs, name, 'peak') });
  const n = sheetRows.toLocaleString('en');
  return {
    goals: [{ what: `\`validate\` ${n} 列 × 25 欄的 .xlsx ÷ SheetJS 只讀成陣列`, is: ratio(costs, 'sheet', 'sheetjs'), reach: 0.4, stretch: 0.25, unit: '×' }],
    seconds: [seconds(`\`validate\` ${n} 列的 .xlsx`, 'sheet'), seconds('SheetJS 讀 .xlsx', 'sheetjs')],
  };
}

function writeBook(from, to) {
  const rows = readFileSync(from, 'utf8').trimEnd().split('\r\n').map((line) => line.split(','));
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '上傳');
  writeFileSync(to, write(book, { type: 'buffer', bookType: 'xlsx', compression: true, bookSST: true }));
}
