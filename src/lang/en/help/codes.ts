import type { CommandHelp } from '../../help.ts';
import { codes as own, facts, list } from './shared.ts';

/** The help of `lhl codes`. */
export const codes: CommandHelp<'codes'> = {
  summary: 'list the code tables, or look for a name or a code',
  description: 'list the code tables, or look for a name or a code',
  argument: [
    'table word',
    ({ tables }) => `a code table (${list(tables)}, or its name) and words or a code to look for; `
      + 'without a table all of them are searched, without any word all are listed',
  ],
  example: 'lhl codes category 環境',
  options: { ...own, ...facts },
};
