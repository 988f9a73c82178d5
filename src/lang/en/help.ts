import type { Help } from '../index.ts';

// Of every command that opens an archive, or reads a table in whatever form.
const password = {
  '--password [value]': 'ask for the password (not shown while you type, may be pasted); it may also follow here, but then it stays in the command history',
  '--password-stdin': 'read the password from standard input',
  '--password-file <file>': 'read the password from the first line of a file',
};
const limits = {
  '--max-size <bytes>': 'largest total size after extraction, with K, M or G (default 2G)',
  '--max-ratio <n>': 'highest compression ratio (default 200)',
  '--max-entries <n>': 'largest number of files (default 1000)',
};
const tables = {
  '--sheet <name>': 'the sheet of a workbook to read: its name or its number (default: the first that is not empty)',
  ...password,
  ...limits,
  '--max-cells <n>': 'largest number of cells in a workbook (default 2000000)',
};
const codes = { '--codes <table=file>': 'add a code table of your own, such as category=list.csv; repeatable' };
const force = { '--force': 'replace the output file if it exists' };
const inputEncoding = { '--input-encoding <encoding>': 'the encoding of the input: big5, utf8 (otherwise told by the content)' };
const today = { '--today <date>': 'take this day as today, such as 115-11-22' };
const showValues = { '--show-values': 'do not mask IDs, names and birthdays (refused where CI is set)' };

/** What the help and the parser say. */
export const help: Help = {
  usage: 'Usage:',
  arguments: 'Arguments:',
  options: 'Options:',
  commands: 'Commands:',
  usageOptions: '[options]',
  usageCommand: '[command]',
  program: 'Lifelong-learning hours of civil servants: check a file before the upload, open a downloaded archive, prepare the import file for WebHR table 13 (表13)',
  programAfter: [
    'Examples:',
    '  lhl validate upload.csv                 check a file before the upload',
    '  lhl unzip --password grades.zip         open a downloaded archive (asks)',
    '  lhl to-webhr grades.zip -o webhr.csv    prepare the file for WebHR 表13',
    '',
    'Exit code: 0 no error, 1 errors in the file, 2 wrong usage or a file that',
    'cannot be opened, 130 interrupted',
    '',
  ].join('\n'),
  lang: 'language of the messages: zh (default) or en; also LHL_LANG in the environment',
  noColor: 'no colours (also NO_COLOR in the environment)',
  debug: 'when the program itself fails, show the place in its code, for a report',
  helpFlag: 'show this help',
  versionFlag: 'show the version',
  helpCommand: 'show the help of a command',
  argument: {
    validate: 'file', template: 'format',
    unzip: 'archive', 'to-webhr': 'input',
    rules: '', explain: 'rule', formats: 'format', codes: 'table or word', schema: 'format',
  },
  argumentHelp: {
    validate: 'files to check: CSV, .xlsx, .xls, .ods, or a ZIP of one; - is standard input',
    template: 'a format: unopened, unopened-19, opened',
    unzip: 'ZIP files downloaded from the portal',
    'to-webhr': 'a grade file (CSV), the downloaded ZIP, or an upload file for a class that was not opened (未開班); - is standard input',
    rules: '',
    explain: 'a rule, such as cell/code',
    formats: 'a format, such as unopened; without one all formats are listed',
    codes: 'a code table and a word or code to look for, such as category 環境; without one all tables are listed',
    schema: 'a format: unopened, unopened-19, opened, grades',
  },
  command: {
    validate: 'check CSV files for the learning portal (未開班 class not opened, 已開班 class opened, 成績 grades)',
    template: 'write a form to fill in: .xlsx, .ods (text cells, drop-down lists) or .csv',
    unzip: 'open a ZIP with a password from the portal; no byte of the content changes',
    'to-webhr': 'turn grades into the CSV that WebHR table 13 imports (學員通過認證名單入檔)',
    rules: 'list all rules',
    explain: 'explain a rule: what, why, how to mend, an example',
    formats: 'list the file formats, or the columns of one',
    codes: 'list the code tables, or look for a name or a code, such as lhl codes category 環境',
    schema: 'write a format as JSON Schema, Table Schema or SQL for DuckDB',
  },
  option: {
    validate: {
      '--as <format>': 'the format: unopened, unopened-19, opened, grades (otherwise told by the header row)',
      '--encoding <encoding>': 'the encoding: big5, utf8 (otherwise told by the content)',
      '--stdin-filename <name>': 'the file name to show in the report when reading standard input',
      '--exclude <pattern>': 'leave out files that fit a pattern, such as "old/**"; repeatable',
      '--config <file>': 'the configuration (else the nearest lhl.config.json from the working folder upward)',
      ...codes,
      '--reporter <name[=file]>': 'the form of the report: pretty (default), json, jsonl, csv, html, sarif, junit, github; repeatable, each to a file of its own, such as html=report.html',
      '-o, --output <file>': 'write the report to a file',
      '--all': 'list every finding (pretty shows the first few of each kind)',
      '--max-findings <n>': 'list at most so many findings for each file (all are counted)',
      '--quiet': 'list errors only, no warnings (warnings are counted)',
      '--select <rules>': 'check these rules only, such as cell or cell/code; separated by commas',
      '--ignore <rules>': 'do not check these rules; separated by commas',
      '--max-warnings <n>': 'exit with 1 when there are more warnings than this',
      '--exit-zero': 'exit with 0 even when there are errors',
      ...today,
      ...showValues,
      ...tables,
    },
    template: {
      '-o, --output <file>': 'the file to write: .xlsx, .ods or .csv (required)',
      '--rows <n>': 'how many blank rows to prepare (default 3000)',
      '--encoding <encoding>': 'the encoding of a .csv: big5 (default), utf8, utf8-bom',
      ...codes,
      ...force,
    },
    unzip: {
      ...password,
      '--out <dir>': 'extract into this folder (default: beside the archive, with its name)',
      '--list': 'only list what is inside',
      '--force': 'replace files that exist',
      ...limits,
    },
    'to-webhr': {
      '-o, --output <file>': 'the file to write (required)',
      '--as <format>': 'the format of the input: grades, unopened, unopened-19 (otherwise told by the header row)',
      ...inputEncoding,
      '--encoding <encoding>': 'the encoding of the output: big5 (default), utf8, utf8-bom',
      '--agency-code <code>': 'the code of the agency (學習機關編號), 10 characters; required when the input is an upload file',
      '--agency-name <name>': 'the name of the agency (學習機關名稱); required when the input is an upload file',
      '--dates <form>': 'how dates are written: keep, compact 1050624, dash 105-06-24 (default: keep for grades, compact for an upload file)',
      '--truncate-names': 'shorten course names over 100 bytes (never inside a character)',
      '--set-aside <file>': 'write the rows that cannot be imported to this file, with the reason, and convert the rest',
      '--only-importable': 'also set aside the rows that WebHR does not take (終迄日期, the end date, after 104-12-31)',
      '--max-rows <n>': 'at most so many rows in each output file; more are split into name-1.csv, name-2.csv, ...',
      ...force,
      ...tables,
    },
    rules: {
      '--reporter <form>': 'the form: pretty (default), json',
      '-o, --output <file>': 'write to a file',
    },
    explain: {
      '--reporter <form>': 'the form: pretty (default), json',
      '-o, --output <file>': 'write to a file',
    },
    formats: {
      '--reporter <form>': 'the form: pretty (default), json',
      '-o, --output <file>': 'write to a file',
    },
    codes: {
      ...codes,
      '--reporter <form>': 'the form: pretty (default), json',
      '-o, --output <file>': 'write to a file',
    },
    schema: {
      '--type <type>': 'the kind: json-schema (default), table-schema (Frictionless), duckdb-sql',
      ...codes,
      '-o, --output <file>': 'write to a file',
    },
  },
  error: {
    unknownCommand: (name) => `there is no command "${name}"`,
    unknownOption: (flag) => `there is no option "${flag}"`,
    didYouMean: (word) => `. Did you mean "${word}"?`,
    missingArgument: (name) => `the ${name} is missing`,
    missingValue: (flag) => `option ${flag} needs a value`,
    tooMany: (name) => `"${name}" does not take so many arguments`,
    badLang: (value) => `--lang (LHL_LANG) takes zh or en, not "${value}"`,
    seeHelp: (command) => `For the usage see: ${command} --help`,
    interrupted: 'interrupted; everything unfinished was removed',
    ours: (name) => `the program failed (${name}); your file is not the cause. Please run it again with --debug and report what it shows`,
    outputFailed: (code) => `cannot write to standard output (${code}); the output is not complete`,
  },
};
