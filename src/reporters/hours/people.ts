import type { HoursItem, ItemHours, PersonHours } from '../../findings/hours.ts';
import type { HoursWords } from '../../lang/index.ts';
import { esc } from '../html/text.ts';
import { missingSentence } from './missing.ts';
import type { HoursTexts } from './texts.ts';

const LINES = ['total', 'digital', 'physical', 'mixed'] as const;

/** A table of people: the lines of the portal's page, the items that are asked of them, and what is missing. */
export function peopleTable(people: readonly PersonHours[], items: readonly HoursItem[], labelledBy: string, { page: t, hours }: HoursTexts): string {
  const asked = items.filter(({ id, role }) => (
    role !== 'shown' && people.some(({ required }) => required.items.some((one) => one.id === id && one.asked !== '0'))
  ));
  const names = [...LINES.map((line) => t.lines[line]), ...asked.map(({ name }) => name)];
  const heads = [`<th scope="col">${esc(t.label.person)}</th>`, ...names.map((name) => `<th scope="col" class="num">${esc(name)}</th>`),
    `<th scope="col">${esc(t.label.missing)}</th>`];
  const rows = people.map((person) => {
    const lines = LINES.map((line) => cell(t.lines[line], person.hours[line], null, t));
    const cells = asked.map(({ id, name }) => {
      const one = person.required.items.find((item) => item.id === id);
      return one === undefined || one.asked === '0' ? `<td class="num" data-h="${esc(name)}">–</td>` : cell(name, one.done, one, t);
    });
    const missing = person.short === null ? null : missingSentence(person, items, hours);
    const state = missing === null ? t.unknown : missing === '' ? `✓ ${t.complete}` : `✕ ${missing}`;
    return `<tr><th scope="row">${esc(person.name)}<span class="id">${esc(person.idNumber)}</span></th>`
      + [...lines, ...cells].join('')
      + `<td class="wide${missing === null || missing === '' ? '' : ' lacks'}" data-h="${esc(t.label.missing)}">${esc(state)}</td></tr>`;
  });
  return `<div class="scroll" role="region" tabindex="0" aria-labelledby="${labelledBy}">`
    + `<table class="people" aria-labelledby="${labelledBy}">`
    + `<thead><tr>${heads.join('')}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table></div>\n`;
}

function cell(name: string, done: string | null, of: Pick<ItemHours, 'asked' | 'missing'> | null, t: HoursWords): string {
  const lacks = of !== null && of.missing !== null && of.missing !== '0';
  const text = done === null ? t.unknown : of === null ? done : t.of(done, of.asked);
  return `<td class="num${lacks ? ' lacks' : ''}" data-h="${esc(name)}">${esc(text)}</td>`;
}
