import { grouped } from '../lang/number.ts';
import { wrap } from '../lang/width.ts';
import type { Group } from './html-rule.ts';
import { esc, signOf, type PageTexts } from './html-text.ts';

// All in em, so that the chart grows with the reader's own letters.
const LINE = 1.35;
const ABOVE = 0.3;
const BAR = 0.3;
const GAP = 0.3;
// Letters in an SVG find no second line by themselves: what fits on a narrow screen, and what a cell of text takes.
const WIDTH = 22;
const CELL = 0.53;

/** The counts by rule of a file as bars that lead to the rules; the letters never shrink with the page. */
export function chart(groups: readonly Group[], file: string, texts: PageTexts): string {
  const { html: t, report } = texts;
  const [first] = groups;
  if (!first) return '';
  const most = Math.max(...groups.map(({ total }) => total));
  const digits = Math.max(...groups.map(({ total }) => grouped(total).length));
  const numberEnd = em(1.9 + digits * 0.62);
  const titleStart = 2.5 + digits * 0.62;
  const cells = Math.floor((WIDTH - titleStart) / CELL);
  let top = 0;
  const bars = groups.map(({ id, rule, severity, total }) => {
    const { title } = texts.rules[rule];
    const lines = wrap(title, cells);
    const bottom = top + ABOVE + lines.length * LINE + 0.1;
    const base = (line: number): string => em(top + ABOVE + LINE * (line + 0.75));
    // The shortest bar stays visible; one of nothing is not among them.
    const width = Math.max(0.6, Math.round((total / most) * 1000) / 10);
    // What is read aloud begins with what is seen.
    const label = `${signOf[severity]} ${grouped(total)} ${title} (${report.severity[severity]})`;
    const text = `<a href="#${id}" class="${severity}" aria-label="${esc(label)}">`
      + `<rect class="row" x="0" y="${em(top)}" width="100%" height="${em(bottom + BAR - top)}"/>`
      + `<rect class="bar" x="0" y="${em(bottom)}" width="${width}%" height="${em(BAR)}"/>`
      + `<text class="mark" x="0.4em" y="${base(0)}">${signOf[severity]}</text> `
      + `<text class="number" x="${numberEnd}" y="${base(0)}" text-anchor="end">${grouped(total)}</text> `
      + `<text>${lines.map((line, i) => `<tspan x="${em(titleStart)}" y="${base(i)}">${esc(line)}</tspan>`).join(' ')}</text></a>`;
    top = bottom + BAR + GAP;
    return text;
  });
  const [titleId, descId] = [`${first.id}-chart`, `${first.id}-desc`];
  return `<svg class="chart" role="group" aria-labelledby="${titleId}" aria-describedby="${descId}" width="100%" height="${em(top)}">`
    + `<title id="${titleId}">${esc(t.countsOf(file))}</title><desc id="${descId}">${esc(t.countsHelp)}</desc>${bars.join('\n')}</svg>`;
}

function em(value: number): string {
  return `${Math.round(value * 100) / 100}em`;
}
