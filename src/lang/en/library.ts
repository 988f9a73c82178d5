import type { LibraryTexts } from '../messages.ts';
import { archive } from './archive.ts';
import { convert } from './convert.ts';
import { evidence } from './evidence.ts';
import { explain } from './explain.ts';
import { fix } from './fix.ts';
import { form } from './form.ts';
import { hours } from './hours.ts';
import { html } from './html.ts';
import { marks } from './marks.ts';
import { report } from './report.ts';
import { result } from './result.ts';
import { roster } from './roster.ts';
import { rules } from './rules/index.ts';
import { sheet } from './sheet.ts';
import { table } from './table.ts';
import { template } from './template.ts';
import { webhr } from './webhr.ts';

/** The words of library and page in English. */
export const library: LibraryTexts = {
  archive, convert, evidence, explain, fix, form, hours, html, marks, report, result, roster, rules, sheet, table, template, webhr,
};
