import { grouped } from '../../lang/number.ts';
import type { Group } from './rule.ts';
import { esc, signOf, type PageTexts } from './text.ts';

/**
 * The counts by rule of a file as a list of bars that lead to the rules. Only the bars are drawn: the words find their
 * own second line on a narrow screen, and on paper the list may go on overleaf, which one picture cannot.
 */
export function chart(groups: readonly Group[], texts: PageTexts): string {
  const { html: t, report } = texts;
  if (groups.length === 0) return '';
  const most = Math.max(...groups.map(({ total }) => total));
  const bars = groups.map(({ id, rule, severity, total }) => {
    const { title } = texts.rules[rule];
    // The shortest bar stays visible; rules without findings have no bar.
    const width = Math.max(0.6, Math.round((total / most) * 1000) / 10);
    // The accessible name begins with the visible words.
    const label = `${signOf[severity]} ${grouped(total)} ${title} (${report.severity[severity]})`;
    return `<li><a href="#${id}" class="${severity}" aria-label="${esc(label)}">`
      + `<span class="line"><span class="mark">${signOf[severity]}</span> <span class="number">${grouped(total)}</span> `
      + `<span>${esc(title)}</span></span>`
      // A page that allows no style attribute can still tell an SVG how wide to draw.
      + `<svg class="bars" aria-hidden="true" width="100%" height="5"><rect class="bar" width="${width}%" height="100%"/></svg></a></li>`;
  });
  // Without the role, Safari does not take a list without bullets for a list.
  return `<p class="none help">${esc(t.countsHelp)}</p>\n<ul class="chart" role="list">\n${bars.join('\n')}\n</ul>`;
}
