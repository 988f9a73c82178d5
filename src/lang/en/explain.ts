import { grouped } from '../number.ts';
import type { Messages } from '../messages.ts';

/** The words of `lhl rules`, `explain`, `formats`, `codes` and `schema`, and of the pages of the rules. */
export const explain: Messages['explain'] = {
  rule: 'rule',
  severity: 'severity',
  warningIn: (formats) => `, a warning in ${formats.join(', ')}`,
  title: 'title',
  why: 'Why',
  says: 'What it says, and how to mend it',
  how: '-> ',
  example: 'Example',
  masked: ' (IDs, names and birthdays masked)',
  before: 'before',
  after: 'after',
  row: (row) => `row ${row}`,
  appliesTo: 'Formats',
  fix: 'Can it be mended by itself?',
  fixes: {
    none: 'no, a person has to mend it',
    safe: 'where the meaning is certain, yes: the form changes, never the meaning (safe); else a person has to mend it',
    suggested: 'where it can be guessed, there is a suggestion for a person to confirm (suggested); else a person has to mend it',
    both: 'where the meaning is certain, yes: the form changes, never the meaning (safe); where it can be guessed, there is a suggestion '
      + 'for a person to confirm (suggested); else a person has to mend it',
  },
  rulesAfter: 'To have a rule explained: lhl explain <rule>, such as lhl explain cell/code',
  unknownThing: (word, near) =>
    `there is no rule, field, format or code table called "${word}"${near === ''
      ? '. To see all rules: lhl rules; all formats: lhl formats'
      : `. Did you mean "${near}"?`}`,
  several: (word, count) => `${grouped(count)} names hold "${word}"; choose one:`,
  more: (count) => `  ... and ${grouped(count)} more; write more of the name`,
  kinds: { rule: 'rule ', format: 'format ', 'own-form': 'format ', field: 'field ', table: 'table ' },
  unknownFormat: (word, near, all) =>
    `there is no format "${word}"${near === '' ? `. The formats are ${all.join(', ')}` : `. Did you mean "${near}"?`}`,
  columns: { header: 'column', max: 'longest', required: 'required', content: 'content', remark: 'remark' },
  yes: 'yes',
  no: '',
  noLimit: 'any',
  count: (fields, rows) => `${fields} columns${rows === null ? '' : `, at most ${grouped(rows)} rows in one upload`}`,
  source: 'Source: ',
  formatsAfter: 'To see the columns of a format: lhl formats <format>, such as lhl formats unopened',
  recordKey: 'One and the same record: all of these are equal: ',
  content: {
    id: 'ID of a citizen or a resident',
    date: 'Minguo date YYY-MM-DD',
    'grade-date': 'Minguo date YYY-MM-DD or YYYMMDD',
    time: 'time HH:MM:SS',
    integer: 'whole number',
    term: 'whole number from 1 on',
    'category-code': 'code (digits)',
    'specialty-code': 'code (digits), 0 for none',
    'agency-list': 'codes of agencies, or their beginning with *, joined by ;',
    number: 'number, decimals allowed',
    code: 'code',
    text: 'text',
    'free-text': 'text of any kind',
    phone: 'telephone number',
    'course-code': 'letters, digits, _, -',
    anything: 'not checked',
  },
  suchAs: (value) => `such as ${value}`,
  codesIn: (table) => `codes: lhl codes ${table}`,
  openList: (table) => `codes: lhl codes ${table} (the public list is not complete)`,
  mayBeAbsent: 'may be left out of the download',
  synonyms: (names) => `also called ${names.join(', ')}`,
  hoursRemark: '0 or blank where 學習性質 (nature) has none of these',
  codesCount: (count) => `${count} codes`,
  closed: 'complete',
  retired: (count) => `${count} of them no longer in use`,
  open: 'the public list is not complete (newer codes are not in it): a code that is not in it may be right',
  asOf: (date) => `as of ${date}`,
  own: (file) => `with your own "${file}"`,
  until: (date, successor) => `not in use from ${date} on${successor === '' ? '' : `, now ${successor}`}`,
  also: (names) => `also written ${names.join(', ')}`,
  codesAfter: 'To see or search a table: lhl codes <table> [word], such as lhl codes category 環境',
  found: (count, all) => `${count} found (of ${all})`,
  foundIn: (count, tables) => `${grouped(count)} found in ${tables === 1 ? '1 table' : `${tables} tables`}`,
  nowhere: (word, near, all) => `no code table holds "${word}"${near === ''
    ? `. The tables are ${all.join(', ')}`
    : `, and none is called so. Did you mean "${near}"?`}`,
  laterCode: (asOf) =>
    `. The public list of course categories is that of ${asOf}; codes that came later (such as 539 and above) are not in it, `
    + 'need not be wrong, and raise a warning only: look them up in the list of the portal (類別代碼表); '
    + '--codes category=FILE adds those that your office knows',
  elsewhere: (word) => `. The word is explained elsewhere: lhl explain ${word}`,
  notFound: (word, open) =>
    `"${word}" was not found${open ? '. The public list is not complete; see the 類別代碼表 (list of codes) on the portal' : ''}`,
  page: {
    generated: 'This page is made from the catalogue of the program; do not change it by hand.',
    index: 'Rules',
    intro: 'All rules that `lhl validate` checks. **error**: the portal refuses the file, or data would be lost or changed. **warning**: '
      + 'it takes the file, but something is probably wrong.',
  },
};
