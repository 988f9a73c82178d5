import type { CommandHelp } from '../../help.ts';
import { facts } from './shared.ts';

/** The help of `lhl rules`. */
export const rules: CommandHelp<'rules'> = {
  summary: 'list all rules',
  description: 'list all rules',
  argument: [],
  example: 'lhl rules',
  options: facts,
};
