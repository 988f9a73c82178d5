import type { TargetGroup, Targets } from '../../codes/targets.ts';
import type { Assumption } from '../../findings/hours.ts';
import type { Reckoning } from './reckoning.ts';

/** The assumptions that were made in adding up. */
export function assumedOf({ counts, people, years }: Reckoning, { items, groups = [] }: Targets, year: number): readonly Assumption[] {
  const counted = ([
    { kind: 'converted', records: counts.converted }, { kind: 'no-hours', records: counts.without },
    { kind: 'nature', records: counts.nature }, { kind: 'related', records: counts.related },
    { kind: 'gregorian', records: counts.gregorian },
  ] as const).filter(({ records }) => records > 0);
  const there = [...years.keys()].sort((one, other) => one - other);
  const asked = items.filter(({ id, hours }) => hours > 0 || groups.some((group) => asks(group, id)));
  const earlier = (count: number): number[] => Array.from({ length: count - 1 }, (_, i) => year - 1 - i);
  const several = asked.filter(({ years: count = 1 }) => earlier(count).some((one) => !there.includes(one)));
  return [
    ...counted,
    ...(people.wrong > 0 ? [{ kind: 'wrong-id', people: people.wrong } as const] : []),
    ...several.map(({ id, years: count = 1 }): Assumption => ({ kind: 'years', item: id, years: count, there })),
    { kind: 'own-leave' },
  ];
}

// A group without people, as the built-in targets have them, asks nothing.
function asks({ units = [], jobTitles = [], idNumbers = [], hours }: TargetGroup, id: string): boolean {
  return units.length + jobTitles.length + idNumbers.length > 0 && (hours[id] ?? 0) > 0;
}
