import type { Purpose } from '../facts.ts';
import type { HtmlOptions } from '../html.ts';
import type { FileReport } from '../reporter.ts';
import { factsList } from './facts.ts';
import { nameOf, verdictHtml } from './page.ts';
import { esc, type PageTexts } from './text.ts';

/** The beginning of a file's part of the page, up to its rules: which file it is, what it is, and how it can be mended. */
export function fileHead(
  file: FileReport, id: string, purpose: Purpose, more: { readonly notes: readonly string[]; readonly clean: boolean },
  { manyFiles, quiet, severityOf }: HtmlOptions, texts: PageTexts,
): string {
  const { html: t, report } = texts;
  const { counts: { warning }, mendable } = file;
  const notes = [...file.notes, ...(quiet && warning > 0 ? [report.warningsHidden(warning)] : []), ...more.notes];
  return [
    `<section class="file" id="${id}" aria-labelledby="${id}-name" tabindex="-1">\n`,
    `<h2 id="${id}-name">${esc(nameOf(file, texts))}</h2>\n`,
    manyFiles ? `${verdictHtml(file, { purpose, many: true }, texts, severityOf)}\n` : '',
    factsList(file, texts),
    ...notes.map((note) => `<p class="note">${esc(note)}</p>\n`),
    mendable > 0 ? `<p class="mend">${esc(t.mendable(mendable))}</p>\n` : '',
    more.clean ? `<p>${esc(t.clean)}</p>\n` : '',
  ].join('');
}
