// The parts of the program that are changed, and the tests that are asked about each: those of the same folder, and others that run it
// within this process. Most of test/slow/ see the built program, in which nothing was changed.

/** @typedef {{ readonly name: string, readonly tests: readonly string[], readonly without?: readonly string[] }} Area */

/** @type {readonly Area[]} */
export const areas = [
  { name: 'codes', tests: ['schemas/**', 'rules/**', 'fixtures', 'commands/codes', 'commands/formats', 'commands/explain', 'commands/template', 'convert/lists'] },
  { name: 'schemas', tests: ['schemas/**', 'rules/**', 'checks/**', 'fixtures', 'commands/formats', 'commands/fix', 'convert/columns', 'convert/texts'] },
  { name: 'rules', tests: ['rules/**', 'schemas/**', 'checks/**', 'fixtures', 'commands/fix', 'commands/explain', 'repo/docs-rules'] },
  { name: 'checks', tests: ['checks/**', 'rules/**', 'schemas/**', 'fixtures', 'commands/fix'] },
  { name: 'findings', tests: ['findings/mask', 'findings/masking/lists', 'rules/**', 'fixtures'] },
  { name: 'convert', tests: ['convert/**', 'commands/convert/**', 'commands/to-webhr/**', 'commands/convert', 'commands/template', 'commands/new'] },
  { name: 'bytes', tests: [
    'bytes/**', 'slow/bytes/pieces', 'slow/bytes/sheet/damage', 'slow/bytes/zip/damage', 'slow/bytes/zip/witness', 'fixtures',
    'commands/validate/workbook', 'commands/merge', 'commands/split',
  ] },
];
