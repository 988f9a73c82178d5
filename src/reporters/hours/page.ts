import type { HoursReport, HoursTotals } from '../../findings/hours.ts';
import type { HoursWords } from '../../lang/index.ts';
import { grouped } from '../../lang/number.ts';
import { documentFoot, documentHead } from '../html/document.ts';
import { esc } from '../html/text.ts';
import { aboutTexts } from './about.ts';
import { peopleTable } from './people.ts';
import { progress } from './progress.ts';
import { style, styleHash } from './style.ts';
import type { HoursTexts } from './texts.ts';

/** The facts about the run that the page shows. */
export interface HoursFacts {
  readonly version: string;
  readonly showValues: boolean;
}

// A browser takes no page of hundreds of thousands of cells.
const MOST_PEOPLE = 2000;

interface Verdict {
  readonly outcome: 'good' | 'open' | 'nothing';
  readonly word: string;
}

/** How far the people of an office have come, in words, and whether it is good. */
export function verdictOf({ people, complete }: HoursTotals, t: HoursWords): Verdict {
  if (people === 0) return { outcome: 'nothing', word: t.nobody };
  if (complete === null) return { outcome: 'open', word: t.open };
  return complete === people ? { outcome: 'good', word: t.all(people) } : { outcome: 'open', word: t.some(complete, people) };
}

/**
 * A page about the hours of the people of an office: one file, without script, and without a request to anywhere.
 * @param report masked, unless the page is to show IDs and names
 */
export function hoursPage(report: HoursReport, texts: HoursTexts, facts: HoursFacts): string {
  const { page: t, html } = texts;
  const { office, year, until } = report;
  const { outcome, word } = verdictOf(office, t);
  const total = (label: string, value: string): string => `<div class="none"><dt>${esc(label)}</dt><dd>${esc(value)}</dd></div>`;
  const count = (value: number | null): string => (value === null ? t.unknown : grouped(value));
  const unmasked = facts.showValues ? `<p class="unmasked"><strong>⚠ ${esc(html.unmasked)}</strong></p>\n` : '';
  const about = aboutTexts(report, texts).map((line) => `<li>${esc(line)}</li>`);
  const sections = [unitsSection, peopleSections, leftSection, unplacedSection, unreadSection];
  const title = `${t.title}${html.between}${t.period(year, until)}`;
  return `${documentHead(title, facts.version, texts, { style, styleHash, product: t.product })}<h1>${esc(t.title)}</h1>
<p>${esc(t.period(year, until))}</p>
<p class="verdict ${outcome}"><strong>${esc(word)}</strong></p>
<dl class="totals">${total(t.label.people, grouped(office.people))}${total(t.label.complete, count(office.complete))}`
    + `${total(t.label.completeRequired, count(office.completeRequired))}${total(t.label.hours, office.total)}`
    + `${total(t.label.records, grouped(report.counts.records))}</dl>
${unmasked}</header>
<main id="main" tabindex="-1">
<section><h2>${esc(t.items)}</h2>\n${progress(office, report.items, t)}</section>
${sections.map((section) => section(report, texts)).join('')}`
    + `<section><h2>${esc(t.assumed)}</h2>
<ul class="plainlist">${about.join('\n')}</ul></section>
${documentFoot(facts.showValues ? [] : [html.masked], facts.version, texts)}`;
}

function unitsSection({ units, items }: HoursReport, { page: t }: HoursTexts): string {
  if (units.length < 2) return '';
  const isAsked = (id: string): boolean => units.some((unit) => unit.items.some((one) => one.id === id && one.people > 0));
  const shown = items.filter(({ id, role }) => role !== 'shown' && isAsked(id));
  const heads = [t.label.unit, t.label.people, t.label.complete, ...shown.map(({ name }) => name)]
    .map((head, i) => `<th scope="col"${i > 0 ? ' class="num"' : ''}>${esc(head)}</th>`).join('');
  const lines = units.map(({ unit, people, complete, items: of }, i) => {
    const cells = shown.map(({ id }) => {
      const one = of.find((item) => item.id === id);
      if (one === undefined || one.people === 0) return '<td class="num"></td>';
      return `<td class="num">${esc(one.reached === null ? t.unknown : `${grouped(one.reached)}／${grouped(one.people)}`)}</td>`;
    });
    return `<tr><th scope="row"><a href="#u${i + 1}">${esc(unit ?? t.noUnit)}</a></th><td class="num">${grouped(people)}</td>`
      + `<td class="num">${complete === null ? esc(t.unknown) : grouped(complete)} ${bar(complete, people)}</td>${cells.join('')}</tr>`;
  });
  return `<section><h2 id="units">${esc(t.units)}</h2>\n<p class="none help">${esc(t.unitsHelp)}</p>\n`
    + `${scrolled('units', 'units', heads, lines)}</section>\n`;
}

function bar(reached: number | null, people: number): string {
  const width = reached === null || people === 0 ? 0 : Math.round((reached / people) * 1000) / 10;
  return `<svg class="bars" aria-hidden="true"><rect class="bar" width="${width}%" height="100%"/></svg>`;
}

function peopleSections(report: HoursReport, texts: HoursTexts): string {
  const { page: t } = texts;
  const { people, units } = report;
  const cut = people.length > MOST_PEOPLE;
  const listed = new Set(cut ? [...people].sort((one, other) => rank(one.short) - rank(other.short)).slice(0, MOST_PEOPLE) : people);
  const note = cut ? `<p class="note">${esc(t.cut(listed.size, people.length))}</p>\n` : '';
  const sections = units.map(({ unit, people: count }, i) => {
    const those = people.filter((one) => one.unit === unit && listed.has(one));
    const name = t.people(unit ?? t.noUnit, count);
    return those.length === 0 ? '' : `<section class="unit" id="u${i + 1}" tabindex="-1"><h3 id="u${i + 1}-t">${esc(name)}</h3>\n`
      + `${peopleTable(those, report.items, `u${i + 1}-t`, texts)}</section>\n`;
  });
  return sections.every((one) => one === '') ? '' : `<section><h2>${esc(t.label.people)}</h2>\n${note}${sections.join('')}</section>\n`;
}

function rank(short: boolean | null): number {
  return short === true ? 0 : short === null ? 1 : 2;
}

function leftSection({ left, withoutRecords, items }: HoursReport, texts: HoursTexts): string {
  const { page: t } = texts;
  const without = withoutRecords === null || withoutRecords === 0 ? '' : `<p class="note">${esc(t.withoutRecords(withoutRecords))}</p>\n`;
  if (left === null || left.length === 0) return without;
  return `${without}<section><h2 id="left">${esc(t.left)}</h2>\n<p>${esc(t.leftHelp)}</p>\n`
    + `${peopleTable(left.slice(0, MOST_PEOPLE), items, 'left', texts)}</section>\n`;
}

function unplacedSection({ unplaced }: HoursReport, { page: t, hours: words }: HoursTexts): string {
  if (unplaced.records === 0) return '';
  const heads = [t.label.reason, t.label.category, t.label.records, t.label.hours];
  const rows = unplaced.kinds.map(({ reason, category, records, hours }) => (
    [words.unplacedReason[reason], category ?? '', grouped(records), hours]
  ));
  return table('unplaced', t.unplaced, t.unplacedSum(unplaced.records, unplaced.hours), heads, rows);
}

function unreadSection({ unread }: HoursReport, { page: t, hours }: HoursTexts): string {
  if (unread.rows === 0) return '';
  const rows = unread.listed.map(({ file, row, reason, header, value }) => (
    [file, grouped(row), hours.unreadReason[reason], header ?? '', value ?? '']
  ));
  const heads = [t.label.file, t.label.row, t.label.reason, t.label.column, t.label.value];
  return table('unread', t.unread, t.unreadSum(unread.rows), heads, rows);
}

function table(id: string, title: string, about: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return `<section><h2 id="${id}">${esc(title)}</h2>\n<p>${esc(about)}</p>\n`
    + `${scrolled(id, 'plain', heads.map((head) => `<th scope="col">${esc(head)}</th>`).join(''), rows.map(line))}</section>\n`;
}

function line(cells: readonly string[]): string {
  return `<tr>${cells.map((value) => `<td>${esc(value)}</td>`).join('')}</tr>`;
}

// A table that scrolls by itself where it is wider than the page.
function scrolled(id: string, look: string, heads: string, rows: readonly string[]): string {
  return `<div class="scroll" role="region" tabindex="0" aria-labelledby="${id}"><table class="${look}" aria-labelledby="${id}">`
    + `<thead><tr>${heads}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table></div>`;
}
