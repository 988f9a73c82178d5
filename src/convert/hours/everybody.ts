import type { PersonHours } from '../../findings/hours.ts';
import type { Named, MadePerson, PersonMaker } from './person.ts';
import type { Reckoning } from './reckoning.ts';
import { byUnitName } from './totals.ts';

/** A person who has to reach the targets, as a roster has them. */
export interface RosterEntry {
  readonly idNumber: string;
  readonly names: readonly string[];
  readonly units: readonly string[];
  readonly jobTitle: string | null;
}

/** The people of a report, in its order. */
export interface Everybody {
  readonly here: readonly PersonHours[];
  /** Those who have records and are not on the roster; null where there is none. */
  readonly left: readonly PersonHours[] | null;
  readonly withoutRecords: number | null;
}

/**
 * Makes the people of a report: those on the roster, or everybody with records of the year.
 * @param add takes the amounts of each, and whether they belong to the office
 */
export function everybodyOf<T extends number | bigint>(
  reckoning: Reckoning, maker: PersonMaker<T>, roster: readonly RosterEntry[] | null, add: (made: MadePerson<T>, here: boolean) => void,
): Everybody {
  const { people, inYear } = reckoning;
  const numbers = [...people.ids.keys()].filter((person) => inYear[person] === true);
  const made = (person: number, named: Named, here: boolean): PersonHours => {
    const one = maker.makePerson(person, named);
    add(one, here);
    return one.person;
  };
  const byRecords = (here: boolean) => (person: number): PersonHours => made(person, namedBy(reckoning, person), here);
  if (roster === null) return { here: ordered(numbers.map(byRecords(true))), left: null, withoutRecords: null };
  const numberOf = new Map(people.ids.map((id, person) => [id, person]));
  const known = new Set(roster.map(({ idNumber }) => idNumber));
  const there = roster.map((entry) => ({ entry, person: numberOf.get(entry.idNumber) ?? -1 }));
  return {
    here: ordered(there.map(({ entry, person }) => made(person, namedByRoster(entry, reckoning, person), true))),
    left: ordered(numbers.filter((one) => !known.has(people.ids[one] ?? '')).map(byRecords(false))),
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

function ordered(people: PersonHours[]): readonly PersonHours[] {
  return people.sort((one, other) => byUnitName(one.unit, other.unit) || (one.idNumber < other.idNumber ? -1 : 1));
}
