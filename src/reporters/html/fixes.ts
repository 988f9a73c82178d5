import { esc, valueHtml, type PageTexts } from './text.ts';
import { cut, placeOf, type Group } from './rule.ts';

/** The values that can be mended beside the mended ones, by rule; empty if there are none. */
export function fixesSection(groups: readonly Group[], id: string, file: string, texts: PageTexts): string {
  const { html: t } = texts;
  const bodies = groups.flatMap((group) => body(group, texts));
  if (bodies.length === 0) return '';
  const heads = [t.cell, t.column, t.before, t.after, t.kind].map((head) => `<th scope="col">${esc(head)}</th>`).join('');
  return `<section class="fixes" id="${id}"><h3>${esc(t.fixes)}</h3>\n<p>${esc(t.fixesHelp)}</p>\n`
    + `<div class="scroll" role="region" tabindex="0" aria-labelledby="${id}-t"><table class="pairs">`
    + `<caption id="${id}-t">${esc(t.fixesOf(file))}</caption>`
    + `<thead><tr>${heads}</tr></thead>\n${bodies.join('\n')}\n</table></div></section>\n`;
}

function body(group: Group, texts: PageTexts): string[] {
  const { html: t } = texts;
  const rows = group.entries.flatMap(({ finding }) => {
    const { value, fix, header } = finding;
    if (value === null || fix === null || fix.value === null) return [];
    const same = value === fix.value ? `<span class="none">${esc(t.sameMasked)}</span>` : '';
    return `<tr><th scope="row">${esc(placeOf(finding, texts))}</th><td>${header === null ? '' : esc(cut(header))}</td>`
      + `<td class="before">${valueHtml(value, texts)}</td><td class="after">${valueHtml(fix.value, texts)}${same}</td>`
      + `<td>${esc(t.fixKind[fix.kind])}</td></tr>`;
  });
  if (rows.length === 0) return [];
  // Findings beyond the shown rows have no description, so the number of fixes among them is unknown.
  const shown = group.entries.length;
  const count = shown === group.total ? t.fixCount(rows.length) : t.fixesOfShown(rows.length, shown, group.total);
  return [`<tbody><tr><th scope="rowgroup" colspan="5">${esc(texts.rules[group.rule].title)} <code>${group.rule}</code> `
    + `<span class="none">${esc(count)}</span></th></tr>\n${rows.join('\n')}</tbody>`];
}
