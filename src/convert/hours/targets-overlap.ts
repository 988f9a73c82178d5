import type { CodeTable } from '../../codes/table.ts';
import type { TargetGroup, TargetItem, Targets } from '../../codes/targets.ts';
import { codesIn } from './category.ts';
import { allCodes } from './codes.ts';
import type { TargetsFault } from './targets-fault.ts';

/** Finds the faults between items, groups and codes whose form is right. */
export function faultsBetween({ items, groups = [] }: Targets, table: CodeTable): readonly TargetsFault[] {
  const names = [
    ...twice(items.map(({ id }) => id), 'items', 'id'), ...twice(groups.map(({ name }) => name), 'groups', 'name'),
  ];
  const ofItems = items.flatMap((item, i) => faultsOf(item, `items[${String(i)}]`, items, table));
  const ofGroups = groups.flatMap((group, i) => unknownItems(group, `groups[${String(i)}]`, items));
  const faults = [...names, ...ofItems, ...ofGroups];
  return faults.length > 0 ? faults : overlaps(items);
}

function twice(names: readonly string[], list: string, key: string): TargetsFault[] {
  return names.flatMap((name, i) => (names.indexOf(name) < i ? [{ kind: 'twice', at: `${list}[${String(i)}].${key}`, name }] : []));
}

function faultsOf(item: TargetItem, at: string, items: readonly TargetItem[], table: CodeTable): TargetsFault[] {
  const { codes, counts, within } = item;
  if (codes !== undefined && counts !== undefined) return [{ kind: 'both', at }];
  if ((codes === undefined || codes.length === 0) && counts === undefined) return [{ kind: 'no-codes', at }];
  const unknown = [...allCodes(codes ?? [])].filter((code) => !codesIn(table).has(code));
  const faults: TargetsFault[] = unknown.length > 0 ? [{ kind: 'unknown-code', at: `${at}.codes`, codes: unknown }] : [];
  return within === undefined ? faults : [...faults, ...faultsWithin(item, within, at, items)];
}

function faultsWithin(item: TargetItem, within: string, at: string, items: readonly TargetItem[]): TargetsFault[] {
  const whole = items.find(({ id }) => id === within);
  if (whole === undefined) return [{ kind: 'unknown-item', at: `${at}.within`, id: within, known: items.map(({ id }) => id) }];
  const above = aboveOf(item, items);
  if (above.includes(item)) return [{ kind: 'circle', at: `${at}.within` }];
  if (item.role === 'required' && above.some(({ role }) => role === 'required')) return [{ kind: 'required-within', at, within }];
  const all = allCodes(whole.codes ?? []);
  const outside = [...allCodes(item.codes ?? [])].filter((code) => !all.has(code));
  return outside.length > 0 ? [{ kind: 'outside', at: `${at}.codes`, within, codes: outside }] : [];
}

// The items of which it is a part, up to the first that comes again.
function aboveOf(item: TargetItem, items: readonly TargetItem[]): TargetItem[] {
  const above: TargetItem[] = [];
  for (let next = parentOf(item, items); next && !above.includes(next); next = parentOf(next, items)) above.push(next);
  return above;
}

function parentOf({ within }: TargetItem, items: readonly TargetItem[]): TargetItem | undefined {
  return items.find(({ id }) => id === within);
}

function unknownItems({ hours }: TargetGroup, at: string, items: readonly TargetItem[]): TargetsFault[] {
  const known = items.map(({ id }) => id);
  return Object.keys(hours).filter((id) => !known.includes(id)).map((id) => ({ kind: 'unknown-item', at: `${at}.hours`, id, known }));
}

// Hours that are asked twice, in items of which neither is a part of the other. An item that is only shown decides nothing.
function overlaps(items: readonly TargetItem[]): TargetsFault[] {
  const asked = items.flatMap((item) => (item.role !== 'shown' && item.codes !== undefined ? [{ item, codes: allCodes(item.codes) }] : []));
  return asked.flatMap(({ item, codes }, i) => asked.slice(i + 1).flatMap(({ item: other, codes: others }): TargetsFault[] => {
    if ((item.years ?? 1) !== (other.years ?? 1) || aboveOf(item, items).includes(other) || aboveOf(other, items).includes(item)) return [];
    const both = [...codes].filter((code) => others.has(code));
    return both.length > 0 ? [{ kind: 'overlap', items: [item.id, other.id], codes: both }] : [];
  }));
}
