import type { TargetItem } from '../../codes/targets.ts';
import type { HoursLines, ItemHours, PersonHours } from '../../findings/hours.ts';
import { hoursText } from './exact.ts';
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

/** The hours of one item, before they are text. */
interface ItemSum {
  readonly item: TargetItem;
  readonly done: bigint | null;
  readonly asked: bigint;
  readonly missing: bigint | null;
}

/** Makes the hours of people out of the sums. */
export class PersonMaker {
  readonly #reckoning: Reckoning;
  readonly #asking: Asking;
  readonly #lacking: Lacking;

  constructor(reckoning: Reckoning, asking: Asking, lacking: Lacking) {
    this.#reckoning = reckoning;
    this.#asking = asking;
    this.#lacking = lacking;
  }

  /** @param person the number that the records give them; -1 for one without records */
  make(person: number, named: Named): PersonHours {
    const asked = this.#asking.of(named);
    const items = this.#reckoning.lines.items.map((one) => this.#itemOf(person, one, asked));
    const required = items.filter(({ item }) => item.role === 'required');
    const decisive = items.filter(({ item }) => item.role !== 'shown');
    const { idNumber, name, unit, jobTitle } = named;
    return {
      idNumber, name, unit, jobTitle,
      groups: asked.groups,
      records: this.#reckoning.records[person] ?? 0,
      hours: this.#linesOf(person),
      required: {
        done: textOf(sumOf(required.map(({ done, asked: most }) => done === null || done < most ? done : most))),
        missing: textOf(sumOf(required.map(({ missing }) => missing))),
        asked: hoursText(required.reduce((sum, one) => sum + one.asked, 0n)),
        items: items.map(itemText),
      },
      short: isShort(decisive),
    };
  }

  #sum(person: number, line: number): bigint {
    return person < 0 ? 0n : this.#reckoning.sums.sum(person, line);
  }

  #itemOf(person: number, { item, line }: ItemLine, { hours }: Asked): ItemSum {
    const unknown = item.counts === 'total' ? false : item.counts === 'related' ? this.#lacking.related : this.#lacking.category;
    const done = unknown ? null : this.#sum(person, line);
    const asked = hours.get(item.id) ?? 0n;
    // Nothing is missing where nothing is asked, whatever the files can tell.
    const missing = asked === 0n ? 0n : done === null ? null : done < asked ? asked - done : 0n;
    return { item, done, asked, missing };
  }

  #linesOf(person: number): HoursLines {
    const { lines } = this.#reckoning;
    const { category, nature, related } = this.#lacking;
    const of = (line: number, unknown: boolean): string | null => (unknown ? null : hoursText(this.#sum(person, line)));
    const page = (id: Parameters<typeof lines.pageLine>[0]): string | null => of(lines.pageLine(id), category);
    return {
      total: hoursText(this.#sum(person, TOTAL)),
      digital: of(DIGITAL, nature), physical: of(PHYSICAL, nature), mixed: of(MIXED, nature), related: of(RELATED, related),
      genderBasic: page('genderBasic'), genderAdvanced: page('genderAdvanced'),
      policy: page('policy'), environment: page('environment'), democracy: page('democracy'), security: page('security'),
    };
  }
}

function itemText({ item: { id }, done, asked, missing }: ItemSum): ItemHours {
  return { id, done: textOf(done), asked: hoursText(asked), missing: textOf(missing) };
}

function sumOf(hours: readonly (bigint | null)[]): bigint | null {
  return hours.reduce<bigint | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0n);
}

function textOf(hours: bigint | null): string | null {
  return hours === null ? null : hoursText(hours);
}

// One item that is certainly missing tells it, whatever is not known of others.
function isShort(items: readonly ItemSum[]): boolean | null {
  if (items.some(({ missing }) => missing !== null && missing > 0n)) return true;
  return items.some(({ missing }) => missing === null) ? null : false;
}
