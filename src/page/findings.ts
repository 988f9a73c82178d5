import { whoseOf, type Finding, type ShownCell } from '../index.ts';
import type { App } from './app.ts';
import { FIRST, readCells, type Answer, type Found, type Group } from './check-file.ts';
import { keyOf, type Mending } from './mending.ts';
import { ownWords } from './own-words.ts';
import type { FileMemory } from './memory.ts';
import type { OpenFile } from './state.ts';
import { button, folded, keepFold, make, type Content } from './view.ts';

// So many more come at the press of a button.
const MORE = 1000;
const SIGNS = { error: '✕', warning: '△' } as const;

/** The findings of a rule: why it is one and how to mend it stand once, then each place. */
export function groupView(
  app: App, { memory }: OpenFile, answer: Answer, group: Group, open: boolean, mending: Mending,
): HTMLElement {
  const { words: { answer: words }, t } = app;
  const { rule, severity, found } = group;
  const { title, explain } = t.rules[rule];
  const key = `${severity} ${rule}`;
  const messages = new Set(found.map(({ finding }) => finding.message));
  const helps = new Set(found.map(({ finding }) => finding.help));
  const list = make('ol', { class: 'places' });
  const addPlaces = (next: readonly Found[]): void => {
    list.append(...next.map((one) => place(app, memory, one, messages.size > 1, helps.size > 1, mending)));
    const left = found.length - list.childElementCount;
    more.textContent = words.more(Math.min(left, MORE));
    more.hidden = left === 0;
  };
  const readMore = async (to: number): Promise<number | null> => {
    const from = list.childElementCount;
    const next = await app.work(answer.read.source.name, (progress) => readCells(answer, group, from, to, app.state, progress));
    if (!next) return null;
    addPlaces(next);
    memory.drawn.set(key, list.childElementCount);
    return from;
  };
  const showMore = async (): Promise<void> => {
    const from = await readMore(list.childElementCount + MORE);
    if (from === null) return;
    // A keyboard goes on at the first that is new.
    const first = list.children[from];
    if (first instanceof HTMLElement) {
      first.tabIndex = -1;
      first.focus();
    }
  };
  const more = button('', showMore);
  addPlaces(found.slice(0, FIRST));
  const drawn = memory.drawn.get(key) ?? FIRST;
  if (drawn > FIRST) void readMore(drawn);
  return keepFold(make('details', { class: `rule ${severity}`, open },
    make('summary', {},
      make('span', { class: 'badge' }, `${SIGNS[severity]} ${t.report.severity[severity]}`), ' ',
      make('strong', {}, title), ' ', make('span', { class: 'count' }, words.ruleCount(found.length))),
    make('dl', { class: 'words' },
      messages.size === 1 && !messages.has(title) && definition(t.html.what, ownWords(app, [...messages].join(''))),
      definition(words.why, ownWords(app, explain)),
      helps.size === 1 && definition(words.how, ownWords(app, [...helps].join(''))),
      definition(words.rule, button(rule, () => { app.store.change({ screen: 'look-up', sought: rule }); },
        { kind: 'link', title: words.aboutRule }))),
    list, make('p', {}, more)), memory, key);
}

function definition(term: string, text: Content): HTMLElement {
  return make('div', {}, make('dt', {}, term), make('dd', {}, text));
}

function place(
  app: App, memory: FileMemory, { finding, cells }: Found, withMessage: boolean, withHelp: boolean, mending: Mending,
): HTMLElement {
  const { words: { answer: words }, t } = app;
  const { row, column, header, related } = finding;
  const whose = whoseRow(cells, column);
  return make('li', { 'data-rule': finding.rule, 'data-row': row ?? '', 'data-column': column ?? '' },
    make('div', { class: 'spot' },
      make('span', { class: 'cell' }, finding.cell ?? (row === null ? t.report.wholeFile : t.report.row(row))),
      header !== null && make('span', { class: 'header' }, header),
      whose !== '' && make('span', { class: 'whose' }, whose)),
    valueView(app, finding, mending.choice(finding)),
    withMessage && make('p', {}, ownWords(app, finding.message)),
    withHelp && finding.help !== '' && make('p', { class: 'soft' }, ownWords(app, finding.help)),
    related.length > 0 && make('p', { class: 'soft' }, words.related(related.map((one) => (one.path ?? '') + t.report.row(one.row)))),
    cells !== null && row !== null && keepFold(
      folded(words.wholeRow, () => wholeRow(app, cells, column), { class: 'whole' }), memory, `${finding.rule} ${keyOf(row, column)}`));
}

/** The value of a cell, and the one that it should be; nothing where the finding is about no value. @param beside stands behind them */
export function valueView(app: App, finding: Finding, beside: Content = null): Content {
  const { value } = finding;
  if (value === null) return null;
  return make('div', { class: 'values' },
    make('span', { class: 'before' }, value === '' ? app.t.report.blank : value), suggested(app, finding), beside);
}

// The value that the cell should be, beside the one that it has.
function suggested({ words: { answer: words } }: App, { fix }: Finding): Content {
  if (fix?.value === undefined || fix.value === null) return null;
  const how = fix.kind === 'safe' ? words.becomes : words.maybe;
  return [make('span', { class: 'soft' }, ` → ${how} `), make('span', { class: 'after' }, fix.value)];
}

// Whose row it is, without the cell that is shown already.
function whoseRow(cells: readonly ShownCell[] | null, column: number | null): string {
  const here = cells?.[(column ?? 0) - 1];
  return cells === null ? '' : whoseOf(cells).flatMap((cell) => (cell === here ? [] : cell.value ?? [])).join(' ');
}

// All cells of the row that have something in them, with their headers; the one in question is marked.
function wholeRow({ words: { answer: words } }: App, cells: readonly ShownCell[], column: number | null): HTMLElement {
  const filled = cells.map((cell, i) => ({ ...cell, here: i + 1 === column })).filter(({ value, here }) => value !== '' || here);
  return make('dl', { class: 'row' }, filled.map(({ header, value, here }) =>
    make('div', here ? { class: 'here' } : {}, make('dt', {}, header), make('dd', {}, value ?? words.unknownCell))));
}
