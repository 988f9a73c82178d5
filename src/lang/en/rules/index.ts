import { withDownloads, type RuleTexts } from '../../rule-text.ts';
import { cell } from './cell.ts';
import { cellText } from './cell-text.ts';
import { file } from './file.ts';
import { header } from './header.ts';
import { roster } from './roster.ts';
import { row } from './row.ts';
import { table } from './table.ts';

/** Every rule, in plain English. */
export const rules: RuleTexts = withDownloads(
  { ...file, ...header, ...row, ...cell, ...cellText, ...table, ...roster },
  'do not edit the file; where the record is wrong, correct it at the portal, and then download the file again',
);
