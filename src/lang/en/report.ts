import type { Messages } from '../messages.ts';
import { grouped } from '../number.ts';

const plural = (count: number, one: string, many = `${one}s`): string => `${grouped(count)} ${count === 1 ? one : many}`;

/** The words of the report that people read, and of `lhl validate` itself. */
export const report: Messages['report'] = {
  format: {
    unopened: 'bulk upload, class not opened (未開班), 25 columns',
    'unopened-19': 'bulk upload, class not opened (未開班), 19 columns',
    opened: 'bulk upload, opened class (已開班), 17 columns',
    grades: 'grade download (成績下載)',
  },
  unknownFormat: 'unknown format',
  encoding: { big5: 'Big5', utf8: 'UTF-8 (no BOM)', 'utf8-bom': 'UTF-8 (BOM)' },
  unknownEncoding: 'unknown encoding',
  rows: (count) => plural(count, 'row'),
  standardInput: '(standard input)',
  headerless: (columns) => `no header row; read as a grade download by its ${columns} columns`,
  severity: { error: 'error', warning: 'warning' },
  ruleCount: (count) => plural(count, 'place'),
  row: (row) => `row ${row}`,
  line: (line) => `line ${line}`,
  wholeFile: 'whole file',
  mend: 'change to',
  consider: 'perhaps',
  how: 'How to mend: ',
  shown: (shown, total) =>
    `${grouped(total)} in all, ${shown === 0 ? 'none' : `the first ${grouped(shown)}`} shown (--all lists every one)`,
  warningsHidden: (count) => `${plural(count, 'warning')} not listed (--quiet)`,
  quote: (value) => ` "${value}"`,
  blank: '(blank)',
  verdict: { good: '檔案處理成功 (would pass)', bad: '檔案處理異常 (would be refused)' },
  verdictBad: 'the portal would refuse this file',
  verdictBadMany: 'the portal would refuse every file with errors',
  verdictGood: 'no errors, ready to upload',
  verdictGrades: 'no errors',
  totals: (error, warning) => `${plural(error, 'error')}, ${plural(warning, 'warning')}`,
  summary: (files, rows) => `${plural(files, 'file')}, ${plural(rows, 'data row')}`,
  tooManyWarnings: (count, most) => `${plural(count, 'warning')}, more than --max-warnings ${grouped(most)}`,
  showValuesInCi: '--show-values is refused in CI (environment variable CI), since many people may see its log',
  noFiles: 'no file given',
  stdinNameWithoutStdin: '--stdin-filename goes with - (standard input)',
  stdinTwice: '- (standard input) can be given only once',
};
