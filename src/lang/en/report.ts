import type { Messages } from '../messages.ts';
import { grouped } from '../number.ts';
import { run } from './run.ts';

const plural = (count: number, one: string, many = `${one}s`): string => `${grouped(count)} ${count === 1 ? one : many}`;

/** The words of the report that people read, and of `lhl validate` itself. */
export const report: Messages['report'] = {
  format: {
    unopened: 'bulk upload, class not opened (未開班), 25 columns',
    'unopened-19': 'bulk upload, class not opened (未開班), 19 columns',
    opened: 'bulk upload, opened class (已開班), 17 columns',
    courses: 'bulk creation of courses (整批新增課程), 30 columns',
    subjects: 'bulk creation of subjects (整批新增科目), 3 columns',
    teachers: 'bulk creation of teachers (整批新增講師), 25 columns',
    grades: 'grade download (成績下載)',
    ismp: 'grade download (成績下載) for the ISMP of New Taipei City',
    study: 'bulk upload of studies (進修成績)',
    nominees: 'nominees (薦送報名)',
    materials: 'bulk entry of digital materials (整批新增數位教材資訊)',
    form: 'a form that the office handed over',
  },
  edition: (title) => `${title}, in the edition that the office handed over`,
  unknownFormat: 'unknown format',
  encoding: { big5: 'Big5', utf8: 'UTF-8 (no BOM)', 'utf8-bom': 'UTF-8 (BOM)' },
  unknownEncoding: 'unknown encoding',
  sheet: (name) => `sheet "${name}"`,
  rows: (count) => plural(count, 'row'),
  standardInput: '(standard input)',
  headerless: (columns) => `no header row; read as a grade download by its ${columns} columns`,
  severity: { error: 'error', warning: 'warning' },
  ruleCount: (count) => plural(count, 'place'),
  row: (row) => `row ${row}`,
  line: (line) => `line ${line}`,
  wholeFile: 'whole file',
  range: (from, to) => `${from}–${to}`,
  rowsOf: (rows) => `${/^\d+$/.test(rows) ? 'row' : 'rows'} ${rows}`,
  mend: 'change to',
  consider: 'perhaps',
  how: 'How to mend: ',
  shown: (shown, total, by) =>
    `${grouped(total)} in all, ${shown === 0 ? 'none' : `the first ${grouped(shown)}`} shown${by === undefined
      ? ''
      : by === '--all' ? ' (--all lists every one)'
        : by === 'lhl validate --all' ? ' (lhl validate --all lists every one)' : ' (limited by --max-findings)'}`,
  warningsHidden: (count) => `${plural(count, 'warning')} not listed (--quiet)`,
  quote: (value) => ` "${value}"`,
  blank: '(blank)',
  record: (parts) => parts.join(', '),
  run,
  verdict: { good: '檔案處理成功 (would pass)', bad: '檔案處理異常 (would be refused)', open: 'Not certain', nothing: 'Nothing checked' },
  verdictBad: 'the portal would refuse this file',
  verdictBadIsmp: 'the platform (ISMP) wants another file: download it again from the portal, and do not edit it',
  verdictBadGrades: 'the grade file has errors; correct them before it goes to WebHR or P2K',
  verdictBadMany: 'the portal would refuse every file with errors',
  mendable: (count) => `lhl fix mends ${grouped(count)} of these, whose meaning is certain`,
  verdictGood: 'no errors, ready to upload',
  verdictGrades: 'no errors',
  verdictIsmp: 'no errors; upload this file to the platform (ISMP) as it is, without opening and saving it',
  verdictIsmpArchive: 'no error in the content; the platform (ISMP) takes the CSV in the archive: extract it with lhl unzip first, '
    + 'and upload that file without opening and saving it',
  verdictIsmpWorkbook: 'no error in the content; but the platform (ISMP) takes the CSV as it was downloaded from the portal, '
    + 'and a workbook is not that file: upload the CSV',
  verdictWorkbook: 'no error in the content; the portal takes CSV only, so turn it into one with lhl fix',
  totals: (error, warning) => `${plural(error, 'error')}, ${plural(warning, 'warning')}`,
  summary: (files, rows) => `${plural(files, 'file')}, ${plural(rows, 'data row')}`,
  tooManyWarnings: (count, most) => `${plural(count, 'warning')}, more than --max-warnings ${grouped(most)}`,
  showValuesInCi: '--show-values is refused in CI (environment variable CI), since many people may see its log',
  noFiles: 'no file or folder to check was given. Write: lhl validate upload.csv',
  reporterWithoutFile: (value) => `--reporter ${value}: a file name must follow the equals sign`,
  outputForOne: '-o serves a single report; for several, give each a file with --reporter NAME=FILE',
  oneToScreen: 'only one report can go to the screen; write the others to files with --reporter NAME=FILE',
  sameFileTwice: 'two reports cannot go to one file',
  textTitle: 'report',
  wrote: (paths, dry) => `${dry ? 'nothing was written (--dry-run); the report would be' : 'report'} written to ${paths.join(', ')}`,
  stdinNameWithoutStdin: '--stdin-filename goes with - (standard input)',
  stdinTwice: '- (standard input) can be given only once',
  // Words for the formats that machines read: annotations, SARIF, JUnit, CSV.
  ci: {
    at: (place, text) => `${place}: ${text}`,
    places: (total, places) => `${plural(total, 'place')}: ${places.join(', ')}${places.length < total ? ', ...' : ''}`,
    listed: (places, more) => `${places.join(', ')}${more && places.length > 0 ? ', ...' : ''}`,
    annotationsCut: (most) =>
      `GitHub marks only the first ${most} errors and the first ${most} warnings of a step; see the log and the summary for the others`,
    rowsLeft: (count) => `${plural(count, 'more row')} did not fit; see the log`,
    summaryHeader: ['File', 'Severity', 'Rule', 'Places', 'Where'],
    csvHeader: ['File', 'Row', 'Cell', 'Column', 'Rule', 'Rule id', 'Severity', 'Problem', 'Value', 'Suggested value', 'How to mend'],
    open: 'opening the files',
    ruleOff: 'this rule is switched off',
    tool: 'checks files of civil servants\' learning hours',
    sourceRoot: 'the folder in which the check ran; in GitHub Actions the root of the checkout',
  },
};
