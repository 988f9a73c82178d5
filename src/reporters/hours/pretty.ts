import { cellName } from '../../findings/finding.ts';
import type { Assumption, HoursItem, HoursReport, HoursTotals, PersonHours, UnitHours } from '../../findings/hours.ts';
import type { Messages } from '../../lang/index.ts';
import { displayWidth, padTo, wrap } from '../../lang/width.ts';
import { visible } from '../pretty.ts';
import { missingSentence } from './missing.ts';

/** The words about hours, with those of the command. */
type Words = Messages['hours'] & Pick<Messages['hoursCommand'], 'pretty'>;

/** The parts of a report that people see on the screen. */
export interface HoursPrettyOptions {
  readonly byUnit: boolean;
  /** The first of the people who lack something, and how many there are. */
  readonly people: readonly PersonHours[];
  readonly count: number;
  /** Terminal cells that a line may take. */
  readonly width: number;
}

/** So many kinds of records without a place, and so many rows that cannot be read, are shown. */
const MOST = 10;

/**
 * The report for people: the office first, then those who lack something, then what is not in it and how it was counted.
 * @param report as it may be shown
 */
export function hoursPretty(report: HoursReport, options: HoursPrettyOptions, words: Words): string {
  const { pretty: t } = words;
  const { office, counts, sum, withoutRecords } = report;
  const say = (text: string, by = ''): string =>
    wrap(visible(text), options.width - by.length).map((line) => `${`${by}${line}`.trimEnd()}\n`).join('');
  const lines = (all: readonly string[]): string => all.map((text) => say(text, '  ')).join('');
  const parts = [
    say(t.title(report.year, report.until)) + lines([
      t.summary(office.people, counts.records, sum.people),
      ...(office.completeRequired === null ? [] : [t.complete(office.completeRequired, office.people)]),
      ...(office.complete === null ? [] : [t.completeAll(office.complete, office.people)]),
      ...(withoutRecords === null || withoutRecords === 0 ? [] : [t.without(withoutRecords)]),
    ]),
    table([t.itemHeader, ...itemRows(office, report.items, words)], options.width),
    ...(options.byUnit ? [table([t.unitHeader, ...report.units.map((unit) => unitRow(unit, words))], options.width)] : []),
    peoplePart(report, options, words, say),
    leftPart(report, options, words, say),
    unplacedPart(report, words, say),
    unreadPart(report, words, say),
    say(t.assumed) + lines([...assumedTexts(report, words), t.sum(sum.people, sum.records)]),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

type Say = (text: string, by?: string) => string;

function itemRows({ items }: HoursTotals, names: readonly HoursItem[], { pretty: t }: Words): string[][] {
  return items.flatMap(({ people, reached, missing }, i) => {
    const { name = '', role = 'shown' } = names[i] ?? {};
    if (people === 0) return [];
    const called = role === 'required' ? name : role === 'beside' ? t.beside(name) : t.shown(name);
    return [[called, reached === null ? t.unknown : t.people(reached), t.people(people), missing === null ? t.unknown : t.hours(missing)]];
  });
}

function unitRow({ unit, people, complete, completeRequired, total }: UnitHours, { pretty: t }: Words): string[] {
  const count = (of: number | null): string => (of === null ? t.unknown : t.people(of));
  return [unit ?? t.noUnit, t.people(people), count(completeRequired), count(complete), t.hours(total)];
}

function personRow(person: PersonHours, items: readonly HoursItem[], words: Words): string[] {
  return [person.unit ?? words.pretty.noUnit, person.name, person.idNumber, missingSentence(person, items, words)];
}

function peoplePart({ items }: HoursReport, { people, count, width }: HoursPrettyOptions, words: Words, say: Say): string {
  const { pretty: t } = words;
  if (count === 0) return say(t.nobody);
  const more = count > people.length ? say(t.more(count - people.length), '  ') : '';
  return say(t.short(count)) + table([t.shortHeader, ...people.map((person) => personRow(person, items, words))], width) + more;
}

function leftPart({ left, items }: HoursReport, { width }: HoursPrettyOptions, words: Words, say: Say): string {
  if (left === null || left.length === 0) return '';
  const { pretty: t } = words;
  const more = left.length > MOST ? say(t.more(left.length - MOST), '  ') : '';
  return say(t.left(left.length)) + table(left.slice(0, MOST).map((person) => personRow(person, items, words).slice(0, 3)), width) + more;
}

function unplacedPart({ unplaced: { records, hours, kinds } }: HoursReport, { pretty: t }: Words, say: Say): string {
  if (records === 0) return '';
  const shown = kinds.slice(0, MOST).map((one) => say(t.kind(one.reason, one.category, one.records, one.hours), '  '));
  return say(t.unplaced(records, hours)) + shown.join('') + (kinds.length > MOST ? say(t.moreKinds(kinds.length - MOST), '  ') : '');
}

function unreadPart({ unread: { rows, listed } }: HoursReport, { pretty: t }: Words, say: Say): string {
  if (rows === 0) return '';
  const shown = listed.slice(0, MOST).map(({ file, row, column, value, reason }) => (
    say(t.unreadRow(file, row, column === null ? null : cellName(column, row), value, reason), '  ')));
  return say(t.unread(rows)) + shown.join('') + (rows > shown.length ? say(t.moreRows(rows - shown.length), '  ') : '') + say(t.mend, '  ');
}

/** The assumptions that were made, in words: those about the files first. */
export function assumedTexts({ assumed, counts, until, items }: HoursReport, { assumed: t }: Pick<Words, 'assumed'>): readonly string[] {
  const nameOf = (id: string): string => items.find((item) => item.id === id)?.name ?? id;
  const textOf = (one: Assumption): string => {
    switch (one.kind) {
      case 'headerless': return t.headerless(one.file);
      case 'no-column': return t['no-column'](one.file, one.column);
      case 'years': return t.years(nameOf(one.item), one.years, one.there);
      case 'wrong-id': return t['wrong-id'](one.people);
      case 'own-leave': return t['own-leave'];
      case 'converted': case 'no-hours': case 'nature': case 'related': case 'gregorian': return t[one.kind](one.records);
    }
  };
  return [
    ...(counts.repeated > 0 ? [t.repeated(counts.repeated)] : []),
    ...(counts.later > 0 ? [t.later(counts.later, until)] : []),
    ...(counts.otherYears > 0 ? [t.otherYears(counts.otherYears)] : []),
    ...assumed.map(textOf),
  ];
}

// The cells in columns with two blanks between them; the last takes the rest of the line, and wraps.
function table(rows: readonly (readonly string[])[], width: number): string {
  const cells = rows.map((row) => row.map(visible));
  const last = Math.max(...cells.map((row) => row.length)) - 1;
  const widths = Array.from({ length: last }, (_, i) => Math.max(...cells.map((row) => displayWidth(row[i] ?? ''))));
  const left = widths.reduce((sum, one) => sum + one + 2, 2);
  return cells.map((row) => {
    const start = widths.map((wide, i) => padTo(row[i] ?? '', wide)).join('  ');
    const [first = '', ...more] = wrap(row[last] ?? '', Math.max(20, width - left));
    return [`  ${start}  ${first}`, ...more.map((line) => ' '.repeat(left) + line)].map((line) => `${line.trimEnd()}\n`).join('');
  }).join('');
}
