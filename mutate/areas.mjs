// The parts of the program that are changed, and the tests that are asked about each: those of the same folder, and others that run it
// within this process. Most of test/slow/ see the built program, in which nothing was changed.

/** @typedef {{ readonly name: string, readonly tests: readonly string[], readonly without?: readonly string[] }} Area */

/** @type {readonly Area[]} */
export const areas = [
  { name: 'codes', tests: [
    'commands/shown',
    'schemas/**', 'rules/**', 'fixtures', 'commands/codes', 'commands/formats', 'commands/explain', 'commands/template', 'commands/hours/**',
    'convert/lists', 'convert/hours/**', 'api/hours', 'api/list',
  ] },
  { name: 'schemas', tests: [
    'schemas/**', 'rules/**', 'checks/**', 'fixtures', 'commands/formats', 'commands/fix', 'commands/form', 'commands/ismp', 'convert/columns',
    'commands/shown', 'commands/roster', 'convert/texts', 'api/own-form', 'api/list', 'repo/docs-rules',
  ] },
  { name: 'rules', tests: [
    'rules/**', 'schemas/**', 'checks/**', 'fixtures', 'commands/fix', 'commands/explain', 'commands/across', 'commands/roster', 'repo/docs-rules',
  ] },
  { name: 'checks', tests: [
    'checks/**', 'rules/**', 'schemas/**', 'fixtures', 'commands/fix', 'commands/fix/**', 'commands/across', 'commands/roster', 'commands/form',
    'api/own-form', 'api/check-facts', 'api/to-webhr', 'commands/to-webhr/**', 'reporters/html-facts',
  ] },
  { name: 'findings', tests: [
    'findings/place', 'findings/mask', 'findings/contacts', 'findings/hours-mask', 'findings/masking/lists', 'rules/**', 'fixtures', 'api/hours', 'api/hours-files', 'api/read-result', 'commands/result',
  ] },
  { name: 'convert', tests: [
    'convert/**', 'commands/convert/**', 'commands/to-webhr/**', 'commands/hours/**', 'commands/convert', 'commands/template', 'commands/new',
    'commands/result', 'commands/roster', 'commands/schema', 'commands/shown', 'commands/form', 'commands/ismp', 'api/convert-to-upload', 'api/hours',
    'api/hours-workbook', 'api/own-form', 'api/read-result', 'api/read-roster', 'api/template', 'api/to-webhr',
  ] },
  { name: 'bytes', tests: [
    'bytes/**', 'slow/bytes/pieces', 'slow/bytes/sheet/damage', 'slow/bytes/zip/damage', 'slow/bytes/zip/witness', 'fixtures',
    'commands/validate/**', 'commands/merge', 'commands/split', 'commands/open', 'commands/zip/**', 'convert/template-book', 'api/archive',
    'api/hours-workbook', 'api/problem-text', 'api/read-result',
  ] },
];
