import type { Messages } from '../messages.ts';

const types: Readonly<Record<string, string>> = {
  array: 'a list in brackets, such as ["data/*.csv"]', string: 'a text in quotes, such as "data"',
  number: 'a whole number without quotes, such as 20', int: 'a whole number, such as 20', boolean: 'true or false, without quotes',
  object: 'settings in braces, { }', record: 'settings in braces, { }',
};

/** The words about the configuration file, the office's own code tables, and the files to check. */
export const config: Messages['config'] = {
  notJson: (path, line) =>
    `the configuration "${path}" is not correct JSON${line === null ? '' : ` (near line ${line})`}. Check commas, quotes and brackets`,
  wrong: (path, problems) =>
    `the configuration "${path}" has mistakes:\n${problems.map((problem) => `  ${problem.replaceAll('\n', '\n  ')}`).join('\n')}`,
  unknownKey: (key, near) => `there is no setting "${key}"${near === '' ? '' : `. Did you mean "${near}"?`}`,
  notOneOf: (key, choices) => `"${key}" takes only ${choices.join(', ')}`,
  wrongType: (key, expected) => `${key === null ? 'the whole file' : `"${key}"`} should be ${types[expected] ?? expected}`,
  empty: (key) => `"${key}" must not be empty`,
  tooSmall: (key, least) => `"${key}" should be a whole number of at least ${least}`,
  wrongValue: (key) => `the value of "${key}" is wrong`,
  without: 'To do without a configuration, add --no-config',
  codesOption: (value, tables) => `--codes takes TABLE=FILE, where the table is one of ${tables.join(', ')}; not "${value}"`,
  codes: {
    notText: (path) => `the code table "${path}" is no text in Big5 or UTF-8`,
    notJson: (path) => `the code table "${path}" is not correct JSON; it should be like [{"code":"337","name":"環境教育"}]`,
    noColumns: (path) => `the first row of the code table "${path}" needs the columns 代碼 and 名稱 (or code and name)`,
    badCode: (path, row) => `entry ${row} of the code table "${path}" has a wrong code: a code is 1 to 4 digits`,
    badWidth: (path, row, width) => `the code of entry ${row} of the code table "${path}" should have ${width} `
      + `${width === 1 ? 'digit' : 'digits'}; Excel turns 01 into 1, so put the zero back`,
    noName: (path, row) => `entry ${row} of the code table "${path}" has no name`,
    twice: (path, code) => `the code table "${path}" has the code ${code} twice, with different names`,
    empty: (path) => `the code table "${path}" has no code`,
  },
};
