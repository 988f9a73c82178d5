import type { TargetItem } from '../../codes/targets.ts';
import type { ItemHours } from '../../findings/hours.ts';
import type { Arithmetic } from './exact.ts';
import type { Asked } from './groups.ts';

/** The hours of one item, before they are text. */
export interface ItemSum<T> {
  readonly done: T | null;
  readonly asked: T;
  readonly missing: T | null;
}

/** The same, and as the report has it. */
export interface KnownItem<T> {
  readonly sum: ItemSum<T>;
  readonly shown: ItemHours;
}

/** What is asked of some people, item by item. Many of them have the same hours in an item, and share what follows from them. */
export class AskedItems<T extends number | bigint> {
  /** All hours of the items of 每年必須完成之課程. */
  readonly required: string;
  readonly #units: Arithmetic<T>;
  readonly #items: readonly { readonly id: string; readonly asked: T; readonly known: Map<T | null, KnownItem<T>> }[];

  constructor(items: readonly TargetItem[], { hours }: Asked, units: Arithmetic<T>) {
    this.#units = units;
    this.#items = items.map(({ id }) => ({ id, asked: units.of(hours.get(id) ?? 0n), known: new Map() }));
    const required = this.#items.filter((_, i) => items[i]?.role === 'required');
    this.required = units.text(required.reduce((sum, { asked }) => units.plus(sum, asked), units.zero));
  }

  /** The hours of the item at that place. @param done null where the files cannot tell it */
  of(place: number, done: T | null): KnownItem<T> {
    const item = this.#items[place];
    if (item === undefined) throw new RangeError('no such item');
    const known = item.known.get(done);
    if (known !== undefined) return known;
    const { text } = this.#units;
    const missing = this.#missing(done, item.asked);
    const made = {
      sum: { done, asked: item.asked, missing },
      shown: {
        id: item.id, done: done === null ? null : text(done), asked: text(item.asked), missing: missing === null ? null : text(missing),
      },
    };
    item.known.set(done, made);
    return made;
  }

  // Nothing is missing where nothing is asked, whatever the files can tell.
  #missing(done: T | null, asked: T): T | null {
    const { zero, minus } = this.#units;
    if (asked <= zero) return zero;
    return done === null ? null : done < asked ? minus(asked, done) : zero;
  }
}
