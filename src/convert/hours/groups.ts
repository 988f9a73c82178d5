import type { TargetGroup, TargetItem, Targets } from '../../codes/targets.ts';
import { hoursOfNumber } from './exact.ts';

/** The facts that decide to which groups a person belongs. */
export interface Belonging {
  readonly idNumber: string;
  readonly units: readonly string[];
  readonly jobTitle: string | null;
}

/** The hours that are asked of a person: the groups, and exact hours by the `id` of the item. */
export interface Asked {
  readonly groups: readonly string[];
  readonly hours: ReadonlyMap<string, bigint>;
}

/** Finds the hours that are asked of each person; many have the same. */
export class Asking {
  readonly #groups: readonly { readonly group: TargetGroup; readonly ids: ReadonlySet<string> }[];
  readonly #items: readonly TargetItem[];
  readonly #known = new Map<string, Asked>();

  constructor({ items, groups = [] }: Targets) {
    this.#items = items;
    this.#groups = groups.map((group) => ({ group, ids: new Set(group.idNumbers?.map(plain) ?? []) }));
  }

  of(person: Belonging): Asked {
    const groups = this.#groups.filter((one) => belongs(person, one.group, one.ids)).map(({ group }) => group);
    const key = groups.map(({ name }) => name).join('\n');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const asked = { groups: groups.map(({ name }) => name), hours: new Map(this.#items.map((item) => [item.id, hoursFor(item, groups)])) };
    this.#known.set(key, asked);
    return asked;
  }
}

function hoursFor({ id, hours }: TargetItem, groups: readonly TargetGroup[]): bigint {
  const asked = groups.reduce((before, group) => group.hours[id] ?? before, hours);
  return hoursOfNumber(asked) ?? 0n;
}

function belongs({ idNumber, units, jobTitle }: Belonging, group: TargetGroup, ids: ReadonlySet<string>): boolean {
  if (ids.has(plain(idNumber))) return true;
  const byUnit = fits(units, group.units);
  const byTitle = fits(jobTitle === null ? [] : [jobTitle], group.jobTitles);
  if (byUnit === null) return byTitle === true;
  return byUnit && byTitle !== false;
}

// Null where the group does not go by it.
function fits(values: readonly string[], wanted: readonly string[] = []): boolean | null {
  if (wanted.length === 0) return null;
  return wanted.map(plain).some((one) => values.map(plain).some((value) => (
    one.endsWith('*') ? value.startsWith(one.slice(0, -1)) : value === one
  )));
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '').replaceAll('台', '臺').toUpperCase();
}
