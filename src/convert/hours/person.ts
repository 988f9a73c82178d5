import type { TargetItem } from '../../codes/targets.ts';
import type { HoursLines, ItemHours, PersonHours } from '../../findings/hours.ts';
import { AskedItems, type ItemSum } from './asked-items.ts';
import type { Arithmetic } from './exact.ts';
import type { Asked, Asking } from './groups.ts';
import { DIGITAL, MIXED, PHYSICAL, RELATED, TOTAL, type ItemLine } from './lines.ts';
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
  readonly #asked = new Map<Asked, AskedItems<T>>();

  /** @param sumOf a sum of somebody with records */
  constructor(reckoning: Reckoning, asking: Asking, lacking: Lacking, units: Arithmetic<T>, sumOf: (person: number, line: number) => T) {
    this.#reckoning = reckoning;
    this.#asking = asking;
    this.#lacking = lacking;
    this.#units = units;
    this.#sumOf = sumOf;
  }

  /** @param person the number that the records give them; -1 for one without records */
  makePerson(person: number, { idNumber, name, unit, units, jobTitle }: Named): MadePerson<T> {
    const asked = this.#asking.of({ idNumber, units, jobTitle });
    const total = this.#sum(person, TOTAL);
    const items: ItemSum<T>[] = [];
    const { required, short } = this.#requiredOf(person, this.#itemsOf(asked), items);
    const records = this.#reckoning.records[person] ?? 0;
    return {
      person: { idNumber, name, unit, jobTitle, groups: asked.groups, records, hours: this.#linesOf(person, total), required, short },
      total,
      items,
    };
  }

  #itemsOf(asked: Asked): AskedItems<T> {
    let items = this.#asked.get(asked);
    if (items === undefined) {
      items = new AskedItems(this.#reckoning.lines.items.map(({ item }) => item), asked, this.#units);
      this.#asked.set(asked, items);
    }
    return items;
  }

  // One item that is certainly missing makes a person lack something, whatever is not known of others.
  #requiredOf(person: number, asked: AskedItems<T>, into: ItemSum<T>[]): Pick<PersonHours, 'required' | 'short'> {
    const { zero, plus, text } = this.#units;
    const lines = this.#reckoning.lines.items;
    const items: ItemHours[] = [];
    let [done, missing]: [T | null, T | null] = [zero, zero];
    let short: boolean | null = false;
    for (let i = 0; i < lines.length; i++) {
      const { item, line } = lines[i] ?? noLine;
      const { sum, shown } = asked.of(i, this.#isUnknown(item) ? null : this.#sum(person, line));
      into.push(sum);
      items.push(shown);
      if (item.role === 'required') {
        const counted = sum.done === null || sum.done < sum.asked ? sum.done : sum.asked;
        done = done === null || counted === null ? null : plus(done, counted);
        missing = missing === null || sum.missing === null ? null : plus(missing, sum.missing);
      }
      if (item.role !== 'shown' && short !== true && sum.missing !== zero) short = sum.missing === null ? null : true;
    }
    const textOf = (amount: T | null): string | null => (amount === null ? null : text(amount));
    return { required: { done: textOf(done), missing: textOf(missing), asked: asked.required, items }, short };
  }

  #isUnknown({ counts }: TargetItem): boolean {
    return counts === 'total' ? false : counts === 'related' ? this.#lacking.related : this.#lacking.category;
  }

  #sum(person: number, line: number): T {
    return person < 0 ? this.#units.zero : this.#sumOf(person, line);
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
}

const noLine: ItemLine = { item: { id: '', name: '', hours: 0, role: 'shown' }, line: 0, years: 1 };
