import { anyRules, appliesTo, type AnyRule } from '../rules/index.ts';
import type { RosterRow, RosterView } from '../rules/roster-view.ts';
import type { Field, FieldKey, Format } from '../schemas/format.ts';
import type { KnownPeople } from './known-people.ts';
import { OK, type RowKeys } from './row-keys.ts';
import type { TellInRow } from './row-rules.ts';

/** The fields that a list of people is asked for. */
export const ROSTER_FIELDS: readonly FieldKey[] = ['idNumber', 'name', 'birthday'];

type Find = NonNullable<AnyRule['find']['roster']>;

/** The rules about rows against a list of people, for the rows of one file. */
export class RosterRules implements RosterView {
  isThere: boolean | null = null;
  isName: boolean | null = null;
  isBirthday: boolean | null = null;
  #number = 0;
  readonly #known: KnownPeople;
  readonly #rules: readonly { readonly rule: AnyRule; readonly find: Find }[];
  readonly #keys: RowKeys;
  readonly #id: number;
  readonly #name: number;
  readonly #birthday: number;
  readonly #nameText: () => string;

  /**
   * @param fields of each column
   * @param keys the numbers of the row under way
   * @param textOf the text of a column (from 0) of the row under way
   */
  constructor(
    known: KnownPeople, format: Format, fields: readonly (Field | null)[], keys: RowKeys, textOf: (column: number) => string,
  ) {
    const columnOf = (key: FieldKey): number => {
      const column = fields.findIndex((field) => field?.key === key);
      // Behind the last column stands the state of a cell that is never right.
      return column < 0 ? fields.length : column;
    };
    this.#known = known;
    this.#rules = anyRules.flatMap((rule) => {
      const find = rule.find.roster;
      return find && appliesTo(rule.id, format) ? [{ rule, find }] : [];
    });
    this.#keys = keys;
    this.#id = columnOf('idNumber');
    this.#name = columnOf('name');
    this.#birthday = columnOf('birthday');
    this.#nameText = () => textOf(this.#name);
  }

  get at(): RosterRow {
    return this.#known.placeOf(this.#number);
  }

  /** Whether none of them has anything to say of the row under way. */
  areSilent(): boolean {
    this.#readRow();
    for (const { find } of this.#rules) if (find(this) !== null) return false;
    return true;
  }

  /** Tells what they have to say of the row under way. */
  tellRow(tell: TellInRow): void {
    this.#readRow();
    for (const { rule, find } of this.#rules) {
      const told = find(this);
      if (told !== null) tell(rule, told);
    }
  }

  #readRow(): void {
    const { states, words } = this.#keys;
    const known = this.#known;
    this.isThere = this.isName = this.isBirthday = null;
    if (states[this.#id] !== OK) return;
    const number = this.#number = known.numberOf(words[this.#id * 2] ?? 0, words[this.#id * 2 + 1] ?? 0);
    this.isThere = number >= 0;
    if (number < 0) return;
    const [name, day] = [this.#name * 2, this.#birthday * 2];
    if (states[this.#name] === OK) this.isName = known.hasName(number, words[name] ?? 0, words[name + 1] ?? 0, this.#nameText);
    if (states[this.#birthday] === OK) this.isBirthday = known.hasBirthday(number, words[day] ?? 0);
  }
}
