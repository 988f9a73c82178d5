import {
  hoursBook, hoursCsv, hoursNotes, hoursPage, maskedHours, version, type HoursReport, type HoursTotals, type PersonHours,
} from '../index.ts';
import { grouped } from '../lang/number.ts';
import type { App } from './app.ts';
import { button, draw, folded, keepFold, later, make, save, table, teller, type Content } from './view.ts';

// More people than anybody looks at; the saved files have all of them.
const MOST = 1000;

/** The hours of people, as far as the screen may show them. @param real with IDs and names, for the files that are saved */
export function hoursReportView(app: App, real: HoursReport): HTMLElement {
  const { words: { hours: words }, hoursWords: t, state } = app;
  const report = state.showValues ? real : maskedHours(real);
  const { office, people, left, withoutRecords, unread, year, until } = report;
  const short = people.filter((one) => one.short !== false);
  const without = people.filter(({ records }) => records === 0);
  return make('section', { 'class': 'hours-report', 'data-people': people.length, 'data-short': short.length, 'data-year': year },
    make('h3', {}, t.period(year, until)),
    verdict(app, office),
    make('p', { class: 'facts' },
      make('span', {}, `${t.label.people} ${grouped(office.people)}`), ' ', make('span', {}, `${t.label.hours} ${office.total}`), ' ',
      make('span', {}, `${t.label.records} ${grouped(report.counts.records)}`)),
    saves(app, real),
    unread.rows > 0 && make('p', { class: 'note' }, `${t.unreadSum(unread.rows)}${app.t.marks.semicolon}${app.t.hours.refused.unread}`),
    make('h4', {}, t.items), progress(app, report),
    short.length > 0 && make('h4', {}, words.short(short.length)),
    short.length > 0 && peopleTable(app, words.short(short.length), short, report),
    short.length < people.length && fold(app, 'complete', words.complete(people.length - short.length), () =>
      peopleTable(app, t.complete, people.filter((one) => one.short === false), report)),
    withoutRecords !== null && withoutRecords > 0 && fold(app, 'without', t.withoutRecords(withoutRecords), () =>
      peopleTable(app, words.without, without, report)),
    left !== null && left.length > 0 && fold(app, 'left', `${t.left}${app.t.marks.colon}${grouped(left.length)}`, () =>
      [make('p', {}, t.leftHelp), peopleTable(app, t.left, left, report)]),
    unplaced(app, report), unreadRows(app, report),
    fold(app, 'assumed', t.assumed, () =>
      later(hoursNotes(report, state).then((lines) => make('ul', {}, lines.map((line) => make('li', {}, line)))))));
}

function fold({ state: { memory } }: App, key: string, summary: string, content: () => Content, open = false): HTMLElement {
  return keepFold(folded(summary, content, { open }), memory, key);
}

function verdict({ hoursWords: t }: App, { people, complete }: HoursTotals): HTMLElement {
  const isGood = complete !== null && complete === people && people > 0;
  const word = people === 0 ? t.nobody : complete === null ? t.open : isGood ? t.all(people) : t.some(complete, people);
  return make('p', { class: `verdict ${isGood ? 'good' : 'open'}` }, make('strong', {}, `${isGood ? '✓' : '△'} ${word}`));
}

// The files that `lhl hours` writes; where rows could not be read the hours are not complete, so that no data are written.
function saves(app: App, real: HoursReport): HTMLElement {
  const { words: { hours: words }, state: { lang, showValues } } = app;
  const done = teller(app, app.state.memory, 'hours');
  const put = async (extension: string, type: string, bytes: () => Promise<Uint8Array>): Promise<void> => {
    const name = `hours-${String(real.year)}.${extension}`;
    const made = await app.work(name, bytes);
    if (!made) return;
    save(name, made, type);
    done.tell((now) => now.words.hours.saved(name));
  };
  const disabled = real.unread.rows > 0;
  const csv = async (): Promise<Uint8Array> => (await hoursCsv(real, { lang })).bytes;
  return make('div', {},
    make('div', { class: 'actions' },
      button(words.xlsx, () => put('xlsx', XLSX, () => hoursBook(real, 'xlsx', { lang })),
        { 'kind': 'main', disabled, 'data-do': 'xlsx' }),
      button(words.ods, () => put('ods', ODS, () => hoursBook(real, 'ods', { lang })), { disabled, 'data-do': 'ods' }),
      button(words.csv, () => put('csv', 'text/csv', csv), { disabled, 'data-do': 'csv' }),
      button(words.html, () => put('html', 'text/html', async () =>
        new TextEncoder().encode(await hoursPage(showValues ? real : maskedHours(real), version, { lang, showValues }))),
      { 'data-do': 'html' })),
    done.element,
    make('p', { class: 'soft' }, words.savesAbout));
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ODS = 'application/vnd.oasis.opendocument.spreadsheet';

function bar(part: number): SVGElement {
  const width = `${String(Math.max(0, Math.min(100, Math.round(part * 1000) / 10)))}%`;
  return draw('svg', { 'class': 'bar', 'aria-hidden': 'true' }, draw('rect', { width, height: '100%' }));
}

function progress({ hoursWords: t }: App, { office, items }: HoursReport): HTMLElement {
  const roles = (['required', 'beside'] as const).map((role) => {
    const lines = items.filter((item) => item.role === role).flatMap(({ id, name }) => {
      const one = office.items.find((item) => item.id === id);
      if (!one || one.people === 0) return [];
      const { reached, people, missing } = one;
      return [make('li', {},
        make('span', { class: 'line' },
          make('span', {}, name), make('span', {}, reached === null ? t.unknown : t.reached(reached, people))),
        bar(reached === null ? 0 : reached / people),
        missing !== null && missing !== '0' && make('span', { class: 'soft' }, t.lacking(missing)))];
    });
    return lines.length === 0 ? null : make('div', {}, make('h5', {}, t[role]), make('ul', { class: 'progress' }, lines));
  });
  return make('div', {}, roles);
}

function peopleTable(app: App, caption: string, people: readonly PersonHours[], report: HoursReport): HTMLElement {
  const { words: { hours: words }, hoursWords: t } = app;
  const heads = [t.label.person, t.label.idNumber, t.label.unit, t.lines.total, words.required, t.label.missing];
  const rows = people.slice(0, MOST).map((person) => {
    const { name, idNumber, unit, hours, required: { done, asked } } = person;
    return [
      name, idNumber, unit ?? t.noUnit, hours.total,
      done === null ? t.unknown : make('span', { class: 'of' }, t.of(done, asked), asked !== '0' && bar(Number(done) / Number(asked))),
      missingText(app, person, report),
    ];
  });
  return make('div', {}, table(caption, heads, rows, 'cards people'),
    people.length > MOST && make('p', { class: 'soft' }, t.cut(MOST, people.length)));
}

function missingText(
  { t: { hours: { missing: words } }, hoursWords }: App, { required, short }: PersonHours, { items }: HoursReport,
): string {
  if (short === null) return hoursWords.unknown;
  const lacking = required.items.flatMap(({ missing }, i) => {
    const item = items[i];
    return item && item.role !== 'shown' && missing !== null && missing !== '0' ? [words.item(item.name, missing)] : [];
  });
  return lacking.length === 0 ? `✓ ${hoursWords.complete}` : `✕ ${lacking.join(words.comma)}`;
}

function unplaced(app: App, { unplaced: { records, hours: sum, kinds } }: HoursReport): HTMLElement | null {
  const { hoursWords: t, t: { hours } } = app;
  if (records === 0) return null;
  return fold(app, 'unplaced', `${t.unplaced}${app.t.marks.colon}${t.unplacedSum(records, sum)}`, () => table(
    t.unplaced, [t.label.reason, t.label.category, t.label.records, t.label.hours],
    kinds.map((one) => [hours.unplacedReason[one.reason], one.category ?? '', String(one.records), one.hours])));
}

function unreadRows(app: App, { unread: { rows, listed } }: HoursReport): HTMLElement | null {
  const { hoursWords: t, t: { hours } } = app;
  if (rows === 0) return null;
  return fold(app, 'unread', t.unread, () => table(
    t.unread, [t.label.file, t.label.row, t.label.reason, t.label.column, t.label.value],
    listed.slice(0, MOST).map(({ file, row, reason, header, value }) => [
      file, String(row), hours.unreadReason[reason], header ?? '', value ?? '',
    ])),
  true);
}
