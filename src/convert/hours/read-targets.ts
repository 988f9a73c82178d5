import { category } from '../../codes/category.ts';
import type { CodeTable } from '../../codes/table.ts';
import type { TargetGroup, TargetItem, Targets } from '../../codes/targets.ts';
import { dayNumber } from '../../schemas/calendar.ts';
import { checksumHolds } from '../../schemas/kinds/id.ts';
import { codesOf } from './codes.ts';
import { hoursOfNumber, smallOf } from './exact.ts';
import { faultsBetween } from './targets-overlap.ts';
import type { Expected, TargetsFault } from './targets-fault.ts';

/**
 * Reads the targets of an office.
 * @param data as JSON has them
 * @returns what is wrong with them, where something is
 */
export function readTargets(data: unknown, table: CodeTable = category): Targets | readonly TargetsFault[] {
  const reader = new TargetsReader();
  const targets = reader.readTargets(data);
  if (targets === null) return reader.faults;
  const more = faultsBetween(targets, table);
  return more.length > 0 ? more : targets;
}

type Entry = Readonly<Record<string, unknown>>;
/** Tells whether a key takes a value; and the kind of value that it takes. */
type Check = readonly [(value: unknown) => boolean, Expected];

// No number of ten thousandths.
const TOO_FINE = 1n;
const text: Check = [(value) => typeof value === 'string' && value.trim() !== '', 'text'];
const hours: Check = [(value) => typeof value === 'number' && smallOf(hoursOfNumber(value) ?? TOO_FINE) !== null, 'hours'];
const code: Check = [(value) => typeof value === 'string' && codesOf(value) !== null, 'code'];
const person: Check = [(value) => typeof value === 'string' && checksumHolds(value.trim().toUpperCase()), 'person'];
const year: Check = [(value) => Number.isInteger(value) && Number(value) > 0 && Number(value) < 1000, 'year'];
const oneOf = (values: readonly unknown[], expected: Expected): Check => [(value) => values.includes(value), expected];
const id: Check = [(value) => typeof value === 'string' && /^[a-z][A-Za-z0-9]{0,39}$/.test(value), 'id'];
// The year 113 has a 29 February, so that every day of a calendar is right.
const day: Check = [(value) => typeof value === 'string' && /^\d\d-\d\d$/.test(value) && dayNumber(`113-${value}`) !== null, 'day'];

interface Key {
  readonly check: Check;
  readonly required?: true;
  /** The value is a list, each of whose entries the check looks at. */
  readonly list?: true;
}

const top: Readonly<Record<keyof Targets | '$schema', Key>> = {
  $schema: { check: text },
  version: { check: oneOf([1], 'version'), required: true },
  years: { check: year, list: true },
  until: { check: day },
  items: { check: [isEntry, 'object'], list: true, required: true },
  groups: { check: [isEntry, 'object'], list: true },
};
const item: Readonly<Record<keyof TargetItem, Key>> = {
  id: { check: id, required: true },
  name: { check: text, required: true },
  hours: { check: hours, required: true },
  role: { check: oneOf(['required', 'beside', 'shown'], 'role'), required: true },
  codes: { check: code, list: true },
  counts: { check: oneOf(['total', 'related'], 'counts') },
  within: { check: id },
  years: { check: [(value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 10, 'years'] },
  source: { check: text },
};
const group: Readonly<Record<keyof TargetGroup, Key>> = {
  name: { check: text, required: true },
  units: { check: text, list: true },
  jobTitles: { check: text, list: true },
  idNumbers: { check: person, list: true },
  hours: { check: [(value) => isEntry(value) && Object.values(value).every(hours[0]), 'hours'], required: true },
  source: { check: text },
};

class TargetsReader {
  readonly faults: TargetsFault[] = [];

  readTargets(data: unknown): Targets | null {
    if (!isEntry(data)) {
      this.faults.push({ kind: 'wrong', at: '', expected: 'object' });
      return null;
    }
    this.#keys(data, '', top);
    const { items, groups } = data;
    if (Array.isArray(items)) {
      if (items.length === 0) this.faults.push({ kind: 'missing', at: 'items', expected: 'item' });
      for (const [i, one] of items.entries()) if (isEntry(one)) this.#keys(one, `items[${String(i)}]`, item);
    }
    if (Array.isArray(groups)) for (const [i, one] of groups.entries()) if (isEntry(one)) this.#keys(one, `groups[${String(i)}]`, group);
    return this.#isRight(data) ? data : null;
  }

  // Each key was looked at.
  #isRight(data: unknown): data is Targets {
    return isEntry(data) && this.faults.length === 0;
  }

  #keys(entry: Entry, at: string, keys: Readonly<Record<string, Key>>): void {
    const within = at === '' ? '' : `${at}.`;
    const known = Object.keys(keys);
    for (const key of Object.keys(entry)) if (!known.includes(key)) this.faults.push({ kind: 'unknown-key', at, key, known });
    for (const [key, { check: [isRight, expected], required, list }] of Object.entries(keys)) {
      const value = entry[key];
      const place = within + key;
      if (value === undefined) {
        if (required === true) this.faults.push({ kind: 'missing', at: place, expected: list === true ? 'list' : expected });
      } else if (list !== true) {
        if (!isRight(value)) this.faults.push({ kind: 'wrong', at: place, expected });
      } else if (!Array.isArray(value)) this.faults.push({ kind: 'wrong', at: place, expected: 'list' });
      else value.forEach((one, i) => { if (!isRight(one)) this.faults.push({ kind: 'wrong', at: `${place}[${String(i)}]`, expected }); });
    }
  }
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
