import type { HoursItem, HoursTotals } from '../../findings/hours.ts';
import type { HoursWords } from '../../lang/index.ts';
import { esc } from '../html/text.ts';

/** A bar for each item that is asked of anybody: how many people have it. */
export function progress({ items: all }: HoursTotals, items: readonly HoursItem[], t: HoursWords): string {
  const list = (role: HoursItem['role']): string => items.filter((item) => item.role === role).flatMap((item) => {
    const one = all.find(({ id }) => id === item.id);
    if (one === undefined || one.people === 0) return [];
    const { reached, people, missing } = one;
    const width = reached === null ? 0 : Math.round((reached / people) * 1000) / 10;
    const count = reached === null ? t.unknown : t.reached(reached, people);
    return [`<li><span class="line"><span>${esc(item.name)}</span><span>${esc(count)}</span></span>`
      + `<svg class="bars" aria-hidden="true" width="100%"><rect class="bar" width="${width}%" height="100%"/></svg>`
      + `${missing === null || missing === '0' ? '' : `<span class="none">${esc(t.lacking(missing))}</span>`}</li>`];
  }).join('\n');
  return (['required', 'beside'] as const).map((role) => {
    const lines = list(role);
    return lines === '' ? '' : `<h3>${esc(t[role])}</h3>\n<ul class="chart progress" role="list">\n${lines}\n</ul>\n`;
  }).join('');
}
