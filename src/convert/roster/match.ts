import { id, looksMasked } from '../../schemas/kinds/id.ts';
import { date } from '../../schemas/kinds/date.ts';
import { comparedName } from '../../schemas/person-names.ts';
import type { Field } from '../../schemas/format.ts';
import { halfWidth, isBlank } from '../../schemas/text.ts';
import { unopened } from '../../schemas/unopened.ts';
import type { Layout, TableRow } from '../upload/columns.ts';
import { cellOf } from '../upload/plain-cells.ts';
import type { Mend } from '../upload/row.ts';
import type { Roster, RosterPerson } from './roster.ts';
import { columnOf } from './words.ts';

/** A row of a list that stays without an ID, and why. */
export interface Unmatched {
  readonly row: TableRow;
  /** As the list has it. */
  readonly name: string;
  /**
   * `nobody`: the roster has no such name; `differs`: people of this name have another unit, birthday or ID; `several`: several people fit;
   * `nameless`: the row has no name; `below`: it stands below the row of those who sign.
   */
  readonly why: 'nobody' | 'differs' | 'several' | 'nameless' | 'below';
  /** How many people of the roster have the name, or fit. */
  readonly count: number;
}

/** The people of a list, as a roster knows them. */
export interface Matched {
  readonly people: ReadonlyMap<TableRow, RosterPerson>;
  readonly unmatched: readonly Unmatched[];
  /** The column (from 0) whose units told people of one name apart, or might have; -1 for none. */
  readonly unit: number;
}

/**
 * Finds out who the people of a list are: by their ID where the row has one, else by their name, with the unit, the birthday and what is
 * left of a masked ID where the list has them. Names are compared exactly, but for blanks and the form of the dot; of several people who
 * fit none is taken.
 * @param below rows that stand below those who sign, so that they may belong to the list or not
 */
export function matchPeople(
  { columns }: Layout, rows: readonly TableRow[], below: readonly TableRow[], roster: Roster, mend: Mend,
): Matched {
  const finder = new Finder(roster, mend);
  const used = columns.filter(({ leftOut }) => !leftOut);
  const at = (key: string): number => used.find(({ meaning }) => meaning === key)?.index ?? -1;
  const unit = used[columnOf('unit', used.map(({ header }) => header))]?.index ?? -1;
  const place = { idNumber: at('idNumber'), name: at('name'), birthday: at('birthday'), unit };
  const rowOf = (row: TableRow): ListRow => ({
    idNumber: cellOf(row, place.idNumber), name: cellOf(row, place.name),
    birthday: cellOf(row, place.birthday), unit: cellOf(row, place.unit),
  });
  const people = new Map<TableRow, RosterPerson>();
  const unmatched: Unmatched[] = [];
  for (const row of rows) {
    const found = finder.findPerson(rowOf(row));
    if ('why' in found) unmatched.push({ ...found, row });
    else if (found.person) people.set(row, found.person);
  }
  for (const row of below) {
    const { name } = rowOf(row);
    const count = finder.named(name).length;
    if (count > 0) unmatched.push({ row, name, why: 'below', count });
  }
  return { people, unmatched: unmatched.sort((one, other) => one.row.row - other.row.row), unit };
}

interface ListRow {
  readonly idNumber: string;
  readonly name: string;
  readonly birthday: string;
  readonly unit: string;
}

class Finder {
  readonly #byId: ReadonlyMap<string, RosterPerson>;
  readonly #byName = new Map<string, RosterPerson[]>();
  readonly #mend: Mend;

  constructor({ people }: Roster, mend: Mend) {
    this.#mend = mend;
    this.#byId = new Map(people.map((person) => [person.idNumber, person]));
    for (const person of people) {
      for (const name of new Set(person.names.map(comparedName))) this.#byName.set(name, [...this.#byName.get(name) ?? [], person]);
    }
  }

  named(name: string): readonly RosterPerson[] {
    return this.#byName.get(comparedName(name)) ?? [];
  }

  findPerson(row: ListRow): { readonly person: RosterPerson | null } | Omit<Unmatched, 'row'> {
    const { idNumber, name } = row;
    // A wrong ID is told by the checks; by a name nobody knows whose it should be.
    if (!isBlank(idNumber) && !looksMasked(idNumber)) return { person: this.#byId.get(this.#mendedId(idNumber)) ?? null };
    if (isBlank(name)) return { name, why: 'nameless', count: 0 };
    const named = this.named(name);
    if (named.length === 0) return { name, why: 'nobody', count: 0 };
    const fitting = named.filter((person) => this.#fits(person, row));
    const [person] = fitting;
    if (!person) return { name, why: 'differs', count: named.length };
    return fitting.length === 1 ? { person } : { name, why: 'several', count: fitting.length };
  }

  #mendedId(idNumber: string): string {
    return id.check(idNumber, ID) === null ? idNumber : this.#mend(idNumber, ID);
  }

  // A fact that only one of the two tells cannot differ.
  #fits(person: RosterPerson, { idNumber, birthday, unit }: ListRow): boolean {
    const day = isBlank(birthday) ? null : this.#mend(birthday, BIRTHDAY);
    const known = day !== null && date.check(day, BIRTHDAY) === null;
    return (isBlank(unit) || person.units.length === 0 || person.units.some((one) => comparedUnit(one) === comparedUnit(unit)))
      && (!known || person.birthday === null || person.birthday === day)
      && (isBlank(idNumber) || fitsMasked(person.idNumber, idNumber));
  }
}

const [ID, BIRTHDAY] = [fieldOf('idNumber'), fieldOf('birthday')];

// Units are no names: 台 and 臺 are the same in them, and so are the widths of letters.
function comparedUnit(unit: string): string {
  return unit.normalize('NFKC').replace(/\s/gu, '').replaceAll('台', '臺');
}

// Of a masked ID each character that is left stands at its place.
function fitsMasked(idNumber: string, masked: string): boolean {
  const signs = [...halfWidth(masked).replace(/[\s-]/gu, '').toUpperCase()];
  return signs.length === idNumber.length && signs.every((sign, i) => !/[\dA-WYZ]/.test(sign) || sign === idNumber[i]);
}

function fieldOf(key: 'idNumber' | 'birthday'): Field {
  const field = unopened.fields.find((one) => one.key === key);
  if (field === undefined) throw new Error(`no field ${key}`);
  return field;
}
