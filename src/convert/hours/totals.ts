import type { HoursItem, HoursTotals, UnitHours } from '../../findings/hours.ts';
import type { ItemSum } from './asked-items.ts';
import type { Arithmetic } from './exact.ts';
import type { MadePerson } from './person.ts';

/** The people of a report, or of a unit, as they are added up. */
export class Totals<T extends number | bigint> {
  readonly #units: Arithmetic<T>;
  readonly #items: readonly ItemTotal<T>[];
  #people = 0;
  #total: T;
  #complete: number | null = 0;
  #completeRequired: number | null = 0;

  constructor(items: readonly HoursItem[], units: Arithmetic<T>) {
    this.#units = units;
    this.#total = units.zero;
    const { zero } = units;
    this.#items = items.map(({ id }) => ({ id, people: 0, unknown: false, reached: 0, done: zero, asked: zero, missing: zero }));
  }

  addPerson({ person: { short, required }, total, items }: MadePerson<T>): void {
    this.#people++;
    this.#total = this.#units.plus(this.#total, total);
    this.#complete = counted(this.#complete, short === null ? null : !short);
    this.#completeRequired = counted(this.#completeRequired, required.missing === null ? null : required.missing === '0');
    for (let i = 0; i < items.length; i++) {
      const [into, item] = [this.#items[i], items[i]];
      if (into !== undefined && item !== undefined && item.asked > this.#units.zero) this.#addItem(into, item);
    }
  }

  /** The sums so far. */
  get sums(): HoursTotals {
    const { text } = this.#units;
    return {
      people: this.#people,
      complete: this.#complete,
      completeRequired: this.#completeRequired,
      total: text(this.#total),
      items: this.#items.map(({ id, people, unknown, reached, done, asked, missing }) => ({
        id, people, asked: text(asked),
        reached: unknown ? null : reached, done: unknown ? null : text(done), missing: unknown ? null : text(missing),
      })),
    };
  }

  #addItem(into: ItemTotal<T>, { done, asked, missing }: ItemSum<T>): void {
    const { zero, plus } = this.#units;
    into.people++;
    into.unknown ||= done === null;
    if (missing === zero) into.reached++;
    into.done = plus(into.done, done ?? zero);
    into.asked = plus(into.asked, asked);
    into.missing = plus(into.missing, missing ?? zero);
  }
}

interface ItemTotal<T> {
  readonly id: string;
  people: number;
  unknown: boolean;
  reached: number;
  done: T;
  asked: T;
  missing: T;
}

/** The people of an office as they are added up, also by their units, and beside them those who left. */
export class OfficeTotals<T extends number | bigint> {
  readonly #items: readonly HoursItem[];
  readonly #units: Arithmetic<T>;
  readonly #office: Totals<T>;
  readonly #byUnit = new Map<string | null, Totals<T>>();
  #everybody: T;

  constructor(items: readonly HoursItem[], units: Arithmetic<T>) {
    this.#items = items;
    this.#units = units;
    this.#office = new Totals(items, units);
    this.#everybody = units.zero;
  }

  /** @param here whether the person belongs to the office */
  addPerson(made: MadePerson<T>, here: boolean): void {
    this.#everybody = this.#units.plus(this.#everybody, made.total);
    if (!here) return;
    this.#office.addPerson(made);
    const { unit } = made.person;
    let totals = this.#byUnit.get(unit);
    if (totals === undefined) this.#byUnit.set(unit, (totals = new Totals(this.#items, this.#units)));
    totals.addPerson(made);
  }

  get office(): HoursTotals {
    return this.#office.sums;
  }

  /** Those without a unit come last. */
  get units(): readonly UnitHours[] {
    return [...this.#byUnit].sort(([one], [other]) => byUnitName(one, other)).map(([unit, totals]) => ({ unit, ...totals.sums }));
  }

  /** The hours of all, also of those who left. */
  get everybody(): string {
    return this.#units.text(this.#everybody);
  }
}

/** The order of units: by their names, in the order of their characters; without a name last. */
export function byUnitName(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
}

function counted(count: number | null, one: boolean | null): number | null {
  return count === null || one === null ? null : count + Number(one);
}
