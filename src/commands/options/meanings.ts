import { flagsOf, globalFlags, longOf, recordFlags, type CommandSpec } from '../registry.ts';
import { reporterNames } from './choices.ts';

// The words that people write for an option that has another name here. Of several meanings those count that the command has; a word
// that is not an option of it may be a command that does it.
const meanings: readonly (readonly [typed: readonly string[], meant: readonly string[]])[] = [
  [['format', 'type', 'report', 'report-format', 'output-format', 'out-format', 'style'], ['--reporter', '--as', '--to', '--type']],
  [['from', 'input-format', 'in-format', 'schema', 'form', 'kind'], ['--as', '--to', '--type']],
  [['to-format', 'target', 'target-format', 'into'], ['--to', '--output']],
  [
    ['out', 'out-file', 'outfile', 'output-file', 'out-dir', 'outdir', 'output-dir', 'dest', 'destination', 'save', 'save-as'],
    ['--output'],
  ],
  [['folder', 'dir', 'directory', 'file'], ['--output']],
  [['fix', 'autofix', 'repair', 'correct', 'write'], ['--in-place', 'lhl fix']],
  [['inplace', 'overwrite-input', 'backup'], ['--in-place']],
  [['suggest', 'suggestions', 'unsafe', 'unsafe-fixes', 'aggressive'], ['--suggested']],
  [['upload', 'uploaded', 'original', 'against', 'with', 'source', 'compare'], ['--of']],
  [['pwd', 'pass', 'passwd', 'passphrase', 'secret', 'key'], ['--password']],
  [['force-overwrite', 'overwrite', 'replace', 'clobber', 'yes'], ['--force']],
  [['dryrun', 'preview', 'simulate', 'whatif', 'what-if', 'no-write', 'check', 'test', 'noop'], ['--dry-run']],
  [['charset', 'codepage', 'code-page', 'encode'], ['--encoding', '--input-encoding']],
  [['output-encoding', 'out-encoding', 'encoding-out'], ['--encoding']],
  [['in-encoding', 'source-encoding', 'encoding', 'encoding-in'], ['--input-encoding']],
  [['cross', 'cross-file', 'cross-files', 'across-files', 'all-files', 'duplicates', 'dedupe', 'dup'], ['--across']],
  [['rule', 'rules', 'only', 'include', 'enable'], ['--select']],
  [['skip', 'disable', 'off', 'exclude-rules', 'ignore-rules', 'no-rule'], ['--ignore']],
  [['ignore-path', 'ignore-pattern', 'exclude-pattern', 'skip-files'], ['--exclude']],
  [['verbose', 'full', 'show-all', 'details', 'list-all'], ['--all']],
  [['silent', 'errors-only', 'only-errors', 'error-only', 'no-warnings'], ['--quiet']],
  [['max-errors', 'max-problems', 'limit', 'top', 'max'], ['--max-findings', '--rows']],
  [['max-rows', 'row-limit', 'lines', 'chunk', 'chunk-size', 'rows-per-file', 'size', 'per-file'], ['--rows']],
  [['filename', 'stdin-name', 'stdin-file', 'stdin-filepath'], ['--stdin-filename']],
  [['worksheet', 'tab', 'sheet-name', 'sheet-index', 'sheetname'], ['--sheet']],
  [['column', 'columns', 'rename', 'mapping', 'col'], ['--map']],
  [['filter', 'query', 'rows-where'], ['--where']],
  [['value', 'values', 'default', 'defaults', 'fill'], ['--set']],
  [['unmask', 'no-mask', 'show-personal', 'raw', 'reveal'], ['--show-values']],
  [['code', 'code-table', 'codelist', 'tables'], ['--codes']],
  [['date', 'now', 'as-of'], ['--today', '--set date=']],
  [['agency', 'org', 'organization'], ['--agency-code', '--agency-name']],
  [['rejects', 'rejected', 'bad-rows', 'errors-to', 'invalid', 'skip-invalid'], ['--set-aside']],
  [['language', 'locale', 'english', 'chinese', 'zh', 'en'], ['--lang']],
  [['no-colour', 'no-colors', 'nocolor', 'color', 'colour', 'monochrome'], ['--no-color']],
  [['configuration', 'conf', 'rc', 'config-file', 'settings'], ['--config']],
  [['show', 'contents', 'ls', 'entries'], ['--list']],
  [['unzip', 'extract'], ['lhl unzip']],
  [['zip', 'compress'], ['lhl zip']],
  [['split'], ['lhl split']],
  [['merge', 'join', 'concat'], ['lhl merge']],
  [['validate', 'lint'], ['lhl validate']],
  [['explain', 'why'], ['lhl explain']],
  [['audit', 'audit-file', 'log', 'log-file', 'logfile', 'record'], ['--audit-log']],
  [['trace', 'stack', 'stacktrace'], ['--debug']],
];

// Words for what a command does, by its name.
const otherCommands: Readonly<Record<string, readonly string[]>> = {
  validate: ['check', 'verify', 'test', 'inspect', 'audit'],
  fix: ['repair', 'mend', 'format', 'correct', 'clean', 'autofix'],
  new: ['init', 'create', 'make', 'wizard', 'start', 'ask', 'interactive'],
  convert: ['import', 'transform', 'make-upload', 'map'],
  template: ['form', 'blank', 'skeleton'],
  split: ['chunk', 'cut'],
  merge: ['join', 'concat', 'combine', 'cat'],
  open: ['view', 'show', 'drop'],
  unzip: ['extract', 'unpack', 'decompress', 'x'],
  zip: ['pack', 'compress', 'archive', 'encrypt'],
  'to-webhr': ['webhr', 'towebhr', 'webhr-csv', 'export'],
  result: ['results', 'response', 'outcome', 'feedback', 'answer'],
  hours: ['sum', 'total', 'totals', 'report', 'statistics', 'stats', 'progress'],
  rules: ['list-rules', 'checks'],
  explain: ['why', 'rule', 'describe', 'man', 'doc', 'docs'],
  formats: ['fields', 'columns', 'types'],
  codes: ['code', 'tables', 'lookup', 'search', 'find'],
  schema: ['sql', 'json-schema', 'ddl'],
  completion: ['completions', 'autocomplete', 'complete', 'shell'],
};

/** The options or commands that an option of another program means here; none where no meaning is known. */
export function meantBy(flag: string, spec: CommandSpec | null): readonly string[] {
  const typed = flag.replace(/^-+/, '').replace(/=.*$/s, '').toLowerCase().replaceAll('_', '-');
  const has = (meant: string): boolean => meant.startsWith('lhl ') || SHARED.includes(meant) ||
    (spec !== null && flagsOf(spec).some((flags) => longOf(flags) === meant.split(' ')[0]));
  if (reporterNames.some((name) => name === typed) && has('--reporter')) return [`--reporter ${typed}`];
  const known = meanings.find(([words]) => words.includes(typed))?.[1].filter(has) ?? [];
  // An option of the command itself is nearer than another command.
  const own = known.filter((meant) => !meant.startsWith('lhl '));
  return own.length > 0 ? own : known.filter((meant) => meant !== `lhl ${spec?.name ?? ''}`);
}

/** The command that another word for what it does means; none where no such word is known. */
export function commandMeantBy(word: string): readonly string[] {
  return Object.entries(otherCommands).filter(([, words]) => words.includes(word.toLowerCase())).map(([name]) => name).slice(0, 1);
}

const SHARED: readonly string[] = [...globalFlags, ...recordFlags].map(longOf);
