import type { CommandHelp } from '../../help.ts';
import { making } from './shared.ts';

/** The help of `lhl new`. */
export const interview: CommandHelp<'new'> = {
  summary: 'ask step by step, and make an upload file of a list',
  description: 'ask step by step and turn a list into an upload file; what an option gives is not asked for',
  argument: ['list', 'a list with ID and name; without one you are asked for it'],
  example: 'lhl new',
  options: { ...making, '-o, --output <file>': 'the CSV file to write (else you are asked)' },
};
