import type { TargetItem } from '../../codes/targets.ts';
import type { HoursLines, PersonHours } from '../../findings/hours.ts';
import type { Arithmetic } from './exact.ts';
import type { Asked, Asking } from './groups.ts';
import { DIGITAL, MIXED, PHYSICAL, RELATED, TOTAL } from './lines.ts';
import type { Reckoning } from './reckoning.ts';

/** The columns that none of the files has, so that nobody can tell what would follow from them. */
export interface Lacking {
  readonly category: boolean;
  readonly nature: boolean;
  readonly related: boolean;
}

/** A person as the report is to name them. */
export interface Named {
  readonly idNumber: string;
  readonly name: string;
  readonly unit: string | null;
  /** All units to which they belong. */
  readonly units: readonly string[];
  readonly jobTitle: string | null;
}

/** The hours of one item, before they are text. */
export interface ItemSum<T> {
  readonly done: T | null;
  readonly asked: T;
  readonly missing: T | null;
}

/** A person of the report, with the amounts from which it was made. */
export interface MadePerson<T> {
  readonly person: PersonHours;
  readonly total: T;
  /** In the order of the targets. */
  readonly items: readonly ItemSum<T>[];
}

/** Makes the hours of people out of the sums. */
export class PersonMaker<T extends number | bigint> {
  readonly #reckoning: Reckoning;
  readonly #asking: Asking;
  readonly #lacking: Lacking;
  readonly #units: Arithmetic<T>;
  readonly #sumOf: (person: number, line: number) => T;
  readonly #asked = new Map<Asked, readonly T[]>();

  /** @param sumOf a sum of somebody with records */
  constructor(reckoning: Reckoning, asking: Asking, lacking: Lacking, units: Arithmetic<T>, sumOf: (person: number, line: number) => T) {
    this.#reckoning = reckoning;
    this.#asking = asking;
    this.#lacking = lacking;
    this.#units = units;
    this.#sumOf = sumOf;
  }

  /** @param person the number that the records give them; -1 for one without records */
  make(person: number, named: Named): MadePerson<T> {
    const { text } = this.#units;
    const asked = this.#asking.of(named);
    const hours = this.#hoursOf(asked);
    const items = this.#reckoning.lines.items.map(({ item, line }, i) => this.#itemOf(person, item, line, hours[i] ?? this.#units.zero));
    const required = items.filter((_, i) => this.#roleOf(i) === 'required');
    const { idNumber, name, unit, jobTitle } = named;
    const total = this.#sum(person, TOTAL);
    return {
      person: {
        idNumber, name, unit, jobTitle,
        groups: asked.groups,
        records: this.#reckoning.records[person] ?? 0,
        hours: this.#linesOf(person, total),
        required: {
          done: this.#textOf(this.#total(required.map(({ done, asked: most }) => (done === null || done < most ? done : most)))),
          missing: this.#textOf(this.#total(required.map(({ missing }) => missing))),
          asked: this.#textOf(this.#total(required.map((one) => one.asked))) ?? '0',
          items: items.map(({ done, asked: most, missing }, i) => ({
            id: this.#reckoning.lines.items[i]?.item.id ?? '', done: this.#textOf(done), asked: text(most), missing: this.#textOf(missing),
          })),
        },
        short: isShort(items.filter((_, i) => this.#roleOf(i) !== 'shown')),
      },
      total,
      items,
    };
  }

  #roleOf(item: number): TargetItem['role'] | undefined {
    return this.#reckoning.lines.items[item]?.item.role;
  }

  #hoursOf(asked: Asked): readonly T[] {
    const known = this.#asked.get(asked);
    if (known !== undefined) return known;
    const hours = this.#reckoning.lines.items.map(({ item }) => this.#units.of(asked.hours.get(item.id) ?? 0n));
    this.#asked.set(asked, hours);
    return hours;
  }

  #sum(person: number, line: number): T {
    return person < 0 ? this.#units.zero : this.#sumOf(person, line);
  }

  #itemOf(person: number, { counts }: TargetItem, line: number, asked: T): ItemSum<T> {
    const { zero, minus } = this.#units;
    const unknown = counts === 'total' ? false : counts === 'related' ? this.#lacking.related : this.#lacking.category;
    const done = unknown ? null : this.#sum(person, line);
    // Nothing is missing where nothing is asked, whatever the files can tell.
    const missing = asked <= zero ? zero : done === null ? null : done < asked ? minus(asked, done) : zero;
    return { done, asked, missing };
  }

  #linesOf(person: number, total: T): HoursLines {
    const { lines } = this.#reckoning;
    const { category, nature, related } = this.#lacking;
    const of = (line: number, unknown: boolean): string | null => (unknown ? null : this.#units.text(this.#sum(person, line)));
    const page = (id: Parameters<typeof lines.pageLine>[0]): string | null => of(lines.pageLine(id), category);
    return {
      total: this.#units.text(total),
      digital: of(DIGITAL, nature), physical: of(PHYSICAL, nature), mixed: of(MIXED, nature), related: of(RELATED, related),
      genderBasic: page('genderBasic'), genderAdvanced: page('genderAdvanced'),
      policy: page('policy'), environment: page('environment'), democracy: page('democracy'), security: page('security'),
    };
  }

  #total(amounts: readonly (T | null)[]): T | null {
    const { zero, plus } = this.#units;
    return amounts.reduce<T | null>((sum, one) => (sum === null || one === null ? null : plus(sum, one)), zero);
  }

  #textOf(amount: T | null): string | null {
    return amount === null ? null : this.#units.text(amount);
  }
}

// One item that is certainly missing tells it, whatever is not known of others.
function isShort(items: readonly ItemSum<number | bigint>[]): boolean | null {
  if (items.some(({ missing }) => missing !== null && missing > 0)) return true;
  return items.some(({ missing }) => missing === null) ? null : false;
}
