import { isSamePlace, type Change, type CheckResult, type Mended } from '../index.ts';
import type { App } from './app.ts';
import { shownName } from './names.ts';
import { ownWords } from './own-words.ts';
import type { OpenFile } from './state.ts';
import { button, folded, keepFold, make, table } from './view.ts';

// More lines than anybody reads; the count is always that of all.
const MOST = 2000;

/**
 * The changes that were made in a file, the findings that are left, and the cells that a person has to mend in Excel.
 * @param mendable the rules of the findings that can be mended: no other change was promised
 */
export function mendedView(
  app: App, { memory }: OpenFile, savedAs: string, mended: Mended, mendable: ReadonlySet<string>, left: CheckResult,
): HTMLElement {
  const { words: { answer: { mended: words } }, t } = app;
  const encoding = t.report.encoding[mended.encoding];
  const name = shownName(app, savedAs);
  const places = placesOf(mended.changes);
  const promised = places.filter(([{ reason }]) => mendable.has(reason)).length;
  const counted = words.changes(promised, places.length - promised);
  return make('div', {},
    make('h3', {}, left.counts.error === 0 ? words.title : words.titleLeft(left.counts.error)),
    make('p', {}, mended.changed ? words.saved(name, mended.rows, encoding) : words.same(name)),
    places.length > 0 && keepFold(folded(counted, () => changesTable(app, counted, places)), memory, 'changes'),
    make('p', { class: left.counts.error === 0 ? 'good' : 'bad' },
      left.counts.error === 0 ? words.none : words.left(left.counts.error, left.counts.warning)),
    left.findings.length > 0 && leftTable(app, name, left));
}

/** The changes of one place, as a check counts places. */
type Place = [Change, ...Change[]];

function placesOf(changes: readonly Change[]): readonly Place[] {
  const places: Place[] = [];
  for (const change of changes) {
    const place = places.at(-1);
    if (place && isSamePlace(change, place.at(-1) ?? null)) place.push(change);
    else places.push([change]);
  }
  return places;
}

function changesTable({ words: { answer: { mended: words } }, t }: App, caption: string, places: readonly Place[]): HTMLElement {
  const titleOf = (reason: Change['reason']): string => (reason in t.rules
    ? t.rules[reason as keyof typeof t.rules].title : t.fix.reason[reason as keyof typeof t.fix.reason]);
  const rowsOf = ([first, ...others]: Place): string => {
    const last = others.at(-1) ?? first;
    return first.row === null ? words.wholeFile : t.fix.rows([[...new Set([first.row, last.row])].join('-')]);
  };
  return table(caption, [words.place, words.header, words.before, words.after, words.reason],
    places.slice(0, MOST).map((place) => {
      const each = (text: (change: Change) => string): string => {
        const [first = '', ...others] = place.map(text);
        return others.every((other) => other === first) ? first : [first, ...others].join('\n');
      };
      return [
        each(({ cell }) => cell ?? rowsOf(place)), each(({ header }) => header ?? ''), each(({ before }) => before ?? words.notShown),
        each(({ cell, before, after }) => after ?? (before === null && cell !== null ? words.notShown : words.removed)),
        titleOf(place[0].reason),
      ];
    }), 'cards');
}

// The cells that a person has to look at, as a list to take along.
function leftTable(app: App, name: string, { findings }: CheckResult): HTMLElement {
  const { answer: { mended: words } } = app.words;
  const isSuggested = findings.some(({ fix }) => (fix?.value ?? null) !== null);
  const heads = [words.place, words.header, words.problem, ...isSuggested ? [words.suggestion] : [], words.help];
  const rows = findings.slice(0, MOST).map(({ cell, row, header, message, help, fix }) => [
    cell ?? (row === null ? words.wholeFile : words.row(row)), header ?? '', ownWords(app, message),
    ...isSuggested ? [fix?.value ?? ''] : [], ownWords(app, help),
  ]);
  const copy: HTMLButtonElement = button(words.copy, () => {
    void navigator.clipboard.writeText([heads, ...rows].map((line) => line.join('\t')).join('\n')).then(() => {
      copy.textContent = words.copied;
      app.say(words.copied);
    });
  });
  return make('div', {},
    make('h4', {}, words.backToExcel),
    make('p', { class: 'soft' }, words.places(name, app.t.fix.next.excel)),
    make('p', { class: 'actions' }, copy, button(words.print, () => { window.print(); })),
    table(words.backToExcel, heads, rows, 'cards'));
}
