import type { Targets } from '../../codes/targets.ts';
import type { Assumption, HoursFile, HoursItem, HoursReport, PersonHours, UnplacedKind, UnplacedRecord } from '../../findings/hours.ts';
import { exactOf, hoursText } from './exact.ts';
import { Asking } from './groups.ts';
import type { Placing } from './lines.ts';
import { PersonMaker, type Lacking, type Named } from './person.ts';
import type { Period, Reckoning, Tally } from './reckoning.ts';
import { byUnitName, sumOf, totalsOf, unitsOf } from './totals.ts';

/** A person who has to reach the targets, as a roster has them. */
export interface RosterEntry {
  readonly idNumber: string;
  readonly names: readonly string[];
  readonly units: readonly string[];
  readonly jobTitle: string | null;
}

/** All that a report is made of. */
export interface ReportParts {
  readonly reckoning: Reckoning;
  readonly targets: Targets;
  readonly period: Period;
  /** The last day that counts, YYY-MM-DD. */
  readonly until: string;
  /** Null where everybody with records counts. */
  readonly roster: readonly RosterEntry[] | null;
  readonly files: readonly HoursFile[];
  readonly lacking: Lacking;
  readonly unplaced: readonly UnplacedRecord[];
  readonly unread: HoursReport['unread'];
  /** What was taken for granted of the files; the rest follows from the sums. */
  readonly assumed: readonly Assumption[];
}

/** Makes the report of what was added up. */
export function hoursReport({ reckoning, targets, period, until, roster, files, lacking, unplaced, unread, assumed }: ReportParts): HoursReport {
  const items = targets.items.map(({ id, name, role, within = null, years = 1 }): HoursItem => ({ id, name, role, within, years }));
  const maker = new PersonMaker(reckoning, new Asking(targets), lacking);
  const { here, left, withoutRecords } = peopleOf(reckoning, maker, roster);
  const all = left === null ? here : [...here, ...left];
  const { records, repeated, later } = reckoning.counts;
  return {
    year: period.year,
    until,
    files,
    items,
    people: here,
    left,
    withoutRecords,
    office: totalsOf(here, items),
    units: unitsOf(here, items),
    unplaced: { ...unplacedOf(reckoning.unplaced), listed: unplaced },
    unread,
    counts: { records, repeated, later, otherYears: otherYears(reckoning.years, period.year) },
    sum: { people: hoursText(sumOf(all.map(({ hours }) => hours.total))), records: hoursText(reckoning.recordSum) },
    assumed: [...assumed, ...assumedOf(reckoning, targets, period)],
  };
}

interface Everybody {
  readonly here: readonly PersonHours[];
  readonly left: readonly PersonHours[] | null;
  readonly withoutRecords: number | null;
}

function peopleOf(reckoning: Reckoning, maker: PersonMaker, roster: readonly RosterEntry[] | null): Everybody {
  const { people, inYear } = reckoning;
  const numbers = [...people.ids.keys()].filter((person) => inYear[person] === true);
  const ordered = (those: readonly PersonHours[]): readonly PersonHours[] => [...those].sort(byUnitAndId);
  if (roster === null) return { here: ordered(numbers.map((one) => maker.make(one, namedBy(reckoning, one)))), left: null, withoutRecords: null };
  const numberOf = new Map(people.ids.map((id, person) => [id, person]));
  const known = new Set(roster.map(({ idNumber }) => idNumber));
  const there = roster.map((entry) => ({ entry, person: numberOf.get(entry.idNumber) ?? -1 }));
  return {
    here: ordered(there.map(({ entry, person }) => maker.make(person, namedByRoster(entry, reckoning, person)))),
    left: ordered(numbers.filter((one) => !known.has(people.ids[one] ?? '')).map((one) => maker.make(one, namedBy(reckoning, one)))),
    withoutRecords: there.filter(({ person }) => person < 0 || inYear[person] !== true).length,
  };
}

function namedBy({ people }: Reckoning, person: number): Named {
  const unit = people.units[person] ?? '';
  return {
    idNumber: people.ids[person] ?? '', name: people.names[person] ?? '', unit: unit === '' ? null : unit, units: unit === '' ? [] : [unit],
    jobTitle: null,
  };
}

// The office itself handed the roster over, so it goes before what the records say.
function namedByRoster({ idNumber, names, units, jobTitle }: RosterEntry, reckoning: Reckoning, person: number): Named {
  const records = namedBy(reckoning, person);
  const name = names.includes(records.name) ? records.name : names[0] ?? records.name;
  return { idNumber, name, unit: units[0] ?? records.unit, units: units.length > 0 ? units : records.units, jobTitle };
}

function byUnitAndId(one: PersonHours, other: PersonHours): number {
  return byUnitName(one.unit, other.unit) || (one.idNumber < other.idNumber ? -1 : 1);
}

function unplacedOf(tallies: ReadonlyMap<Placing, Tally>): Pick<HoursReport['unplaced'], 'records' | 'hours' | 'kinds'> {
  const all = [...tallies].map(([{ reason, text }, { records, small, exact }]) => ({ reason, text, records, exact: exactOf(small, exact) }))
    .filter(({ records }) => records > 0)
    .sort((one, other) => (one.exact === other.exact ? other.records - one.records : one.exact < other.exact ? 1 : -1));
  const kinds = all.flatMap(({ reason, text, records, exact }): UnplacedKind[] => (
    reason === null ? [] : [{ reason, category: reason === 'no-column' || reason === 'blank' ? null : text, records, hours: hoursText(exact) }]
  ));
  return {
    records: kinds.reduce((sum, one) => sum + one.records, 0),
    hours: hoursText(sumOf(kinds.map(({ hours }) => hours))),
    kinds,
  };
}

function otherYears(years: ReadonlyMap<number, number>, year: number): number {
  return [...years].reduce((sum, [one, records]) => (one === year ? sum : sum + records), 0);
}

function assumedOf(reckoning: Reckoning, targets: Targets, { year }: Period): readonly Assumption[] {
  const { converted, without, nature, related, gregorian } = reckoning.counts;
  const counted = ([
    { kind: 'converted', records: converted }, { kind: 'no-hours', records: without }, { kind: 'nature', records: nature },
    { kind: 'related', records: related }, { kind: 'gregorian', records: gregorian },
  ] as const).filter(({ records }) => records > 0);
  const wrong = reckoning.people.wrong;
  const there = [...reckoning.years.keys()].sort((one, other) => one - other);
  const asked = targets.items.filter(({ id, hours }) => hours > 0 || targets.groups?.some((group) => isAsked(group, id)) === true);
  const years = asked.flatMap(({ id, years: count = 1 }): Assumption[] => {
    const wanted = Array.from({ length: count }, (_, i) => year - i);
    return wanted.every((one) => there.includes(one)) || count === 1 ? [] : [{ kind: 'years', item: id, years: count, there }];
  });
  return [...counted, ...(wrong > 0 ? [{ kind: 'wrong-id', people: wrong } as const] : []), ...years, { kind: 'own-leave' }];
}

function isAsked(group: NonNullable<Targets['groups']>[number], id: string): boolean {
  const someone = [group.units, group.jobTitles, group.idNumbers].some((list) => list !== undefined && list.length > 0);
  return someone && (group.hours[id] ?? 0) > 0;
}
