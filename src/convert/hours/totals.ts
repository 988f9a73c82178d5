import type { HoursItem, HoursTotals, ItemHours, ItemProgress, PersonHours, UnitHours } from '../../findings/hours.ts';
import { hoursText, readHours } from './exact.ts';

/** Adds up people. */
export function totalsOf(people: readonly PersonHours[], items: readonly HoursItem[]): HoursTotals {
  return {
    people: people.length,
    complete: countOf(people.map(({ short }) => (short === null ? null : !short))),
    completeRequired: countOf(people.map(({ required }) => (required.missing === null ? null : required.missing === '0'))),
    total: hoursText(sumOf(people.map(({ hours }) => hours.total))),
    items: items.map(({ id }, i) => progressOf(id, people.flatMap(({ required }) => required.items[i] ?? []))),
  };
}

/** Adds up the people of each unit; those without one come last. */
export function unitsOf(people: readonly PersonHours[], items: readonly HoursItem[]): readonly UnitHours[] {
  const byUnit = new Map<string | null, PersonHours[]>();
  for (const person of people) {
    const there = byUnit.get(person.unit);
    if (there === undefined) byUnit.set(person.unit, [person]);
    else there.push(person);
  }
  return [...byUnit].sort(([one], [other]) => byUnitName(one, other)).map(([unit, those]) => ({ unit, ...totalsOf(those, items) }));
}

/** The order of units: by their names, in the order of their characters; without a name last. */
export function byUnitName(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
}

function progressOf(id: string, all: readonly ItemHours[]): ItemProgress {
  const asked = all.filter((one) => one.asked !== '0');
  const unknown = asked.some(({ done }) => done === null);
  return {
    id,
    people: asked.length,
    reached: unknown ? null : asked.filter(({ missing }) => missing === '0').length,
    done: unknown ? null : hoursText(sumOf(asked.map(({ done }) => done ?? '0'))),
    asked: hoursText(sumOf(asked.map((one) => one.asked))),
    missing: unknown ? null : hoursText(sumOf(asked.map(({ missing }) => missing ?? '0'))),
  };
}

/** Adds hours up. */
export function sumOf(hours: readonly string[]): bigint {
  return hours.reduce((sum, one) => sum + (readHours(one) ?? 0n), 0n);
}

function countOf(whether: readonly (boolean | null)[]): number | null {
  return whether.includes(null) ? null : whether.filter((one) => one === true).length;
}
