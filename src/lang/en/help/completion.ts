import type { CommandHelp } from '../../help.ts';
import { list } from './shared.ts';

/** The help of `lhl completion`. */
export const completion: CommandHelp<'completion'> = {
  summary: 'let a shell complete commands and options with Tab',
  description: 'print what lets a shell complete commands, options and values with Tab; it belongs into the start file of the shell',
  argument: ['shell', ({ shells }) => `a shell: ${list(shells)}`],
  example: 'lhl completion bash >> ~/.bashrc',
  options: {},
};
