import type { CommandHelp } from '../../help.ts';
import { facts } from './shared.ts';

/** The help of `lhl explain`. */
export const explain: CommandHelp<'explain'> = {
  summary: 'explain a rule or a field: what, why, how to mend it',
  description: 'explain a rule: what, why, how to mend, an example; also a field, a format or a code table',
  argument: ['rule', 'a rule, a field, a format or a code table: its id or its name, or a part of it, such as cell/code or 身分證字號'],
  example: 'lhl explain cell/code',
  options: facts,
};
