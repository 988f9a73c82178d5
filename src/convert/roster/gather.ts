import { ruleOfFlaw } from '../../rules/index.ts';
import type { Field, FieldKey } from '../../schemas/format.ts';
import { date } from '../../schemas/kinds/date.ts';
import { id } from '../../schemas/kinds/id.ts';
import { isBlank, withoutUnseen } from '../../schemas/text.ts';
import { unopened } from '../../schemas/unopened.ts';
import type { TableRow } from '../upload/columns.ts';
import type { Mend } from '../upload/row.ts';
import type { RosterTable } from './columns.ts';
import type { RosterRow } from '../../rules/roster-view.ts';
import type { Roster, RosterPerson, UnusedRow } from './roster.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

interface Gathered extends Writable<RosterPerson> {
  readonly names: string[];
  readonly units: string[];
  /** Rows have different birthdays. */
  disputed: boolean;
}

/** The facts that a row tells about a person; '' for a fact that it does not tell. */
interface Told extends Pick<RosterPerson, 'birthday'> {
  readonly name: string;
  readonly unit: string;
  readonly jobTitle: string;
}

/**
 * Makes a roster of the lists of people of a file. An ID is mended as `lhl fix` does without asking; a person in several rows counts once.
 * @param mend changes the form of a value and never its meaning
 */
export function gatherPeople(tables: readonly RosterTable[], mend: Mend): Pick<Roster, 'people' | 'unused' | 'uncertainBirthdays'> {
  const gathering = new Gathering(mend);
  for (const table of tables) {
    const shifted = new Set(table.shifted);
    const rows = [...table.people, ...table.shifted].sort((one, other) => one.row - other.row);
    for (const row of rows) gathering.row(row, table, shifted.has(row));
  }
  return gathering.end();
}

class Gathering {
  readonly #mend: Mend;
  readonly #people = new Map<string, Gathered>();
  readonly #unused: UnusedRow[] = [];
  #uncertain = 0;

  constructor(mend: Mend) {
    this.#mend = mend;
  }

  row({ row, cells }: TableRow, { sheet, columns }: RosterTable, shifted: boolean): void {
    const at: RosterRow = { sheet, row };
    const leave = (why: UnusedRow['why'], flaw: UnusedRow['flaw'] = null): void => { this.#unused.push({ ...at, why, flaw }); };
    if (shifted) { leave('shifted'); return; }
    const written = cells[columns.idNumber] ?? '';
    if (isBlank(written)) { leave('blank'); return; }
    const field = fieldOf('idNumber');
    const idNumber = id.check(written, field) === null ? written : this.#mend(written, field);
    const flaw = id.check(idNumber, field);
    if (flaw !== null && ruleOfFlaw(flaw.flaw).severity === 'error') { leave('wrong', flaw); return; }
    const text = (column: number): string => withoutUnseen(cells[column] ?? '').trim();
    this.#addPerson(idNumber, at, {
      name: text(columns.name), unit: text(columns.unit), jobTitle: text(columns.jobTitle),
      birthday: this.#birthday(cells[columns.birthday] ?? ''),
    });
  }

  end(): Pick<Roster, 'people' | 'unused' | 'uncertainBirthdays'> {
    const people = [...this.#people.values()].map(({ disputed, ...person }) => (disputed ? { ...person, birthday: null } : person));
    return { people, unused: this.#unused, uncertainBirthdays: this.#uncertain };
  }

  #addPerson(idNumber: string, at: RosterRow, { name, unit, jobTitle, birthday }: Told): void {
    const person = this.#people.get(idNumber)
      ?? { idNumber, names: [], units: [], birthday: null, jobTitle: null, at, disputed: false };
    this.#people.set(idNumber, person);
    if (name !== '' && !person.names.includes(name)) person.names.push(name);
    if (unit !== '' && !person.units.includes(unit)) person.units.push(unit);
    if (jobTitle !== '') person.jobTitle ??= jobTitle;
    if (birthday === null) return;
    person.birthday ??= birthday;
    if (person.birthday !== birthday) person.disputed = true;
  }

  // A year in full is a Gregorian one: nobody was born in the Minguo year 1980. Of two digits it may be of either calendar.
  #birthday(value: string): string | null {
    if (isBlank(value)) return null;
    const field = fieldOf('birthday');
    if (date.check(value, field) === null) return value;
    const written = this.#mend(value, field);
    const flaw = date.check(written, field);
    if (flaw === null) return written;
    const gregorian = flaw.flaw === 'date-format' && flaw.params.kind === 'gregorian';
    if (!gregorian) this.#uncertain++;
    return gregorian ? flaw.fix?.value ?? null : null;
  }
}

const fields: ReadonlyMap<FieldKey, Field> = new Map(unopened.fields.map((field) => [field.key, field]));

function fieldOf(key: 'idNumber' | 'birthday'): Field {
  const field = fields.get(key);
  if (field === undefined) throw new Error(`no field ${key}`);
  return field;
}
