import type { RosterRow } from '../rules/roster-view.ts';
import { NO_DAY, dayNumber } from '../schemas/calendar.ts';
import { comparedName } from '../schemas/person-names.ts';
import { fingerprintOf } from './key-table.ts';
import { idWords } from './row-keys.ts';

/** A person of a list, as far as rows are compared with it. */
export interface KnownPerson {
  /** A valid ID. */
  readonly idNumber: string;
  /** Each of them is right. */
  readonly names: readonly string[];
  /** `YYY-MM-DD` of the Minguo calendar; null where it is not known. */
  readonly birthday: string | null;
  readonly at: RosterRow;
}

/** A list of people that is asked by numbers, so that the rows of a file need not become text. */
export class KnownPeople {
  readonly #people: readonly KnownPerson[];
  /** For each slot the number of a person from 1; 0 for none. */
  readonly #index: Uint32Array;
  /** For each person the two words of the ID. */
  readonly #ids: Int32Array;
  readonly #birthdays: Int32Array;
  /** The prints of all names, two words each, and for each person where theirs begin; behind the last one where they end. */
  readonly #prints: Int32Array;
  readonly #starts: Uint32Array;

  constructor(people: readonly KnownPerson[]) {
    this.#people = people;
    this.#index = new Uint32Array(2 ** Math.ceil(Math.log2(people.length * 2 + 2)));
    this.#ids = Int32Array.from(people.flatMap(({ idNumber }) => idWords(idNumber)));
    this.#birthdays = Int32Array.from(people, ({ birthday }) => (birthday === null ? NO_DAY : dayNumber(birthday) ?? NO_DAY));
    const prints = people.map(({ names }) => printsOf(names));
    this.#prints = Int32Array.from(prints.flat());
    this.#starts = new Uint32Array(people.length + 1);
    for (const [i, ofPerson] of prints.entries()) this.#starts[i + 1] = (this.#starts[i] ?? 0) + ofPerson.length;
    for (let i = 0; i < people.length; i++) {
      let slot = this.#slotOf(this.#ids[i * 2] ?? 0, this.#ids[i * 2 + 1] ?? 0);
      while (this.#index[slot] !== 0) slot = (slot + 1) & (this.#index.length - 1);
      this.#index[slot] = i + 1;
    }
  }

  /** The number of the person with an ID, by its two words; -1 for nobody. */
  numberOf(digits: number, letters: number): number {
    for (let slot = this.#slotOf(digits, letters); ; slot = (slot + 1) & (this.#index.length - 1)) {
      const number = (this.#index[slot] ?? 0) - 1;
      if (number < 0 || (this.#ids[number * 2] === digits && this.#ids[number * 2 + 1] === letters)) return number;
    }
  }

  /**
   * Whether a person has a name, by the two words of its fingerprint; null where no name is known.
   * @param text gives the name as text, where that is needed
   */
  hasName(number: number, a: number, b: number, text: () => string): boolean | null {
    const prints = this.#prints;
    const [from, end] = [this.#starts[number] ?? 0, this.#starts[number + 1] ?? 0];
    if (from === end) return null;
    for (let i = from; i < end; i += 2) if (prints[i] === a && prints[i + 1] === b) return true;
    const compared = comparedName(text());
    return this.#people[number]?.names.some((name) => comparedName(name) === compared) === true;
  }

  /** Whether a person was born on a day, by its number; null where that is not known. */
  hasBirthday(number: number, day: number): boolean | null {
    const known = this.#birthdays[number] ?? NO_DAY;
    return known === NO_DAY ? null : known === day;
  }

  /** Where a person stands in the list. */
  placeOf(number: number): RosterRow {
    const { row = 0, sheet = null } = this.#people[number]?.at ?? {};
    return { row, sheet };
  }

  #slotOf(digits: number, letters: number): number {
    const mixed = Math.imul(digits ^ Math.imul(letters, 0x9e3779b1), 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & (this.#index.length - 1);
  }
}

// As they stand, and as they are compared: a file mostly has one of these.
function printsOf(names: readonly string[]): number[] {
  const forms = new Set(names.flatMap((name) => [name, comparedName(name)]));
  return [...forms].flatMap((form) => {
    const { a, b } = fingerprintOf(form);
    return [a, b];
  });
}
