// The parts of the program that are changed, and the tests that are asked about each: those of the same folder, and others that run it
// within this process. Tests of processes, terminals, browsers and offices see the built program, in which nothing was changed.

/** @typedef {{ readonly name: string, readonly tests: readonly string[], readonly without?: readonly string[] }} Area */

/** @type {readonly Area[]} */
export const areas = [
  { name: 'codes', tests: ['schemas/**', 'rules/**', 'fixtures', 'commands/codes', 'commands/formats', 'commands/explain', 'commands/template', 'convert/convert-lists'] },
  { name: 'schemas', tests: ['schemas/**', 'rules/**', 'checks/**', 'fixtures', 'commands/formats', 'commands/fix', 'convert/convert-columns'], without: ['checks/fast-rows'] },
  { name: 'rules', tests: ['rules/**', 'schemas/**', 'checks/**', 'fixtures', 'commands/fix', 'commands/explain', 'commands/schema', 'repo/docs-rules'], without: ['checks/fast-rows'] },
  { name: 'checks', tests: ['checks/**', 'rules/**', 'schemas/**', 'fixtures', 'commands/fix'], without: ['checks/fast-rows'] },
  { name: 'findings', tests: ['findings/mask', 'findings/masking-lists', 'rules/**', 'fixtures'] },
  { name: 'convert', tests: ['convert/**', 'commands/convert*', 'commands/webhr-*', 'commands/schema', 'commands/template', 'commands/new'], without: ['commands/webhr-plain', 'commands/webhr-process'] },
  { name: 'bytes', tests: ['bytes/**', 'fixtures', 'commands/validate-workbook', 'commands/merge', 'commands/split'], without: ['bytes/sheet-office', 'bytes/unzip-honest'] },
];
