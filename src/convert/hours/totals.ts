import type { HoursItem, HoursTotals, UnitHours } from '../../findings/hours.ts';
import type { Arithmetic } from './exact.ts';
import type { ItemSum, MadePerson } from './person.ts';

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

  add({ person: { short, required }, total, items }: MadePerson<T>): void {
    this.#people++;
    this.#total = this.#units.plus(this.#total, total);
    this.#complete = counted(this.#complete, short === null ? null : !short);
    this.#completeRequired = counted(this.#completeRequired, required.missing === null ? null : required.missing === '0');
    for (let i = 0; i < items.length; i++) {
      const [into, item] = [this.#items[i], items[i]];
      if (into !== undefined && item !== undefined && item.asked > this.#units.zero) this.#addItem(into, item);
    }
  }

  /** What they have come to. */
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

/** The people of each unit, added up; those without one come last. */
export function totalsByUnit<T extends number | bigint>(
  people: readonly MadePerson<T>[], items: readonly HoursItem[], units: Arithmetic<T>,
): readonly UnitHours[] {
  const byUnit = new Map<string | null, Totals<T>>();
  for (const made of people) {
    let totals = byUnit.get(made.person.unit);
    if (totals === undefined) byUnit.set(made.person.unit, (totals = new Totals(items, units)));
    totals.add(made);
  }
  return [...byUnit].sort(([one], [other]) => byUnitName(one, other)).map(([unit, totals]) => ({ unit, ...totals.sums }));
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
