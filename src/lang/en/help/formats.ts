import type { CommandHelp } from '../../help.ts';
import { facts, form, list } from './shared.ts';

/** The help of `lhl formats`. */
export const formats: CommandHelp<'formats'> = {
  summary: 'list the file formats, or the columns of one',
  description: 'list the file formats, or the columns of one',
  argument: ['format', (lists) => `a format: ${list(lists.formats)}; without one all are listed, with --form that form is told`],
  example: 'lhl formats unopened',
  options: { ...form, ...facts },
};
