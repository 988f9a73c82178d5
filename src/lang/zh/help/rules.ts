import type { CommandHelp } from '../../help.ts';
import { facts } from './shared.ts';

/** The help of `lhl rules`. */
export const rules: CommandHelp<'rules'> = {
  summary: '列出所有檢核規則',
  description: '列出所有檢核規則',
  argument: [],
  example: 'lhl rules',
  options: facts,
};
