import { anyRules, appliesTo, type AnyRule } from '../rules/index.ts';
import type { ToldInRow } from '../rules/rule.ts';
import type { Field, Format } from '../schemas/format.ts';
import type { RowKeys } from './row-keys.ts';
import { RowNumbers } from './row-numbers.ts';
import { SilentRows } from './silent-rows.ts';

type Find = NonNullable<AnyRule['find']['row']>;
type FindOwn = NonNullable<AnyRule['find']['own']>;

const NOTHING: readonly ToldInRow<object>[] = [];

/** Takes what the rules over several cells of a row tell. */
export type TellInRow = (rule: AnyRule, told: ToldInRow<object>) => void;

/** The rules over several cells of one row, for the rows of one file. */
export class RowRules {
  readonly row: RowNumbers;
  readonly #rules: readonly AnyRule[];
  readonly #finds: readonly Find[];
  readonly #findsOwn: readonly FindOwn[];
  readonly #silent: SilentRows;

  /**
   * @param keys the numbers of the row under way
   * @param today YYY-MM-DD of the Minguo calendar
   * @param textOf the text of a column (from 0) of the row under way
   */
  constructor(format: Format, fields: readonly (Field | null)[], keys: RowKeys, today: string, textOf: (column: number) => string) {
    this.row = new RowNumbers(keys, fields, today, textOf);
    this.#rules = anyRules.filter(({ id, find }) => (find.row ?? find.own) !== undefined && appliesTo(id, format));
    this.#finds = this.#rules.flatMap(({ find }) => find.row ?? []);
    this.#findsOwn = this.#rules.flatMap(({ find }) => find.own ?? []);
    this.#silent = new SilentRows(keys, this.row.shared);
  }

  /** Whether none of them has anything to say of the row under way. */
  areSilent(): boolean {
    if (!this.areOwnSilent()) return false;
    const row = this.row;
    if (this.#silent.hasRow()) return true;
    row.readRow();
    const finds = this.#finds;
    for (let i = 0; i < finds.length; i++) if (finds[i]?.(row) !== null) return false;
    this.#silent.addRow();
    return true;
  }

  /** Whether those have nothing to say of it that read other columns than the rest: see {@link readsAny}. */
  areOwnSilent(): boolean {
    const row = this.row;
    const own = this.#findsOwn;
    // Counted, since iterators cost more than the conditions before the engine has compiled this.
    for (let i = 0; i < own.length; i++) if (own[i]?.(row) !== null) return false;
    return true;
  }

  /** Whether the rest of them read any of some columns. */
  readsAny(columns: readonly number[]): boolean {
    return columns.some((column) => this.row.shared.includes(column));
  }

  /** Tells what they have to say of the row under way, in the order of the rules. */
  tellRow(tell: TellInRow): void {
    const row = this.row;
    row.readRow();
    for (const rule of this.#rules) {
      const { find } = rule;
      for (const told of find.row?.(row) ?? NOTHING) tell(rule, told);
      for (const told of find.own?.(row) ?? NOTHING) tell(rule, told);
    }
  }
}
