import type { CommandHelp } from '../../help.ts';
import { codes, defaultFirst, form, list, written } from './shared.ts';

/** The help of `lhl template`. */
export const template: CommandHelp<'template'> = {
  summary: 'write a form to fill in',
  description: 'write a form to fill in: .xlsx, .ods (text cells, drop-down lists) or .csv',
  argument: ['format', ({ templates, ownForms }) =>
    `a format: ${list(templates)}; with --form it may be left out, or be ${list(ownForms)}`],
  example: 'lhl template unopened -o form.xlsx',
  options: {
    '-o, --output <file>': 'the file to write: .xlsx, .ods or .csv (required)',
    '--rows <n>': 'how many blank rows to prepare (default 3000)',
    ...form,
    ...codes,
    '--encoding <encoding>': ({ encodings }) => `the encoding of a .csv: ${defaultFirst(encodings)}`,
    ...written,
  },
};
