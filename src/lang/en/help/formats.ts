import type { CommandHelp } from '../../help.ts';
import { facts, list } from './shared.ts';

/** The help of `lhl formats`. */
export const formats: CommandHelp<'formats'> = {
  summary: 'list the file formats, or the columns of one',
  description: 'list the file formats, or the columns of one',
  argument: ['format', (lists) => `a format: ${list(lists.formats)}; without one all formats are listed`],
  example: 'lhl formats unopened',
  options: facts,
};
