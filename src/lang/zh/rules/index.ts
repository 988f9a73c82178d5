import { withDownloads, type RuleTexts } from '../../rule-text.ts';
import { cell } from './cell.ts';
import { cellText } from './cell-text.ts';
import { file } from './file.ts';
import { header } from './header.ts';
import { roster } from './roster.ts';
import { row } from './row.ts';
import { table } from './table.ts';

/** Every rule, in the words of the portal. */
export const rules: RuleTexts = withDownloads(
  { ...file, ...header, ...row, ...cell, ...cellText, ...table, ...roster },
  '檔案不要自己改；入口網的紀錄有錯，就先在入口網更正，再到成績下載重新申請、下載',
);
